import { Injectable } from '@nestjs/common';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Settings } from '../../settings.js';
import { newNonce, stampRequest } from './request.js';
import { tokenIn, verifyToken, type Stamp } from './token.js';

/** tokens have a few kilobytes, with a chain of certificates some more */
const MOST_BYTES = 100_000;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** An authority for time-stamps (RFC 3161 over HTTP); off unless `TSA_URL` names one. */
@Injectable()
export class StampAuthority {
  private readonly trusted: X509Certificate[];

  constructor(private readonly settings: Settings) {
    this.trusted = settings.TSA_CERT_FILE ? certificatesIn(settings.TSA_CERT_FILE) : [];
  }

  get isOn(): boolean {
    return this.settings.TSA_URL !== undefined;
  }
  get canVerify(): boolean {
    return this.trusted.length > 0;
  }
  get host(): string {
    return this.settings.TSA_URL ? new URL(this.settings.TSA_URL).host : '';
  }

  /** @param hash SHA-256, 64 hex digits @throws Error naming what kept a token from being believed */
  async stamp(hash: string): Promise<Stamp> {
    const nonce = newNonce();
    const reply = await this.ask(stampRequest(hash, nonce));
    return verifyToken(tokenIn(reply), { hash, nonce }, this.trusted);
  }

  /** A token kept earlier. @throws Error */
  verify(token: Buffer, hash: string): Stamp {
    return verifyToken(token, { hash }, this.trusted);
  }

  private async ask(request: Buffer): Promise<Buffer> {
    const url = new URL(this.settings.TSA_URL!);
    const { username, password } = url;
    url.username = url.password = '';
    const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply', ...(username ? { authorization: basic(username, password) } : {}) };
    const signal = AbortSignal.timeout(this.settings.TSA_TIMEOUT_MS);
    const reply = await fetch(url, { method: 'POST', body: new Uint8Array(request), headers, redirect: 'error', signal });
    if (reply.status !== 200) throw new Error(`the time-stamp authority answered ${reply.status}`);
    return bounded(reply);
  }
}

const basic = (name: string, password: string): string => `Basic ${Buffer.from(`${decodeURIComponent(name)}:${decodeURIComponent(password)}`).toString('base64')}`;

async function bounded(reply: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('the time-stamp authority answered too much');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws Error by the setting's name */
function certificatesIn(path: string): X509Certificate[] {
  try {
    const found = (readFileSync(path, 'utf8').match(PEM) ?? []).map(pem => new X509Certificate(pem));
    if (!found.length) throw new Error('no certificate in it');
    return found;
  } catch (error) {
    throw new Error(`TSA_CERT_FILE: ${(error as Error).message}`);
  }
}
