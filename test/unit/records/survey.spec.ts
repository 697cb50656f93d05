import { describe, expect, test } from '@jest/globals';
import { csvLines } from '../../../src/records/loading/csv-lines.js';
import { dateInName, kindByName, surveyOf } from '../../../src/records/loading/survey.js';
import { aFile, aLine, csv, streamOf } from '../../fixtures/records/store.js';

const survey = (content: string, name = 'transactions-20261005.csv') => surveyOf(csvLines(streamOf(content), 'utf-8'), name);
const three = [aLine(1), aLine(2, { status: 'FAILED' }), aLine(3, { txn_type: 'REFUND', amt_fen: -500, fee_fen: 0, net_fen: -500, orig_rrn: '627000000001', orig_date: '20261005' })];

test('a right trailer: all lines count, the net only where it is OK', async () => {
  const found = await survey(aFile(three));
  expect(found).toMatchObject({ settleDate: '20261005', actualRows: 3, actualNetFen: 9460, trailerRows: 3, trailerNetFen: 9460 });
  expect(found.fault).toBeUndefined();
  expect(found.kind!.kind).toBe('transactions');
});

test('a line that will be rejected counts as sent', async () => {
  const found = await survey(aFile([aLine(1), aLine(2, { mid: '1.00E+15' })]));
  expect([found.fault, found.actualRows]).toEqual([undefined, 2]);
});

describe('the file is refused as a whole', () => {
  test.each([
    ['a wrong sum', '#TOTAL,20261005,3,9461\n', 'trailer'],
    ['a wrong count', '#TOTAL,20261005,4,9460\n', 'trailer'],
    ['a trailer that is none', '#TOTAL,20261005,three,9460\n', 'trailer'],
    ['a trailer without a real date', '#TOTAL,20261032,3,9460\n', 'trailer'],
    ['a short trailer', '#TOTAL,20261005,3\n', 'trailer'],
    ['no trailer', '', 'trailer_missing'],
    ['two trailers', '#TOTAL,20261005,3,9460\n#TOTAL,20261005,3,9460\n', 'trailer'],
    ['a line after the trailer', `#TOTAL,20261005,3,9460\n${Object.values(aLine(4)).join()}\n`, 'trailer'],
    ['another date than its name', '#TOTAL,20261006,3,9460\n', 'name_date'],
    ['an open quote', '1,"open\n', 'unreadable'],
  ])('%s', async (_, trailer, fault) => expect((await survey(aFile(three, trailer))).fault).toBe(fault));

  test.each([['nothing in it', ''], ['another header', 'a,b,c\n1,2,3\n'], ['no header', `${Object.values(aLine(1)).join()}\n`], ['a cut header', 'settle_date,log_no\n']])(
    '%s', async (_, content) => expect((await survey(content)).fault).toBe('header'));
  test('a net that is no number cannot be checked', async () => expect((await survey(aFile([aLine(1, { net_fen: '1.0E+4' })], '#TOTAL,20261005,1,10000\n'))).fault).toBe('trailer'));
});

test('empty lines at the end do no harm', async () => expect((await survey(`${aFile(three)}\n\n`)).fault).toBeUndefined());
test('a file may have any name', async () => expect((await survey(aFile(three), 'upload (3).csv')).fault).toBeUndefined());
test('the header decides, not the name', async () => expect((await survey(aFile(three), 'terminals.csv')).kind!.kind).toBe('transactions'));

describe('files without a trailer', () => {
  const payouts = csv([{ a: '20261005', b: '999331059121162', c: 1, d: '7862', e: 'PAID', f: '', g: '', h: '' }], 'settle_date,mid,net_fen,account_tail4,status,paid_at,bank_ref,reason');
  test('payouts are of the day in their name', async () => expect(await survey(payouts, 'payouts-20261006.csv')).toMatchObject({ settleDate: '20261006', actualRows: 1 }));
  test('or of their first line', async () => expect(await survey(payouts, 'payouts.csv')).toMatchObject({ settleDate: '20261005' }));
  test('or of none', async () => expect((await survey('settle_date,mid,net_fen,account_tail4,status,paid_at,bank_ref,reason\n', 'p.csv')).fault).toBe('no_date'));
  test('terminals have no day', async () => {
    const found = await survey('tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n', 'terminals.csv');
    expect([found.fault, found.settleDate, found.kind!.kind]).toEqual([undefined, undefined, 'terminals']);
  });
});

test('names', () => {
  expect(['transactions-20261005.csv', '/x/20261007_2.csv', 'p20261005', 'v1.2.csv', 'a-20261399.csv', 'x-120261005.csv'].map(dateInName)).toEqual(
    ['20261005', '20261007', '20261005', undefined, undefined, undefined]);
  expect(['fee-plans.csv', 'Terminals-new.csv', 'x.csv'].map(name => kindByName(name)?.kind)).toEqual(['fee_plans', 'terminals', undefined]);
});
