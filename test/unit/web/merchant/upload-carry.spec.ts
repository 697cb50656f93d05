import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceView, UploadView } from '../../../../src/contract/index.js';
import { carry, pieceSize, verdictOf, waitSeconds, type Door } from '../../../../src/web/merchant/upload-carry.js';

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const FILE = new Blob([BYTES]);
const refusal = (status: number, code: string) => Object.assign(new Error(code), { status, code });

/** A server that keeps what arrives; `trouble` decides at every piece how much of it does and what is answered. */
function serverWith(trouble: (turn: number) => 'fine' | 'lost answer' | 'cut' | 'gone' | 'refuse' | 'stuck' = () => 'fine') {
  const seen = { begun: 0, looks: 0, turns: 0 };
  let arrived: number[] = [];
  const view = (): UploadView => ({
    id: 'u', offset: arrived.length, bytes: BYTES.length, expiresAt: '', ...(arrived.length === BYTES.length && { evidence: { id: 'e' } as EvidenceView }),
  });
  const door: Door = {
    begin: () => Promise.resolve((seen.begun++, view())),
    look: () => Promise.resolve((seen.looks++, view())),
    async put(_, from, piece) {
      const what = trouble(seen.turns++);
      if (what === 'refuse') throw refusal(415, 'evidence.kind');
      if (what === 'stuck') return view();
      if (what === 'gone') throw ((arrived = []), refusal(404, 'upload.not_found'));
      if (from !== arrived.length) throw refusal(409, 'upload.offset');
      const bytes = [...new Uint8Array(await piece.arrayBuffer())];
      arrived.push(...(what === 'cut' ? bytes.slice(0, bytes.length >> 1) : bytes));
      if (what !== 'fine') throw refusal(0, 'network');
      return view();
    },
  };
  return { door, seen, whole: () => Uint8Array.from(arrived) };
}
const always = (): boolean => true;
const send = (door: Door, tell: (upload: UploadView) => void = () => undefined) => carry(door, FILE, 256, tell, always);

test('a file travels in pieces and only what is safe is told', async () => {
  const { door, seen, whole } = serverWith();
  const told: number[] = [];
  expect((await send(door, upload => told.push(upload.offset)))?.evidence).toEqual({ id: 'e' });
  expect(told).toEqual([0, 256, 512, 768]);
  expect(whole()).toEqual(BYTES);
  expect(seen).toEqual({ begun: 1, looks: 0, turns: 4 });
});

test('a cut line is the caller’s to wait for; begun again it goes on from the last safe byte', async () => {
  const { door, seen, whole } = serverWith(turn => (turn === 1 ? 'cut' : turn === 3 ? 'lost answer' : 'fine'));
  await expect(send(door)).rejects.toMatchObject({ status: 0 });
  await expect(send(door)).rejects.toMatchObject({ status: 0 });
  await send(door);
  expect(whole()).toEqual(BYTES);
  expect(seen.begun).toBe(3);
});

test('however often the line breaks, the file arrives whole', async () => {
  await fc.assert(fc.asyncProperty(fc.infiniteStream(fc.constantFrom('fine', 'cut', 'lost answer')), async stream => {
    const { door, whole } = serverWith(turn => (turn % 3 === 2 ? 'fine' : (stream.next().value as 'fine')));
    for (let tries = 0; tries < 60 && whole().length < BYTES.length; tries++) await send(door).catch(() => undefined);
    expect(whole()).toEqual(BYTES);
  }), { numRuns: 30 });
});

test('another page sends the same file: it asks how far it is', async () => {
  const { door, seen, whole } = serverWith();
  let stale = true;
  const begin = door.begin;
  await carry({ ...door, begin: async () => ({ ...(await begin()), offset: stale ? ((stale = false), 100) : 0 }) }, FILE, 256, () => undefined, always);
  expect(seen.looks).toBe(1);
  expect(whole()).toEqual(BYTES);
});

test('an upload that expired begins anew', async () => {
  const { door, seen, whole } = serverWith(turn => (turn === 2 ? 'gone' : 'fine'));
  await send(door);
  expect(seen.begun).toBe(2);
  expect(whole()).toEqual(BYTES);
});

test('what was finished before its answer got lost is not sent again', async () => {
  const { door, seen } = serverWith();
  await send(door);
  expect((await send(door))?.evidence).toBeDefined();
  expect(seen.turns).toBe(4);
});

test('a refusal ends it, and a server that does not move is not asked for ever', async () => {
  await expect(send(serverWith(() => 'refuse').door)).rejects.toMatchObject({ status: 415 });
  const stuck = serverWith(() => 'stuck');
  await expect(send(stuck.door)).rejects.toMatchObject({ code: 'stuck' });
  expect(stuck.seen.turns).toBeLessThan(10);
  const gone = serverWith(() => 'gone');
  await expect(send(gone.door)).rejects.toHaveProperty('status');
  expect(gone.seen.turns).toBeLessThan(10);
});

test('nobody wants it any more: it stops', async () => {
  const { door, seen } = serverWith();
  expect(await carry(door, FILE, 256, () => undefined, () => seen.turns < 2)).toBeNull();
  expect(seen.turns).toBe(2);
});

describe('after a refusal', () => {
  test.each([
    [0, 'network', 'again'], [500, '', 'again'], [503, 'platform.busy', 'again'], [429, 'request.too_many', 'again'], [408, '', 'again'], [401, 'session.needed', 'signed_out'],
    [409, 'upload.offset', 'look'], [409, 'upload.busy', 'again'], [409, 'evidence.infected', 'refused'], [404, 'upload.not_found', 'begin'], [410, 'upload.expired', 'begin'],
    [404, 'case.not_found', 'refused'], [413, 'evidence.too_large', 'refused'], [415, 'evidence.kind', 'refused'], [422, 'evidence.pages', 'refused'], [403, '', 'refused'],
  ] as const)('%i %s means %s', (status, code, verdict) => {
    expect(verdictOf({ status, code })).toBe(verdict);
  });
  test('waits double up to a minute, spread by a quarter', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(failures => waitSeconds(failures))).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect(waitSeconds(4, 1)).toBe(20);
    expect(waitSeconds(0)).toBe(2);
  });
  test('pieces get smaller where the line is bad', () => {
    expect(pieceSize(1)).toBeLessThan(pieceSize(0));
  });
});
