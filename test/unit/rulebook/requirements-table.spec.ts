import { describe, expect, test } from '@jest/globals';
import { KINDS, PAPERS, type CaseKind, type Paper } from '../../../src/contract/index.js';
import {
  checkRequirements, PAPER_WORDS, paperOfReading, REQUIREMENTS, requirementsFor, REQUIREMENTS_VERSION, type Requirement,
} from '../../../src/cases/rulebook/index.js';

const NOTHING = { papers: [], hasRow: false, hasPair: false, hasRefundRow: false };
const ROWS = KINDS.flatMap(kind => REQUIREMENTS[kind].map(row => ({ kind, row, paper: row.paper })));
const BLAME = /务必|必须|否则|责任|失误|过错|欺诈|盗刷|嫌疑|可疑|must|fault|fraud|suspect|blame|[!！]/i;

describe('the table', () => {
  test('holds together, under its version', () => {
    expect(() => checkRequirements()).not.toThrow();
    expect(REQUIREMENTS_VERSION).toBe('evidence-2026-10');
  });
  test('every paper is wanted or accepted somewhere', () => {
    const known = new Set(ROWS.flatMap(({ row }) => [row.paper, ...row.insteadOf]));
    expect(PAPERS.filter(paper => !known.has(paper))).toEqual([]);
  });
  test('nothing is demanded on a suspicion', () => expect(REQUIREMENTS.fraud.map(row => row.level)).toEqual(['optional', 'optional', 'optional']));
  test.each(ROWS)('$kind $paper names its place in domain.md', ({ row }) => expect(row.source).toMatch(/^domain (2\.1 [AE]0|2\.3 K\d+|3\.4 )/));
});

describe('its words', () => {
  test.each(ROWS)('$kind $paper: one short sentence of what it costs, without blame', ({ row: { cost } }) => {
    expect(cost.zh).toMatch(/^\p{Script=Han}[\p{Script=Han}，；]{5,59}$/u);
    expect(cost.en).toMatch(/^[A-Z][\p{L}’,; ]{19,109}$/u);
    expect(cost.zh + cost.en).not.toMatch(BLAME);
  });
  test.each(PAPERS)('%s has a name that fits a phone’s row and a sentence', paper => {
    const { zh, en } = PAPER_WORDS[paper];
    expect(zh).toMatch(/^\p{Script=Han}{2,9}$/u);
    expect(en).toMatch(/^[a-z][a-z’ ]{3,28}$/);
    expect(zh + en).not.toMatch(BLAME);
  });
  test.each(['zh', 'en'] as const)('no two papers share a name: %s', locale =>
    expect(new Set(PAPERS.map(paper => PAPER_WORDS[paper][locale])).size).toBe(PAPERS.length));
  test.each(KINDS)('%s: every line speaks the reader’s language', kind => {
    const han = /\p{Script=Han}/u;
    for (const [locale, isHan] of [['zh', true], ['en', false]] as const) {
      const said = requirementsFor(kind, NOTHING, locale).flatMap(one => [one.title, one.cost, ...one.insteadOf.map(other => other.title)]);
      expect(said.filter(text => han.test(text) !== isHan)).toEqual([]);
    }
  });
  test('a line as the pages get it', () =>
    expect(requirementsFor('chargeback', NOTHING, 'en')[1]).toEqual({
      paper: 'goods_proof', title: 'proof of delivery', level: 'one_of', group: 1, by: [], satisfied: false,
      insteadOf: [{ paper: 'contract', title: 'the contract' }], cost: 'Without any of them there is less to tell the bank',
    }));
});

