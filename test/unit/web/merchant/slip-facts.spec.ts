import { describe, expect, test } from '@jest/globals';
import type { SlipField, SlipReadingView, TerminalView } from '../../../../src/contract/index.js';
import { correctionsOf, newDraft, sourcesAfter, toSubmit, type Draft, type PhotoRef } from '../../../../src/web/merchant/draft.js';
import type { Symptom } from '../../../../src/web/merchant/kinds.js';
import { filled, linesOf, openLines, sameSlip, worthSaying } from '../../../../src/web/merchant/slips/facts.js';

const TODAY = '2026-10-20';
const TERMINALS = [{ tid: '90011972', mid: 'm', serialNo: '', maker: '', model: '', storeName: '鼎丰清吧', address: '' }] satisfies TerminalView[];
type Values = Partial<Record<SlipField, string | [value: string, sure: boolean]>>;
const SALE: Values = {
  merchantName: '鼎丰清吧', tid: '90011972', panMasked: '622575******4141', txnType: 'SALE', batchNo: '000759', voucherNo: ['000007', false],
  authCode: '110H38', rrn: '629211684302', txnTime: '2026-10-19T11:28:12+08:00', amountFen: '19400',
};

const readingOf = (values: Values, more: Partial<SlipReadingView> = {}): SlipReadingView => ({
  isSlip: true, hints: [], turned: 0, cardData: 0, ...more,
  fields: Object.entries(values).map(([field, said], i) => {
    const [value, sure] = Array.isArray(said) ? said : [said, true];
    return { field: field as SlipField, value, sure, confidence: sure ? 0.99 : 0.6, box: { x: 0.6, y: i / 20, width: 0.2, height: 0.03 } };
  }),
});
const photoOf = (reading?: SlipReadingView, more: Partial<PhotoRef> = {}): PhotoRef =>
  ({ id: `p${Math.random()}`, name: 'slip.jpg', type: 'image/jpeg', bytes: 1, thumb: '', ...(reading && { reading }), ...more });
const draftOf = (symptom: Symptom, photos: PhotoRef[], more: Partial<Draft> = {}): Draft => ({ ...newDraft(symptom, TODAY, () => 'id'), photos, ...more });
const after = (draft: Draft, terminals = TERMINALS): Draft => ({ ...draft, ...filled(draft, terminals, TODAY) });

test('the lines stand in the order of the slip, numbered, without what nobody is asked about', () => {
  const lines = linesOf(photoOf(readingOf(SALE)));
  expect(lines.map(line => `${line.n} ${line.field}`)).toEqual(['1 tid', '2 panMasked', '3 voucherNo', '4 rrn', '5 txnTime', '6 amountFen']);
  expect(lines.filter(line => line.open).map(line => line.field)).toEqual(['voucherNo']);
});

test('a line that a person looked at is open no more, whatever they said', () => {
  for (const value of ['000007', '000001', '']) {
    const photo = photoOf(readingOf(SALE), { looked: [{ field: 'voucherNo', value }] });
    expect(openLines([photo])).toEqual([]);
    expect(linesOf(photo)[2]).toMatchObject({ read: '000007', value });
  }
});

test('confirming is no correction, another value and "cannot be read" are', () => {
  const looked = [{ field: 'voucherNo' as const, value: '000007' }, { field: 'rrn' as const, value: '' }, { field: 'tid' as const, value: '90011986' }];
  expect(correctionsOf(photoOf(readingOf(SALE), { looked }))).toEqual(looked.slice(1));
  expect(correctionsOf(photoOf(undefined, { looked }))).toEqual([]);
});

