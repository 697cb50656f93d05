import { describe, expect, test } from '@jest/globals';
import {
  type CaseView,
  SLIP_FIELDS,
  type SlipField,
  type SlipFieldView,
  type SlipReadingView,
  type TransactionRow,
} from '../../../../src/contract/index.js';
import {
  agreement,
  besideSaid,
  compared,
  counted,
  judged,
  names,
  rowOfSlip,
  slipLines,
  trust,
} from '../../../../src/web/desk/evidence/slip-lines.js';
import { isMono, said, typedOf, valueOf } from '../../../../src/web/desk/evidence/slip-values.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'),
  en = wordsOf('en');
const row = (over: Partial<TransactionRow> = {}) =>
  ({
    logNo: 'L1',
    mid: '999290056517327',
    tid: '90011594',
    batchNo: '000254',
    voucherNo: '000001',
    rrn: '628313601581',
    authCode: '7QG656',
    txnTime: '2026-10-10T13:09:36+08:00',
    txnType: 'SALE',
    panMasked: '621799******9788',
    amtFen: 37700,
    ...over,
  }) as TransactionRow;
const second = row({ logNo: 'L2', voucherNo: '000002', rrn: '628313552428', authCode: '761A64', txnTime: '2026-10-10T13:13:56+08:00' });
const field = (name: SlipField, value: string, y: number, over: Partial<SlipFieldView> = {}): SlipFieldView => ({
  field: name,
  value,
  confidence: 0.98,
  sure: true,
  box: { x: 0.3, y, width: 0.3, height: 0.05 },
  ...over,
});
const reading = (fields: SlipFieldView[], hints: SlipReadingView['hints'] = []): SlipReadingView => ({
  isSlip: true,
  fields,
  hints,
  turned: 0,
  cardData: 0,
});
const found = (claim: object = {}, rows: TransactionRow[] = [row(), second]) =>
  ({
    claim: { kind: 'duplicate', mid: '999290056517327', story: '', ...claim },
    proven: rows.length ? { rows, relatedRows: [], targetLogNo: 'L1' } : undefined,
  }) as unknown as CaseView;
const only = (one: SlipFieldView, claim: object = {}, rows?: TransactionRow[], hints: SlipReadingView['hints'] = []) =>
  slipLines(reading([one], hints), found(claim, rows))[0]!;

describe('the row a slip is of', () => {
  const rows = [row(), second];
  test('is the one it names, not the first', () => {
    expect(rowOfSlip(reading([field('rrn', '628313552428', 0)]), found({}, rows))?.logNo).toBe('L2');
    expect(rowOfSlip(reading([field('voucherNo', '000002', 0), field('batchNo', '000254', 0)]), found({}, rows))?.logNo).toBe('L2');
  });
  test('a correction names it as well', () =>
    expect(rowOfSlip(reading([field('rrn', '62831355242', 0, { corrected: '628313552428' })]), found({}, rows))?.logNo).toBe('L2'));
  test('a voucher number alone names none: every batch has it', () =>
    expect(rowOfSlip(reading([field('voucherNo', '000002', 0)]), found({}, rows))?.logNo).toBe('L1'));
  test('a slip of another payment names none', () => {
    expect(names(reading([field('rrn', '629211684302', 0)]), row())).toBe(false);
    expect(names(reading([field('rrn', '', 0)]), row({ rrn: '', voucherNo: '' }))).toBe(false);
    expect(names(reading([field('rrn', '628313601581', 0)]), row())).toBe(true);
  });
  test('without rows there is none', () => expect(rowOfSlip(reading([]), found({}, []))).toBeUndefined());
});

describe('a line of the slip', () => {
  test('lines are numbered as they stand on the picture', () => {
    const lines = slipLines(
      reading([field('amountFen', '37700', 0.9), field('mid', '999290056517327', 0.1), field('tid', '90011594', 0.2)]),
      found(),
    );
    expect(lines.map(line => [line.n, line.field])).toEqual([
      [1, 'mid'],
      [2, 'tid'],
      [3, 'amountFen'],
    ]);
  });
  test('stands beside claim and row', () =>
    expect(only(field('authCode', '7QG656', 0), { authCode: '7QG658' })).toMatchObject({
      claim: '7QG658',
      row: '7QG656',
      agrees: 'same',
      withClaim: 'differs',
    }));
  test('without a row it is compared with the claim', () =>
    expect(only(field('authCode', '7QG656', 0), { authCode: '7QG658' }, [])).toMatchObject({ agrees: 'differs' }));
  test('without either nothing is called different', () => expect(only(field('authCode', '7QG656', 0), {}, []).agrees).toBe('unknown'));
  test('a correction stands, the reading stays beside it', () => {
    const line = only(field('voucherNo', '000007', 0, { sure: false, confidence: 0.6, corrected: '000001', correctedBy: { id: 'u', name: '林晓' } }));
    expect(line).toMatchObject({ value: '000001', read: '000007', corrected: { value: '000001', by: '林晓' }, agrees: 'same', open: false });
  });
  test.each([
    [{ confidence: 0.81 }, ['blurred'], true, '81%，模糊'],
    [{ confidence: 0.81 }, [], true, '81%，字迹不清'],
    [{ confidence: 0.95, sure: false }, ['blurred'], true, '95%，待人工核对'],
    [{ confidence: 0.97 }, ['blurred'], false, '97%'],
  ] as const)('%j with hints %j', (over, hints, open, words) => {
    const line = only(field('tid', '90011594', 0, over), {}, undefined, [...hints]);
    expect([line.open, trust(line, hints, zh)]).toEqual([open, words]);
  });
  test('the sum counts each once', () => {
    const lines = slipLines(
      reading([field('tid', '90011594', 0.1), field('amountFen', '1', 0.2), field('merchantName', '老槐树', 0.3, { confidence: 0.5 })]),
      found(),
    );
    expect(counted(lines)).toEqual({ same: 1, differs: 1, open: 1 });
  });
});

