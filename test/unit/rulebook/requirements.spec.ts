import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KINDS, PAPERS, type CaseKind, type Paper } from '../../../src/contract/index.js';
import { missingOf, REQUIREMENTS, requirementsFor, type SeenPapers } from '../../../src/cases/rulebook/index.js';

const NOTHING: SeenPapers = { papers: [], hasRow: false, hasPair: false, hasRefundRow: false };
const LINKED = { ...NOTHING, hasRow: true };
/** files p1, p2, … that serve as these */
const sent = (...papers: (Paper | undefined)[]): SeenPapers['papers'] => papers.map((paper, i) => ({ id: `p${i + 1}`, ...(paper ? { paper } : {}) }));
const seeing = (papers: (Paper | undefined)[], on: Partial<SeenPapers> = {}): SeenPapers => ({ ...NOTHING, ...on, papers: sent(...papers) });
const lines = (kind: CaseKind, seen: SeenPapers) => requirementsFor(kind, seen, 'zh');
const line = (kind: CaseKind, paper: Paper, seen: SeenPapers) => lines(kind, seen).find(one => one.paper === paper)!;
const missing = (kind: CaseKind, seen: SeenPapers) => missingOf(lines(kind, seen));
const by = (kind: CaseKind, seen: SeenPapers) => Object.fromEntries(lines(kind, seen).map(one => [one.paper, one.by]));

const ROWS = KINDS.flatMap(kind => REQUIREMENTS[kind].map(row => ({ kind, row, paper: row.paper })));
const REPLACED = ROWS.flatMap(({ kind, row, paper }) => row.insteadOf.map(other => ({ kind, paper, other })));

describe('what is missing', () => {
  test.each<[CaseKind, Paper[], Paper[]]>([
    // kind, before anything is known, once the row is linked
    ['amount_over', ['slip', 'price_proof'], ['price_proof']],
    ['amount_under', ['slip', 'price_proof'], ['price_proof']],
    ['duplicate', ['slip', 'second_slip'], ['second_slip']],
    ['failed_debited', ['failure_slip'], []],
    ['refund_failed', ['refund_slip'], ['refund_slip']],
    ['refund_mismatch', ['refund_slip', 'customer_agreement'], ['refund_slip', 'customer_agreement']],
    ['refund_late', ['slip'], []],
    ['lost_voucher', ['payment_screenshot'], []],
    ['card_type_fee', ['slip'], []],
    ['fee_dispute', ['charge_notice'], []],
    ['settlement_missing', [], []],
    ['retrieval', ['slip', 'till_log'], ['slip']],
    ['chargeback', ['slip', 'goods_proof'], ['slip', 'goods_proof']],
    ['fraud', [], []],
    ['other', [], []],
  ])('%s: %j, with its row %j', (kind, before, linked) => {
    expect(missing(kind, NOTHING)).toEqual(before);
    expect(missing(kind, LINKED)).toEqual(linked);
  });
  test('every kind is in the table above', () => expect(Object.keys(REQUIREMENTS)).toEqual([...KINDS]));
  test.each(KINDS)('%s: optional lines are never missing', kind => {
    const optional = REQUIREMENTS[kind].filter(row => row.level === 'optional').map(row => row.paper);
    expect(missing(kind, NOTHING).filter(paper => optional.includes(paper))).toEqual([]);
  });
});

describe('a line', () => {
  test.each(ROWS)('$kind $paper is served by its own paper', ({ kind, row, paper }) => {
    const papers: Paper[] = paper === 'second_slip' ? ['slip', 'second_slip'] : [paper];
    expect(line(kind, paper, seeing(papers))).toMatchObject({ paper, level: row.level, by: [`p${papers.length}`], satisfied: true });
    expect(line(kind, paper, NOTHING)).toMatchObject({ by: [], satisfied: false });
    expect(missing(kind, seeing(papers))).not.toContain(paper);
  });
  test.each(REPLACED)('$kind $paper is served by $other in its place', ({ kind, paper, other }) => {
    const papers: Paper[] = paper === 'second_slip' ? ['slip', other] : [other];
    expect(line(kind, paper, seeing(papers))).toMatchObject({ by: [`p${papers.length}`], satisfied: true });
    expect(line(kind, paper, NOTHING).insteadOf.map(one => one.paper)).toContain(other);
  });
  test('lists every file that serves it, those of its own name first', () =>
    expect(line('amount_over', 'slip', seeing(['statement', 'slip', undefined, 'reprint', 'contract'])).by).toEqual(['p2', 'p1', 'p4']));
  test('is not served by what nobody named', () => expect(missing('retrieval', seeing([undefined]))).toContain('slip'));
  test('a reprint is no original for the network', () => {
    expect(missing('retrieval', seeing(['reprint']))).toContain('slip');
    expect(missing('chargeback', seeing(['reprint']))).not.toContain('slip');
  });
  test('of a till is the merchant’s own word, and no independent proof of a lost slip', () =>
    expect(missing('lost_voucher', seeing(['till_log']))).toEqual(['payment_screenshot']));
});