describe('the check', () => {
  const row = (given: Partial<Requirement>): Requirement =>
    ({ paper: 'slip', level: 'required', insteadOf: [], cost: { zh: '没有也能查', en: 'We can look without it' }, source: 'domain 2.1 E0', ...given });
  const withOther = (...other: Requirement[]) => ({ ...REQUIREMENTS, other });
  const without = (kind: CaseKind) => Object.fromEntries(Object.entries(REQUIREMENTS).filter(([name]) => name !== kind));

  test.each<[string, Record<string, readonly Requirement[]>]>([
    ['stolen_card: no such kind', { ...REQUIREMENTS, stolen_card: [] }],
    ['fraud: left out', without('fraud')],
    ['other passport: no such paper', withOther(row({ paper: 'passport' as Paper }))],
    ['other slip: no such paper', withOther(row({ insteadOf: ['passport' as Paper] }))],
    ['other slip: a group of one', withOther(row({ level: 'one_of', group: 1 }), row({ paper: 'contract', level: 'one_of', group: 2 }))],
    ['other slip: one_of and a group go together', withOther(row({ level: 'one_of' }))],
    ['other contract: one_of and a group go together', withOther(row({ paper: 'contract', group: 1 }), row({ group: 1, level: 'one_of' }))],
    ['other contract: stands in for itself', withOther(row({ paper: 'contract', insteadOf: ['contract'] }))],
    ['other slip: stands in for itself', withOther(row({ insteadOf: ['second_slip'] }))],
    ['other slip: a replacement twice', withOther(row({ insteadOf: ['reprint', 'reprint'] }))],
    ['other slip: twice', withOther(row({}), row({ level: 'optional' }))],
    ['other second_slip: a second without a first', withOther(row({ paper: 'second_slip' }))],
    ['other second_slip: does not take all that the first takes', withOther(row({ insteadOf: ['reprint'] }), row({ paper: 'second_slip' }))],
    ['other slip: without words or source', withOther(row({ cost: { zh: '', en: 'x' } }))],
    ['other slip: without words or source', withOther(row({ source: '' }))],
  ])('%s', (fault, table) => expect(() => checkRequirements(table)).toThrow(fault));
  test('names every fault at once', () =>
    expect(() => checkRequirements(withOther(row({ level: 'one_of', source: '' })))).toThrow(/go together\n.*without words or source/));
  test('a kind may want nothing', () => expect(() => checkRequirements(withOther())).not.toThrow());
});

describe('what a photo read as a slip serves as', () => {
  test.each<[CaseKind, string | undefined, Paper[], Paper]>([
    ['amount_over', 'SALE', [], 'slip'],
    ['amount_over', 'SALE', ['slip'], 'slip'],
    ['amount_over', 'REFUND', [], 'slip'],
    ['amount_over', undefined, [], 'slip'],
    ['duplicate', 'SALE', [], 'slip'],
    ['duplicate', undefined, ['slip'], 'second_slip'],
    ['duplicate', 'SALE', ['slip'], 'second_slip'],
    ['duplicate', 'SALE', ['second_slip'], 'slip'],
    ['duplicate', 'SALE', ['slip', 'second_slip'], 'slip'],
    ['duplicate', 'SALE', ['price_proof'], 'slip'],
    ['duplicate', 'VOID', ['slip'], 'slip'],
    ['refund_failed', 'REFUND', [], 'refund_slip'],
    ['refund_failed', 'VOID', ['slip'], 'refund_slip'],
    ['refund_failed', 'SALE', [], 'slip'],
    ['refund_mismatch', 'REFUND', ['refund_slip'], 'refund_slip'],
    ['refund_late', 'REFUND', [], 'refund_slip'],
    ['chargeback', 'REFUND', [], 'refund_slip'],
    ['failed_debited', 'SALE', [], 'slip'],
    ['settlement_missing', 'SALE', [], 'slip'],
  ])('%s, %s beside %j: %s', (kind, type, already, paper) => expect(paperOfReading(kind, true, type, already)).toBe(paper));
  test.each(KINDS)('%s: nothing is guessed of other pictures', kind => expect(paperOfReading(kind, false, 'SALE', [])).toBeUndefined());
  test.each(KINDS.filter(kind => REQUIREMENTS[kind].some(line => line.paper === 'slip')))('%s: a sale slip fills its line', kind => {
    const paper = paperOfReading(kind, true, 'SALE', [])!;
    expect(requirementsFor(kind, { ...NOTHING, papers: [{ id: 'p1', paper }] }, 'zh').find(one => one.paper === 'slip')).toMatchObject({ by: ['p1'], satisfied: true });
  });
});
