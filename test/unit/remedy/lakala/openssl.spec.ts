import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disbelief, signedAnswer } from '../../../../src/remedy/acquirer/lakala/answer.js';
import { publicKeyOf } from '../../../../src/remedy/acquirer/lakala/keys.js';
import { noticeDisbelief } from '../../../../src/remedy/acquirer/lakala/notice.js';
import { bodyOf, signedRequest } from '../../../../src/remedy/acquirer/lakala/request.js';
import { authorizationOf, fieldsOf, textOf, unixSeconds } from '../../../../src/remedy/acquirer/lakala/signature.js';
import { APPID, NOW } from '../../../support/lakala-keys.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('NOT TESTED: signatures against openssl, which is not installed.');
const withOpenssl = hasOpenssl ? test : test.skip;

let folder: string;
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): string => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-openssl-'));
  if (!hasOpenssl) return;
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('key.pem'), '-out', at('cert.pem'), '-days', '30', '-subj', '/CN=acquirer', '-set_serial', '0x29BBA93BF50EC516');
  openssl('x509', '-in', at('cert.pem'), '-pubkey', '-noout', '-out', at('public.pem'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signedByOpenssl = (text: Buffer): string => {
  writeFileSync(at('text'), text);
  openssl('dgst', '-sha256', '-sign', at('key.pem'), '-out', at('signature'), at('text'));
  return readFileSync(at('signature')).toString('base64');
};
const opensslBelieves = (text: Buffer, signature: string): boolean => {
  writeFileSync(at('text'), text);
  writeFileSync(at('signature'), Buffer.from(signature, 'base64'));
  return spawnSync('openssl', ['dgst', '-sha256', '-verify', at('public.pem'), '-signature', at('signature'), at('text')]).status === 0;
};
const BODY = Buffer.from('{"code":"000000","msg":"成功","resp_time":"20261015100000","resp_data":{"trade_state":"SUCCESS"}}');
const NONCE = 'abcdefghijklmnopqrstuvwxyz012345';

describe('our requests', () => {
  withOpenssl('verify with openssl, in Chinese too', () => {
    const body = bodyOf({ refund_reason: '重复扣款' }, NOW);
    const authorization = signedRequest({ appid: APPID, serial: 'ab12', key: createPrivateKey(readFileSync(at('key.pem'), 'utf8')) }, body, NOW);
    const { appid, serial_no: serial, timestamp, nonce_str: nonce, signature } = fieldsOf(authorization)!;
    const text = Buffer.concat([Buffer.from(`${appid}\n${serial}\n${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
    expect(opensslBelieves(text, signature!)).toBe(true);
    expect(opensslBelieves(Buffer.concat([text, Buffer.from(' ')]), signature!)).toBe(false);
  });
});

describe('answers signed by openssl', () => {
  const headersFor = (body: Buffer, timestamp = unixSeconds(NOW)) => {
    const { serial } = publicKeyOf(readFileSync(at('cert.pem'), 'utf8'));
    const signature = signedByOpenssl(textOf([APPID, serial!, timestamp, NONCE], body));
    return { 'Lklapi-Appid': APPID, 'Lklapi-Serial': serial!, 'Lklapi-Timestamp': timestamp, 'Lklapi-Nonce': NONCE, 'Lklapi-Signature': signature } as Record<string, string>;
  };
  const trust = () => {
    const { key, serial } = publicKeyOf(readFileSync(at('cert.pem'), 'utf8'));
    return { appid: APPID, keys: new Map([[serial!, key]]) };
  };
  const why = (headers: Record<string, string>, body = BODY) => disbelief(name => headers[name] ?? null, body, trust(), NOW);

  withOpenssl('are believed by the certificate, whose serial is read from it', () => {
    expect(publicKeyOf(readFileSync(at('cert.pem'), 'utf8')).serial).toBe('29BBA93BF50EC516');
    expect(why(headersFor(BODY))).toBeUndefined();
  });
  withOpenssl('and not with one byte changed', () => {
    const changed = Buffer.from(BODY);
    changed[10]! ^= 1;
    expect(why(headersFor(BODY), changed)).toBe('bad_signature');
  });
  withOpenssl('nor when they are stale', () => expect(why(headersFor(BODY, unixSeconds(new Date(NOW.getTime() - 301_000))))).toBe('stale'));
  withOpenssl('a bare public key does as well', () => {
    const { key, serial } = publicKeyOf(readFileSync(at('public.pem'), 'utf8'));
    expect(serial).toBeUndefined();
    const headers = headersFor(BODY);
    expect(disbelief(name => headers[name] ?? null, BODY, { appid: APPID, keys: new Map([['29BBA93BF50EC516', key]]) }, NOW)).toBeUndefined();
  });
  withOpenssl('what our simulator signs, openssl believes', () => {
    const headers = signedAnswer({ appid: APPID, serial: 's', key: createPrivateKey(readFileSync(at('key.pem'), 'utf8')) }, BODY, NOW, NONCE);
    expect(opensslBelieves(textOf([APPID, 's', unixSeconds(NOW), NONCE], BODY), headers['Lklapi-Signature']!)).toBe(true);
  });
});

describe('notices signed by openssl', () => {
  const notice = (body: Buffer, timestamp = unixSeconds(NOW)) => authorizationOf({ timestamp, nonce_str: NONCE, signature: signedByOpenssl(textOf([timestamp, NONCE], body)) });
  const keys = () => [publicKeyOf(readFileSync(at('cert.pem'), 'utf8')).key];

  withOpenssl('are believed', () => expect(noticeDisbelief(notice(BODY), BODY, keys(), NOW)).toBeUndefined());
  withOpenssl('not with another body', () => expect(noticeDisbelief(notice(BODY), Buffer.from(`${BODY.toString()} `), keys(), NOW)).toBe('bad_signature'));
  withOpenssl('not an hour later', () => expect(noticeDisbelief(notice(BODY), BODY, keys(), new Date(NOW.getTime() + 3600_000))).toBe('stale'));
});
