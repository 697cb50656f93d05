import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../../src/platform/canonical.js';
import { readSettings } from '../../../../src/platform/settings.js';
import { StampAuthority } from '../../../../src/platform/audit/stamp/authority.js';
import { newNonce, stampRequest } from '../../../../src/platform/audit/stamp/request.js';
import { tokenIn, verifyToken } from '../../../../src/platform/audit/stamp/token.js';
import { hasOpenssl, makeTsa, serveTsa, type Manner, type Tsa } from '../../../support/stand-in-tsa.js';

const ROW = 'the canonical text of a row';
const HASH = sha256(ROW);
// the stand-in is openssl itself, which every image that runs these tests has
const there = hasOpenssl() ? describe : describe.skip;

there('an authority played by openssl', () => {
  let tsa: Tsa;
  let served: Awaited<ReturnType<typeof serveTsa>>;
  beforeAll(async () => {
    tsa = makeTsa();
    served = await serveTsa(tsa, () => stampRequest(HASH, newNonce()));
  });
  afterAll(async () => {
    await served.stop();
    tsa.remove();
  });
  beforeEach(() => {
    served.state.manner = 'honest';
    served.state.asked.length = 0;
  });
  const certificate = (name: string) => new X509Certificate(tsa.pem(name));
  const client = (more: Record<string, string> = {}) => new StampAuthority(readSettings({ TSA_URL: served.url, TSA_CERT_FILE: tsa.at('root.pem'), ...more }));
  const replyTo = (hash: string, nonce: Buffer, ...more: string[]) => tsa.reply(stampRequest(hash, nonce), ...more);

  describe('both ways', () => {
    test('openssl reads our question as we mean it', () => {
      writeFileSync(tsa.at('ours.tsq'), stampRequest(HASH, Buffer.from('4102030405060708', 'hex')));
      const said = tsa.openssl('ts', '-query', '-in', 'ours.tsq', '-text').toString();
      expect(said).toMatch(/Version: 1[\s\S]*Hash Algorithm: sha256[\s\S]*Nonce: 0x4102030405060708[\s\S]*Certificate required: yes/);
      expect(said.replaceAll(/[^0-9a-f]/g, '')).toContain(HASH.slice(0, 32));
    });
    test('openssl verifies the token we kept, against the row’s own text and against its hash', async () => {
      const stamp = await client().stamp(HASH);
      writeFileSync(tsa.at('token.der'), stamp.token);
      writeFileSync(tsa.at('row.txt'), ROW);
      for (const about of [['-digest', HASH], ['-data', 'row.txt']]) {
        expect(tsa.openssl('ts', '-verify', ...about, '-in', 'token.der', '-token_in', '-CAfile', 'root.pem').toString()).toContain('OK');
      }
      expect(() => tsa.openssl('ts', '-verify', '-digest', sha256('another'), '-in', 'token.der', '-token_in', '-CAfile', 'root.pem')).toThrow();
    });
    test('openssl verifies the whole answer against our question', () => {
      writeFileSync(tsa.at('ask.tsq'), stampRequest(HASH, newNonce()));
      writeFileSync(tsa.at('answer.tsr'), tsa.reply(readFileSync(tsa.at('ask.tsq'))));
      expect(tsa.openssl('ts', '-verify', '-queryfile', 'ask.tsq', '-in', 'answer.tsr', '-CAfile', 'root.pem').toString()).toContain('OK');
    });
    test('a question asked by openssl gets a token that we believe, without a nonce too', () => {
      tsa.openssl('ts', '-query', '-digest', HASH, '-sha256', '-no_nonce', '-cert', '-out', 'theirs.tsq');
      expect(verifyToken(tokenIn(tsa.reply(readFileSync(tsa.at('theirs.tsq')))), { hash: HASH }, [certificate('root')])).toMatchObject({ policy: '1.2.3.4.1' });
    });
  });

  describe('an honest answer', () => {
    test('is asked for by POST with the kind RFC 3161 names, and says when, under which number and by whom', async () => {
      const before = Date.now();
      const stamp = await client().stamp(HASH);
      expect(stamp).toMatchObject({ policy: '1.2.3.4.1', signer: 'CN=signer', serial: expect.stringMatching(/^[0-9a-f]+$/) });
      // to the second, cut off
      expect(stamp.genTime.getTime()).toBeGreaterThanOrEqual(before - 1000);
      expect(stamp.genTime.getTime()).toBeLessThanOrEqual(Date.now());
      expect(served.state.asked[0]!.headers).toMatchObject({ 'content-type': 'application/timestamp-query' });
    });
    test('is believed again from what was kept, by the authority’s or the signer’s own certificate', async () => {
      const { token } = await client().stamp(HASH);
      for (const name of ['root', 'signer']) expect(verifyToken(Buffer.from(token.toString('base64'), 'base64'), { hash: HASH }, [certificate(name)]).signer).toBe('CN=signer');
    });
    test('a name and password in the address go into a header, not into the address', async () => {
      await client({ TSA_URL: served.url.replace('//', '//desk:p%40ss@') }).stamp(HASH);
      expect(served.state.asked[0]!.headers.authorization).toBe(`Basic ${Buffer.from('desk:p@ss').toString('base64')}`);
    });
  });

  describe('is not believed', () => {
    test.each<[Manner, RegExp]>([
      ['refuses', /refused with status 2: try again/], ['garbage', /^der: /], ['empty', /^der: /], ['huge', /answered too much/], ['error', /answered 503/], ['other question', /answers another question/],
      ['other hash', /about another hash/], ['forged', /signature is wrong/],
    ])('when it %s', async (manner, why) => {
      served.state.manner = manner;
      await expect(client().stamp(HASH)).rejects.toThrow(why);
      expect(served.state.asked).toHaveLength(1);
    });
    test('when it never comes', async () => {
      served.state.manner = 'silent';
      await expect(client({ TSA_TIMEOUT_MS: '200' }).stamp(HASH)).rejects.toThrow(/timeout/i);
    });
    test('with any bit of it turned', () => {
      const token = tokenIn(replyTo(HASH, newNonce()));
      const believed: number[] = [];
      for (let at = 0; at < token.length; at += 7) {
        const turned = Buffer.from(token);
        turned[at]! ^= 1 << (at % 8);
        try {
          verifyToken(turned, { hash: HASH }, [certificate('root')]);
          believed.push(at);
        } catch {
          // as it should be
        }
      }
      // what CMS leaves unsigned: versions, the list of digests, who is named beside the certificate, parameters
      expect(believed.length).toBeLessThan(token.length / 7 / 4);
      const content = token.indexOf(Buffer.from(HASH, 'hex'));
      expect(believed.filter(at => at >= content && at < content + 32)).toEqual([]);
    });
    test('by a stranger’s authority, a certificate for something else, or one that has run out', () => {
      tsa.authority('stranger');
      tsa.under('stranger', 'foreign', 'leaf');
      const foreign = tokenIn(replyTo(HASH, newNonce(), 'foreign'));
      expect(() => verifyToken(foreign, { hash: HASH }, [certificate('root')])).toThrow('not under the certificate we trust');
      expect(verifyToken(foreign, { hash: HASH }, [certificate('stranger')]).signer).toBe('CN=foreign');
    });
    test('when the certificate that signed is nowhere', () => {
      const request = stampRequest(HASH, newNonce());
      // the last byte of the question asks for the certificate; without it none comes along
      const bare = Buffer.concat([Buffer.from([0x30, request.length - 5]), request.subarray(2, request.length - 3)]);
      const token = tokenIn(tsa.reply(bare));
      expect(() => verifyToken(token, { hash: HASH }, [certificate('root')])).toThrow('certificate is not there');
      expect(verifyToken(token, { hash: HASH }, [certificate('signer')]).policy).toBe('1.2.3.4.1');
    });
    test('a token that is no token', () => {
      for (const bytes of [Buffer.alloc(0), Buffer.from('3003020105', 'hex'), readFileSync(tsa.at('root.pem'))]) expect(() => verifyToken(bytes, { hash: HASH }, [certificate('root')])).toThrow();
    });
  });

  describe('other keys', () => {
    test.each([['P-256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']], ['P-384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']], ['RSA 3072', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072']]])('%s are read too', (_, key) => {
      const other = makeTsa(key);
      try {
        expect(verifyToken(tokenIn(other.reply(stampRequest(HASH, newNonce()))), { hash: HASH }, [new X509Certificate(other.pem('root'))]).signer).toBe('CN=signer');
      } finally {
        other.remove();
      }
    });
  });

  test('the certificate’s file is read at the start and named when it cannot be', () => {
    expect(() => client({ TSA_CERT_FILE: join(tsa.dir, 'nowhere.pem') })).toThrow(/^TSA_CERT_FILE: /);
    expect(() => client({ TSA_CERT_FILE: tsa.at('tsa.cnf') })).toThrow('TSA_CERT_FILE: no certificate in it');
  });
});

test('without TSA_URL the authority is off', () => expect(new StampAuthority(readSettings({})).isOn).toBe(false));