test('a reading that was found right is not called put right', () => {
  const by = { id: 'u', name: '林晓' };
  const line = (corrected: string) => only(field('voucherNo', '000001', 0, { corrected, correctedBy: by }));
  expect(judged(line('000001'), zh)).toEqual({ brief: '已核对', by: '由林晓核对无误' });
  expect(judged(line('000007'), zh)).toEqual({ brief: '已更正', by: '由林晓更正' });
  expect(judged(only(field('voucherNo', '000001', 0)), zh)).toBeUndefined();
});

describe('agreement', () => {
  test.each([
    ['amountFen', '-37700', '37700', 'same'],
    ['amountFen', '3770', '37700', 'differs'],
    ['panMasked', '621799******9788', '9788', 'same'],
    ['panMasked', '6217****9788', '621799******9788', 'same'],
    ['panMasked', '622588******9788', '621799******9788', 'differs'],
    ['panMasked', '621799******9788', '621799******9781', 'differs'],
    ['txnTime', '2026-10-10T13:09:36+08:00', '2026-10-10T13:10:00+08:00', 'same'],
    ['txnTime', '2026-10-10T13:09:36+08:00', '2026-10-10T13:15:00+08:00', 'differs'],
    ['txnTime', '2026-10-10T13:09:36+08:00', '2026-10-10', 'same'],
    ['tid', '9001a594', '9001A594', 'same'],
    ['rrn', '', '628313601581', 'unknown'],
    ['rrn', '628313601581', undefined, 'unknown'],
  ] as const)('%s %s and %s: %s', (name, slip, other, expected) => expect(agreement(name, slip, other)).toBe(expected));
  test('differences are said by their size', () => {
    expect(compared('amountFen', '37700', '3770', zh)).toBe('多 ¥339.30');
    expect(compared('amountFen', '3770', '37700', en)).toContain('¥339.30');
    expect(compared('txnTime', '2026-10-10T13:09:36+08:00', '2026-10-10T13:15:00+08:00', zh)).toBe('差 5分24秒');
    expect(compared('authCode', '7QG656', '7QG658', zh)).toBe('不同');
    expect(compared('authCode', '7QG656', '7QG656', zh)).toBe('相等');
    expect(compared('authCode', '7QG656', undefined, zh)).toBe('');
  });
  test('nothing beside it is a dash', () => expect(besideSaid('rrn', undefined, zh)).toBe('—'));
});

describe('values of a slip', () => {
  test.each([
    ['amountFen', '37700', '¥377.00', '377.00'],
    ['amountFen', '-19400', '−¥194.00', '-194.00'],
    ['txnTime', '2026-10-10T13:09:36+08:00', '2026-10-10 13:09:36', '2026-10-10 13:09:36'],
    ['txnType', 'SALE', '消费', 'SALE'],
    ['rrn', '628313601581', '628313601581', '628313601581'],
    ['panMasked', '621799******9788', '621799******9788', '621799******9788'],
  ] as const)('%s %s is said %s, typed %s and comes back', (name, value, words, typed) => {
    expect(said(name, value, zh)).toBe(words);
    expect(typedOf(name, value)).toBe(typed);
    expect(valueOf(name, typed)).toBe(value);
  });
  test.each([
    ['rrn', '62831360158'],
    ['voucherNo', '00001'],
    ['amountFen', '三百'],
    ['txnTime', '2026-13-40 13:09'],
    ['txnTime', '2026-02-30 13:09'],
    ['panMasked', '6217990000009788'],
    ['txnType', '消费'],
    ['mid', '9992900565173271'],
  ] as const)('%s cannot be %s', (name, typed) => expect(valueOf(name, typed)).toBeUndefined());
  test('typed loosely it is kept canonically', () => {
    expect(valueOf('txnTime', '2026/10/1 9:05')).toBe('2026-10-01T09:05:00+08:00');
    expect(valueOf('authCode', ' 7qg656 ')).toBe('7QG656');
    expect(valueOf('amountFen', '¥1,288.5')).toBe('128850');
  });
  test('an empty text says that it cannot be read', () => {
    expect(SLIP_FIELDS.map(name => valueOf(name, ' '))).toEqual(SLIP_FIELDS.map(() => ''));
    expect(said('rrn', '', zh)).toBe('无法辨认');
  });
  test('numbers one retypes are monospace, words are not', () =>
    expect(SLIP_FIELDS.filter(name => !isMono(name))).toEqual(['merchantName', 'txnType', 'txnTime', 'amountFen']));
});

test('every field has a form to type it in, in both languages', () => {
  for (const words of [zh, en]) expect(SLIP_FIELDS.filter(name => !words.maybe(`slipForm.${name}`) || !words.maybe(`slip.${name}`))).toEqual([]);
});
