import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disbelief, signedAnswer } from '../../../../src/remedy/acquirer/lakala/answer.js';
import { noticeDisbelief, numberOf, signedNotice } from '../../../../src/remedy/acquirer/lakala/notice.js';
import { bodyOf, signedRequest, stampOf, whyNotBelieved } from '../../../../src/remedy/acquirer/lakala/request.js';
import { authorizationOf, fieldsOf, FRESH_S, isFresh, newNonce, SCHEME, textOf } from '../../../../src/remedy/acquirer/lakala/signature.js';
import { APPID, NOW, THEM, TRUST, US } from '../../../support/lakala-keys.js';

const BODY = bodyOf({ out_trade_no: 'R1-2', refund_reason: '重复扣款' }, NOW);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('the signed text', () => {
  test('is every part on a line of its own, the last one ended too', () => {
    expect(textOf(['a', 'b', 'c', 'd'], Buffer.from('{"x":1}')).toString()).toBe('a\nb\nc\nd\n{"x":1}\n');
  });
  test('holds the body as its bytes, whatever they are', () => {
    expect(textOf([], Buffer.from([0xff, 0xfe]))).toEqual(Buffer.from([0xff, 0xfe, 0x0a]));
  });
});

describe('nonces', () => {
  test('are 32 letters and digits, no two alike', () => {
    const many = Array.from({ length: 200 }, newNonce);
    expect(many.every(one => /^[A-Za-z0-9]{32}$/.test(one))).toBe(true);
    expect(new Set(many).size).toBe(200);
  });
});

describe('freshness', () => {
  test.each([[0, true], [FRESH_S, true], [-FRESH_S, true], [FRESH_S + 1, false], [-FRESH_S - 1, false]])('%d seconds off: %s', (seconds, fresh) => {
    expect(isFresh(String(NOW.getTime() / 1000 + seconds), NOW)).toBe(fresh);
  });
  test.each(['', 'now', '1.5', '-1760493600', '17604936000', '0x68eefbe0', '1760493600 '])('%j is no moment', text => expect(isFresh(text, new Date(1760493600_000))).toBe(false));
});

describe('the Authorization header', () => {
  test('is read as it is written', () => {
    const fields = { appid: 'OP1', nonce_str: 'n', timestamp: '1', serial_no: 's', signature: 'a/b+c==' };
    expect(authorizationOf(fields)).toBe(`${SCHEME} appid="OP1",nonce_str="n",timestamp="1",serial_no="s",signature="a/b+c=="`);
    expect(fieldsOf(authorizationOf(fields))).toEqual(fields);
  });
  test('may have spaces after its commas', () => expect(fieldsOf(`${SCHEME} a="1", b="2"`)).toEqual({ a: '1', b: '2' }));
  test.each(['', 'Bearer x', `${SCHEME}`, `${SCHEME} `, `${SCHEME} appid=OP1`, `${SCHEME} a="1";b="2"`, `${SCHEME} a="1",a="2"`, `${SCHEME} a="1",`, `LKLAPI-SM3withSM2 a="1"`])('%j cannot be read', text => {
    expect(fieldsOf(text)).toBeUndefined();
  });
});

describe('a request', () => {
  const known = { appid: APPID, serial: US.serial, key: US.public };
  const authorization = signedRequest(US, BODY, NOW);

  test('carries the envelope: time in +08:00, version, data', () => {
    expect(JSON.parse(BODY.toString())).toEqual({ req_time: '20261015100000', version: '3.0', req_data: { out_trade_no: 'R1-2', refund_reason: '重复扣款' } });
    expect(stampOf(new Date('2026-12-31T16:00:01Z'))).toBe('20270101000001');
  });
  test('is believed by whoever has our public key', () => expect(whyNotBelieved(authorization, BODY, known, NOW)).toBeUndefined());
  test.each([
    ['another body', authorization, Buffer.from('{}'), known, NOW, 'bad_signature'],
    ['another client', authorization, BODY, { ...known, appid: 'OP2' }, NOW, 'unknown_serial'],
    ['another certificate', authorization, BODY, { ...known, serial: 'other' }, NOW, 'unknown_serial'],
    ['another key', authorization, BODY, { ...known, key: THEM.public }, NOW, 'bad_signature'],
    ['late', authorization, BODY, known, later(FRESH_S + 1), 'stale'],
    ['without a signature', '', BODY, known, NOW, 'no_signature'],
  ] as const)('%s is not', (_, header, body, who, now, why) => expect(whyNotBelieved(header, body, who, now)).toBe(why));
  test('never shows the private key', () => expect(authorization).not.toMatch(/PRIVATE|BEGIN/));
});