describe('from reading to draft', () => {
  test('a sale fills the form, says where it comes from and travels whole', () => {
    const draft = after(draftOf('duplicate', [photoOf(readingOf(SALE), { looked: [{ field: 'voucherNo', value: '000001' }] })]));
    expect(draft.answers).toMatchObject({ amount: '194.00', day: '2026-10-19', time: '11:28', tid: '90011972', terminal: '', last4: '4141', slipNo: '000001' });
    expect(draft.sources).toEqual({ amount: 'photo', when: 'photo', terminal: 'photo', last4: 'photo', slipNo: 'photo' });
    expect(draft).toMatchObject({ doubtful: [], terminalLabel: '鼎丰清吧 90011972' });
    expect(toSubmit(draft)).toEqual({
      kind: 'duplicate', channel: 'web', story: '', amountFen: 19400, occurredAt: '2026-10-19T11:28:00+08:00', tid: '90011972', last4: '4141', first6: '622575',
      voucherNo: '000001', rrn: '629211684302', batchNo: '000759', authCode: '110H38',
    });
  });

  test('run again it changes nothing', () => {
    const once = after(draftOf('duplicate', [photoOf(readingOf(SALE))]));
    expect(after(once)).toEqual(once);
  });

  test('what was not sure and nobody looked at is marked in the form; where the form does not show it, it stays behind', () => {
    const draft = after(draftOf('amount_over', [photoOf(readingOf({ ...SALE, rrn: ['629211684302', false], batchNo: ['000759', false], amountFen: ['19400', false] }))]));
    expect(draft.doubtful).toEqual(['amount', 'slipNo']);
    expect(draft.answers.slipNo).toBe('000007');
    expect(draft.slip).toEqual({ voucherNo: '000007', authCode: '110H38', first6: '622575' });
  });

  test('a terminal that is not on the list is filled in as typed', () => {
    const draft = after(draftOf('duplicate', [photoOf(readingOf({ ...SALE, tid: '90019999' }))]));
    expect(draft.answers).toMatchObject({ tid: '', terminal: '90019999' });
    expect(after(draft, []).answers.terminal).toBe('90019999');
    expect(toSubmit(draft).tid).toBe('90019999');
  });

  test('once the list is known the terminal moves into it', () => {
    const before = after(draftOf('duplicate', [photoOf(readingOf(SALE))]), []);
    expect(before.answers).toMatchObject({ tid: '', terminal: '90011972' });
    expect(after(before).answers).toMatchObject({ tid: '90011972', terminal: '' });
  });

  test('a person’s own words are never overwritten, not even empty ones', () => {
    const typed = { amount: '195', day: '2026-10-18', time: '', last4: '', slipNo: '000002' };
    const draft = draftOf('duplicate', [photoOf(readingOf(SALE))], { answers: typed, sources: sourcesAfter({}, typed, 'person') });
    const done = after(draft);
    expect(done.answers).toMatchObject(typed);
    expect(done.answers.tid).toBe('90011972');
    expect(toSubmit(done)).toMatchObject({ amountFen: 19500, occurredAt: '2026-10-18', voucherNo: '000002', rrn: '629211684302' });
  });

  test('what an older page kept without a source counts as a person’s', () => {
    const done = after(draftOf('duplicate', [photoOf(readingOf(SALE))], { answers: { day: '2026-10-18', time: '0900', amount: '5', last4: '1111' } }));
    expect(done.answers).toMatchObject({ day: '2026-10-18', time: '0900', amount: '5', last4: '1111', slipNo: '000007' });
  });

  test('a terminal chosen by the page yields to the photo, one from the label does not', () => {
    const auto = draftOf('duplicate', [photoOf(readingOf(SALE))], { answers: { tid: '90011986', terminal: '' }, sources: sourcesAfter({}, { tid: '' }, null) });
    expect(after(auto).answers.tid).toBe('90011972');
    expect(after({ ...auto, sources: { terminal: 'label' } }).answers.tid).toBe('90011986');
  });

  test('with the photo goes what it said; the day is today again', () => {
    const done = after({ ...after(draftOf('duplicate', [photoOf(readingOf(SALE))])), photos: [] });
    expect(done.answers).toEqual({ amount: '', day: TODAY, time: '', tid: '', terminal: '', last4: '', slipNo: '' });
    expect(done.slip).toEqual({});
    expect(Object.values(done.sources ?? {}).filter(Boolean)).toEqual([]);
  });

  test('what cannot be read stays empty and does not travel', () => {
    const looked = [{ field: 'voucherNo' as const, value: '' }, { field: 'txnTime' as const, value: '' }];
    const done = after(draftOf('duplicate', [photoOf(readingOf(SALE), { looked })]));
    expect(done.answers).toMatchObject({ slipNo: '629211684302', day: TODAY });
    expect(toSubmit(done).voucherNo).toBeUndefined();
  });

  test('of two slips the first is the claim; what is no slip is passed over', () => {
    const second = readingOf({ ...SALE, amountFen: '20000', voucherNo: '000002' });
    const done = after(draftOf('duplicate', [photoOf({ ...readingOf({}), isSlip: false }), photoOf(readingOf(SALE)), photoOf(second)]));
    expect(done.answers.amount).toBe('194.00');
  });

  test('a refund slip tells what should have come back, not the sale', () => {
    const done = after(draftOf('refund_failed', [photoOf(readingOf({ ...SALE, txnType: 'REFUND', amountFen: '-19400' }))]));
    expect(done.answers).toMatchObject({ expected: '194.00', last4: '4141', day: TODAY });
    expect([done.answers.amount, done.answers.time]).toEqual([undefined, undefined]);
    expect(done.slip).toEqual({ first6: '622575' });
  });

  test('kinds that do not ask for the number send it all the same', () => {
    const done = after(draftOf('lost_voucher', [photoOf(readingOf(SALE))]));
    expect(toSubmit(done)).toMatchObject({ rrn: '629211684302', batchNo: '000759' });
  });

  test.each(['', 'yesterday', '2026-10-19'])('the moment %j breaks nothing', txnTime => {
    expect(after(draftOf('duplicate', [photoOf(readingOf({ ...SALE, txnTime }))])).answers.time ?? '').toBe('');
  });
});

describe('what is told about photos', () => {
  const clear = readingOf({ ...SALE, voucherNo: '000001' }, { hints: ['cut_off'] });
  test('one number on both is a reprint, a doubtful one is nothing', () => {
    expect(sameSlip([photoOf(clear), photoOf(clear)])).toBe(true);
    expect(sameSlip([photoOf(readingOf(SALE)), photoOf(readingOf(SALE))])).toBe(false);
    expect(sameSlip([photoOf(clear)])).toBe(false);
  });
  test('hints are left out where all was read surely, or a person takes it as it is', () => {
    expect(worthSaying(photoOf(clear))).toEqual([]);
    const poor = photoOf(readingOf(SALE, { hints: ['blurred', 'glare'] }));
    expect(worthSaying(poor)).toEqual(['blurred', 'glare']);
    expect(worthSaying({ ...poor, fine: true })).toEqual([]);
  });
  test('the phone’s own eye speaks only until the reader has', () => {
    expect(worthSaying(photoOf(undefined, { dark: true }))).toEqual(['too_dark']);
    expect(worthSaying(photoOf(clear, { dark: true }))).toEqual([]);
  });
});
