import { expect, test } from '@jest/globals';
import { anchorMail } from '../../../../src/platform/audit/anchor-mail.js';
import { anchorsIn } from '../../../../src/platform/audit/anchor-file.js';
import { GENESIS } from '../../../../src/platform/audit/chain-check.js';

const LINE = { n: 1, kind: 'anchor' as const, id: 'a', day: '20261016', at: '2026-10-15T16:00:00.000Z', seq: 4711, hash: 'ab'.repeat(32), rowAt: '2026-10-15T15:59:00.000Z', prev: GENESIS };
const mail = anchorMail(LINE, 'https://desk.example');

test('the mail says in both languages how many rows there were, when, and their hash', () => {
  expect(mail.subject).toBe(`审计日志存证 Audit anchor 2026-10-16 #4711 ${'ab'.repeat(6)}`);
  for (const part of ['4711 条', '4711 rows', '2026-10-16T00:00:00+08:00', '2026-10-15T23:59:00+08:00', LINE.hash, 'https://desk.example']) expect(mail.text).toContain(part);
});
test('its line can be saved as it stands and is read as an anchor', () => {
  const line = mail.text.split('\n').find(one => one.startsWith('{'))!;
  expect(anchorsIn(line)).toMatchObject({ anchors: [LINE], badLine: null });
});