describe('an answer', () => {
  const headers = signedAnswer(THEM, BODY, NOW);
  const why = (given: Record<string, string | undefined>, body = BODY, now = NOW) => disbelief(name => given[name] ?? null, body, TRUST, now);

  test('of the platform is believed', () => expect(why(headers)).toBeUndefined());
  test.each(Object.keys(headers))('without %s is not', name => expect(why({ ...headers, [name]: undefined })).toBe('no_signature'));
  test.each([['Lklapi-Appid', 'other_appid'], ['Lklapi-Serial', 'unknown_serial'], ['Lklapi-Nonce', 'bad_signature'], ['Lklapi-Signature', 'bad_signature']])('with another %s: %s', (name, reason) => {
    expect(why({ ...headers, [name]: `${headers[name]!.slice(0, -1)}${headers[name]!.endsWith('x') ? 'y' : 'x'}` })).toBe(reason);
  });
  test('with another time within the limit is not: the time is signed', () => {
    expect(why({ ...headers, 'Lklapi-Timestamp': String(Number(headers['Lklapi-Timestamp']) + 1) })).toBe('bad_signature');
  });
  test.each([FRESH_S + 1, -FRESH_S - 1])('%d seconds old is stale', seconds => expect(why(headers, BODY, later(seconds))).toBe('stale'));
  test('of another key under a known serial is not', () => expect(why(signedAnswer({ ...US, serial: THEM.serial }, BODY, NOW))).toBe('bad_signature'));
  test('with one changed byte anywhere is not', () => {
    fc.assert(fc.property(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
      const changed = Buffer.from(BODY);
      changed[place]! ^= mask;
      expect(why(headers, changed)).toBe('bad_signature');
    }), { numRuns: 100 });
  });
  test('a byte that is no UTF-8 is no other byte that is none', () => {
    const odd = Buffer.from([0x7b, 0xff, 0x7d]);
    const signed = signedAnswer(THEM, odd, NOW);
    expect([why(signed, odd), why(signed, Buffer.from([0x7b, 0xfe, 0x7d])), why(signed, Buffer.from('{\ufffd}'))]).toEqual([undefined, 'bad_signature', 'bad_signature']);
  });
  test('with one changed letter of its signature is not, also where base64 has spare bits', () => {
    const signature = headers['Lklapi-Signature']!;
    fc.assert(fc.property(fc.nat(signature.length - 1), fc.constantFrom(...'ABCDwxyz0189+/= \n'), (place, letter) => {
      fc.pre(signature[place] !== letter);
      expect(why({ ...headers, 'Lklapi-Signature': signature.slice(0, place) + letter + signature.slice(place + 1) })).toBe('bad_signature');
    }), { numRuns: 150 });
  });
  test.each(['', ' ', '='])('with %j after its signature is not', more => {
    const signature = headers['Lklapi-Signature']!;
    expect(why({ ...headers, 'Lklapi-Signature': signature + more })).toBe(more ? 'bad_signature' : undefined);
  });
});

describe('a notice', () => {
  const body = Buffer.from('{"out_trade_no":"R26101500018-2","trade_state":"SUCCESS"}');
  const authorization = signedNotice(THEM.key, body, NOW);
  const why = (header = authorization, text = body, now = NOW) => noticeDisbelief(header, text, [US.public, THEM.public], now);

  test('of the platform is believed, by any key of its notices', () => expect(why()).toBeUndefined());
  test('with another body is not', () => expect(why(authorization, Buffer.from('{"out_trade_no":"R26101500018-3"}'))).toBe('bad_signature'));
  test('that is old is not', () => expect(why(authorization, body, later(FRESH_S + 1))).toBe('stale'));
  test.each(['timestamp', 'nonce_str', 'signature'])('without %s is not', name => {
    const { [name]: _, ...rest } = fieldsOf(authorization)!;
    expect(why(authorizationOf(rest))).toBe('no_signature');
  });
  test('signed for another purpose is not: a request of ours is no notice', () => expect(why(signedRequest(US, body, NOW), body)).toBe('bad_signature'));
  test('of nobody is not', () => expect(noticeDisbelief(authorization, body, [], NOW)).toBe('bad_signature'));
  test.each([
    ['{"out_trade_no":"R1-2"}', 'R1-2'], ['{"out_refund_order_no":"R1-3"}', 'R1-3'], ['{"out_trade_no":5}', undefined], ['{}', undefined], ['[]', undefined], ['no json', undefined], ['', undefined],
  ])('%s speaks of %s', (text, number) => expect(numberOf(Buffer.from(text))).toBe(number));
});
