import { describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanName, inLoadingOrder } from '../../../src/records/loading/file-name.js';
import { loadPaths } from '../../../src/records/load-paths.js';
import type { Loader } from '../../../src/records/loading/loader.js';
import { feeOf, standingOf } from '../../../src/records/standing.js';
import { meant } from '../../../src/records/transaction-search.js';
import { aRow } from '../../support/files.js';

describe('names of files', () => {
  test.each([
    ['../../etc/passwd', 'passwd'], ['C:\\drop\\transactions-20261005.csv', 'transactions-20261005.csv'], ['a\r\nb.csv', 'ab.csv'],
    ['\u202evsc.exe', 'vsc.exe'], ['', 'unnamed.csv'], ['交易-20261005.csv', '交易-20261005.csv'],
  ])('%j is kept as %j', (sent, kept) => expect(cleanName(sent)).toBe(kept));
  test('never longer than the column', () => expect(cleanName('x'.repeat(300))).toHaveLength(120));

  test('order of a folder', () => {
    const sent = ['payouts-20261001.csv', 'transactions-20261002.csv', 'x.csv', 'fee-plans.csv', 'transactions-20261001.csv', 'terminals.csv'];
    expect(inLoadingOrder(sent)).toEqual(['terminals.csv', 'fee-plans.csv', 'transactions-20261001.csv', 'payouts-20261001.csv', 'transactions-20261002.csv', 'x.csv']);
  });
});

describe('what a person means by what is typed', () => {
  test.each<[string, string, (string | number)[]]>([
    ['26100540043091', '"logNo" = ?', ['26100540043091']], ['627822974363', '"rrn" = ?', ['627822974363']], ['99929005411k953', '"mid" = ?', ['99929005411K953']],
    ['1667', '"panMasked" LIKE ? OR "amtFen" = ?', ['%*1667', 166_700]], ['000352', '"voucherNo" = ? OR "amtFen" = ?', ['000352', 35_200]],
    ['¥1,378.50', '"amtFen" = ?', [137_850]], ['-5.9', '"amtFen" = ?', [-590]], ['19.99', '"amtFen" = ?', [1999]],
  ])('%s', (typed, where, values) => expect(meant(typed)).toMatchObject({ where, values }));
  test('a terminal is looked for at its merchants', () => expect(meant('a0013845').values).toEqual(['A0013845', 'A0013845']));
  test('words find nothing rather than everything', () => expect(meant("'; DROP TABLE")).toMatchObject({ where: '"logNo" = ?', isExact: true }));
});

describe('how a sale stands', () => {
  const sale = aRow({ amtFen: 10_000, txnTime: '2026-10-05T10:24:00+08:00' });
  const child = (txnType: 'REFUND' | 'VOID' | 'CHARGEBACK' | 'REPRESENT' | 'CR_ADJ', amtFen: number, status: 'OK' | 'FAILED' = 'OK') =>
    aRow({ txnType, amtFen, status, txnTime: '2026-10-06T10:00:00+08:00' });
  test.each([
    ['untouched', [], 0, 10_000],
    ['partly returned', [child('REFUND', -3000), child('CR_ADJ', -500)], 3500, 6500],
    ['a failed refund returns nothing', [child('REFUND', -3000, 'FAILED')], 0, 10_000],
    ['voided', [child('VOID', -10_000)], 10_000, 0],
    ['charged back', [child('CHARGEBACK', -4000)], 0, 6000],
    ['charged back and represented', [child('CHARGEBACK', -4000), child('REPRESENT', 4000)], 0, 10_000],
    ['never below zero', [child('REFUND', -10_000), child('CHARGEBACK', -10_000)], 10_000, 0],
  ])('%s', (_, children, returnedFen, refundableFen) => expect(standingOf(sale, children)).toEqual({ returnedFen, refundableFen }));
  test('only a sale that is booked can be refunded', () => {
    expect(standingOf({ ...sale, status: 'REVERSED' }, []).refundableFen).toBe(0);
    expect(standingOf({ ...sale, txnType: 'PREAUTH' }, []).refundableFen).toBe(0);
  });

  const plan = { mid: sale.mid, validFrom: '20260101', validTo: '20261010', debitBp: 40, debitCapFen: 1800, creditBp: 58, walletBp: 35 };
  test.each([['01', 10_000, 40], ['05', 1_000_000, 1800], ['02', 10_000, 58], ['03', 1_000_000, 5800], ['', 10_100, 35], ['02', 10_125, 59]])(
    'card kind %j, %i fen: fee %i', (cardKind, amtFen, fee) => expect(feeOf({ ...sale, cardKind, amtFen }, [plan])?.expectedFen).toBe(fee));
  test('no plan, no fee', () => {
    expect(feeOf({ ...sale, txnTime: '2026-10-11T00:00:00+08:00' }, [plan])).toBeUndefined();
    expect(feeOf({ ...sale, txnTime: '2026-10-10T23:59:59+08:00' }, [plan])).toBeDefined();
  });
});

describe('lidan records load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lidan-paths-'));
  mkdirSync(join(folder, 'sub.csv'));
  for (const name of ['payouts-20261001.csv', 'terminals.csv', 'note.txt']) writeFileSync(join(folder, name), 'x');
  const reports: Record<string, object> = {
    loaded: { outcome: 'loaded', loaded: 5, ignored: 0, conflicts: 0, rejected: 0, parked: 0 },
    odd: { outcome: 'loaded', loaded: 5, ignored: 0, conflicts: 1, rejected: 2, parked: 0 },
    rejected: { outcome: 'rejected', reason: 'trailer' }, noop: { outcome: 'noop', reason: 'same file again' },
  };
  const run = async (...answers: string[]) => {
    const load = jest.fn(async (_: string, name: string, { onBytes }: { onBytes: (bytes: number) => void }) => {
      onBytes(2);
      const answer = answers.shift()!;
      if (answer === 'throws') throw new Error('disk gone');
      return { name, ...reports[answer] };
    });
    const said: string[] = [];
    const code = await loadPaths({ load } as unknown as Loader, [join(folder, 'payouts-20261001.csv'), join(folder, 'terminals.csv')], line => said.push(line), false);
    return { code, said };
  };
  test.each([[['loaded', 'noop'], 0], [['odd', 'loaded'], 2], [['odd', 'rejected'], 1], [['throws', 'loaded'], 1]])('%j: exit code %i', async (answers, code) => {
    expect((await run(...answers)).code).toBe(code);
  });
  test('a line a file, in order, and on after a failure', async () => {
    expect((await run('throws', 'rejected')).said).toEqual(['terminals.csv: failed, nothing was loaded: disk gone', 'payouts-20261001.csv: rejected (trailer)']);
  });
});
