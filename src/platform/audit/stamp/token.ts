import { X509Certificate } from 'node:crypto';
import { expectTag, oidOf, partsOf, readDer, TAG, type Der } from './der.js';
import { SHA256 } from './request.js';
import { checkSignature, readSigned, signerOf } from './signed.js';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const MOST_CERTIFICATES = 10;
const DEEPEST = 4;
const GRANTED = [0, 1];

/** What a believed token says. */
export interface Stamp {
  /** the token itself, DER */
  token: Buffer;
  genTime: Date;
  /** the authority's number of it, hex */
  serial: string;
  policy: string;
  /** who signed, as the certificate names it */
  signer: string;
}

/** The token of a TimeStampResp. @throws Error unless it was granted */
export function tokenIn(reply: Buffer): Buffer {
  const [info, token] = partsOf(expectTag(readDer(reply), TAG.sequence));
  const [status, ...why] = partsOf(expectTag(info, TAG.sequence));
  const said = Number(`0x${expectTag(status, TAG.integer).body.toString('hex')}`);
  if (!GRANTED.includes(said)) throw new Error(`refused with status ${said}${wordsOf(why)}`);
  if (!token) throw new Error('granted without a token');
  return token.raw;
}

const wordsOf = (parts: Der[]): string => {
  const words = parts.find(part => part.tag === TAG.sequence);
  return words ? `: ${partsOf(words).map(part => part.body.toString('utf8')).join(' ').replace(/[^\P{C} ]/gu, '').slice(0, 200)}` : '';
};

/**
 * Believes a token when it is about this hash, answers this nonce, and is signed for time-stamping by a trusted certificate or one issued under it.
 * @param hash 64 hex digits @param trusted certificates or authorities @throws Error naming what is wrong
 */
export function verifyToken(token: Buffer, { hash, nonce }: { hash: string; nonce?: Buffer }, trusted: readonly X509Certificate[]): Stamp {
  const signed = readSigned(token);
  const info = infoOf(signed.content);
  if (info.algorithm !== SHA256 || info.imprint !== hash) throw new Error('the time-stamp is about another hash');
  if (nonce && !info.nonce?.equals(nonce)) throw new Error('the time-stamp answers another question');
  const brought = signed.certificates.slice(0, MOST_CERTIFICATES).map(raw => new X509Certificate(raw));
  const signer = signerOf(signed, [...trusted, ...brought]);
  checkSignature(signed, signer);
  if (!(signer.keyUsage ?? []).includes(TIME_STAMPING)) throw new Error('the signer’s certificate is not for time-stamping');
  if (!isTrusted(signer, { trusted, brought, at: info.genTime })) throw new Error('the signer is not under the certificate we trust');
  return { token, genTime: info.genTime, serial: info.serial, policy: info.policy, signer: signer.subject.replaceAll('\n', ', ') };
}

interface Trust {
  trusted: readonly X509Certificate[];
  brought: readonly X509Certificate[];
  at: Date;
}
function isTrusted(one: X509Certificate, trust: Trust, depth = 0): boolean {
  const { trusted, brought, at } = trust;
  if (at < one.validFromDate || at > one.validToDate) return false;
  if (trusted.some(known => known.raw.equals(one.raw))) return true;
  if (depth === DEEPEST) return false;
  return [...trusted, ...brought].some(issuer => issuer.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey) && isTrusted(issuer, trust, depth + 1));
}

interface Info {
  policy: string;
  algorithm: string;
  imprint: string;
  serial: string;
  genTime: Date;
  nonce?: Buffer;
}
/** TSTInfo, RFC 3161 section 2.4.2. */
function infoOf(content: Buffer): Info {
  const [version, policy, imprint, serial, genTime, ...rest] = partsOf(expectTag(readDer(content), TAG.sequence));
  if (!expectTag(version, TAG.integer).body.equals(Buffer.from([1]))) throw new Error('a time-stamp of another version');
  const [algorithm, hashed] = partsOf(expectTag(imprint, TAG.sequence));
  const nonce = rest.find(part => part.tag === TAG.integer);
  return {
    policy: oidOf(policy), algorithm: oidOf(partsOf(expectTag(algorithm, TAG.sequence))[0]), imprint: expectTag(hashed, TAG.octets).body.toString('hex'),
    serial: expectTag(serial, TAG.integer).body.toString('hex'), genTime: timeOf(expectTag(genTime, TAG.time)), ...(nonce ? { nonce: nonce.body } : {}),
  };
}

/** GeneralizedTime as RFC 3161 has it: UTC, to the second or finer. */
function timeOf({ body }: Der): Date {
  const [, year, month, day, hour, minute, second, part = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(body.toString('latin1')) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${part.slice(0, 4)}Z`);
  if (Number.isNaN(at.getTime())) throw new Error('a time-stamp without a readable time');
  return at;
}