describe('the acquirer’s own rows', () => {
  const FLAG = { row: 'hasRow', pair: 'hasPair', refund_row: 'hasRefundRow' } as const;
  const recorded = ROWS.filter(({ row }) => row.byRecord);

  test.each(recorded)('$kind $paper: stand in, and say so', ({ kind, row, paper }) => {
    const on = { [FLAG[row.byRecord!]]: true };
    expect(line(kind, paper, seeing([], on))).toMatchObject({ satisfied: true, byRecord: true, by: [] });
  });
  test.each(recorded)('$kind $paper: no other row will do', ({ kind, row, paper }) => {
    const others = { hasRow: true, hasPair: true, hasRefundRow: true, [FLAG[row.byRecord!]]: false };
    expect(line(kind, paper, seeing([], others))).not.toHaveProperty('byRecord');
  });
  test('step back where the paper itself is there', () => {
    const found = line('amount_over', 'slip', seeing(['slip'], { hasRow: true }));
    expect(found).toMatchObject({ by: ['p1'], satisfied: true });
    expect(found).not.toHaveProperty('byRecord');
  });
  test('are never enough for a retrieval’s slip', () => expect(missing('retrieval', { ...LINKED, hasPair: true, hasRefundRow: true })).toEqual(['slip']));
  test('a pair answers both slips', () => expect(missing('duplicate', { ...LINKED, hasPair: true })).toEqual([]));
});

describe('a group', () => {
  const GROUPS = KINDS.filter(kind => REQUIREMENTS[kind].some(row => row.group === 1));

  test.each(GROUPS)('%s: any one of its lines satisfies all', kind => {
    const group = REQUIREMENTS[kind].filter(row => row.group === 1);
    for (const { paper } of group) {
      const found = lines(kind, seeing([paper])).filter(one => one.group === 1);
      expect(found.map(one => one.satisfied)).toEqual(group.map(() => true));
      expect(found.filter(one => one.by.length > 0).map(one => one.paper)).toContain(paper);
    }
  });
  test.each(GROUPS)('%s: only its first line is called missing', kind => {
    const [first, ...rest] = REQUIREMENTS[kind].filter(row => row.group === 1).map(row => row.paper);
    expect(missing(kind, NOTHING)).toContain(first);
    expect(missing(kind, NOTHING).filter(paper => rest.includes(paper))).toEqual([]);
  });
});

describe('two slips', () => {
  test.each<[string, Paper[], string[], string[]]>([
    ['one file is one of them', ['slip'], ['p1'], []],
    ['two files read as slips serve in order', ['slip', 'slip'], ['p1'], ['p2']],
    ['the one named second is the second', ['second_slip', 'slip'], ['p2'], ['p1']],
    ['a second one alone is the first until another comes', ['second_slip'], ['p1'], []],
    ['one replacement is one of them', ['payment_screenshot'], ['p1'], []],
    ['two replacements are both', ['payment_screenshot', 'till_log'], ['p1'], ['p2']],
    ['slips go before replacements', ['statement', 'slip', 'slip'], ['p2'], ['p3', 'p1']],
    ['what stands in for the second only is left to it', ['debit_notice', 'slip'], ['p2'], ['p1']],
    ['and does not make up for the first', ['debit_notice'], [], ['p1']],
    ['a third slip is more of the second', ['slip', 'second_slip', 'slip'], ['p1'], ['p2', 'p3']],
  ])('%s: %j', (_, papers, first, second) => {
    expect(by('duplicate', seeing(papers))).toMatchObject({ slip: first, second_slip: second });
  });
  test('where one is wanted, either is it', () => expect(missing('retrieval', seeing(['second_slip', 'till_log']))).toEqual([]));
});

describe('whatever comes', () => {
  const aKind = fc.constantFrom(...KINDS);
  const somePapers = fc.array(fc.option(fc.constantFrom(...PAPERS), { nil: undefined }), { maxLength: 6 });
  const onRecord = fc.record({ hasRow: fc.boolean(), hasPair: fc.boolean(), hasRefundRow: fc.boolean() });
  const newlyMissing = (kind: CaseKind, before: SeenPapers, after: SeenPapers) => missing(kind, after).filter(paper => !missing(kind, before).includes(paper));

  test('a further paper never makes another one missing', () => {
    fc.assert(fc.property(aKind, somePapers, fc.constantFrom(...PAPERS), fc.nat(6), onRecord, (kind, papers, more, at, on) => {
      expect(newlyMissing(kind, seeing(papers, on), seeing(papers.toSpliced(at, 0, more), on))).toEqual([]);
    }), { numRuns: 1000 });
  });
  test('nor does a row that was found', () => {
    fc.assert(fc.property(aKind, somePapers, onRecord, (kind, papers, on) => {
      expect(newlyMissing(kind, seeing(papers), seeing(papers, on))).toEqual([]);
    }));
  });
  test('no file is both slips, and none is listed that did not come', () => {
    fc.assert(fc.property(somePapers, papers => {
      const { slip, second_slip: second } = by('duplicate', seeing(papers));
      expect(slip!.filter(id => second!.includes(id))).toEqual([]);
      expect(new Set([...slip!, ...second!]).size).toBe(slip!.length + second!.length);
      expect(sent(...papers).map(one => one.id)).toEqual(expect.arrayContaining([...slip!, ...second!]));
    }));
  });
  test('two that fit serve both', () => {
    const fitting = fc.constantFrom(...REQUIREMENTS.duplicate[0]!.insteadOf, 'slip' as const, 'second_slip' as const);
    fc.assert(fc.property(fitting, fitting, (one, other) => expect(missing('duplicate', seeing([one, other]))).toEqual([])));
  });
  test('nothing that was handed in is changed', () => {
    const seen = Object.freeze({ ...NOTHING, papers: Object.freeze(sent('second_slip', 'slip').map(one => Object.freeze(one))) });
    expect(lines('duplicate', seen)).toEqual(lines('duplicate', seen));
  });
});
