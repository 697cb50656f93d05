import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { ALARMING, CHANNELS, CLOCKS, EVIDENCE_STATES, KINDS, LEGIBILITY_HINTS, DAY_STANDINGS, PAPER_LEVELS, PAPERS, QUEUES, REMEDIES, ROW_LISTS, ROW_VERDICTS, SLIP_FIELDS, STAFF_ROLES, STATUSES, STEPS, TXN_STATUSES, TXN_TYPES } from '../../../../src/contract/index.js';
import { REASON_CODES } from '../../../../src/cases/rulebook/reason-codes.js';
import { en } from '../../../../src/web/desk/messages/en.js';
import { zh } from '../../../../src/web/desk/messages/zh.js';
import { eventWords } from '../../../../src/web/desk/trigger-words.js';
import { fill, wordsOf } from '../../../../src/web/desk/words.js';

const chinese: Record<string, string> = zh,
  english: Record<string, string> = en;
const facts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(found => found[1]).sort();

test('both languages have the same keys', () => expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()));
test.each(Object.keys(zh))('%s names the same facts in both languages', key => expect(facts(english[key]!)).toEqual(facts(chinese[key]!)));
test('no sentence is empty, but the glue of time spans', () => {
  expect(Object.keys(zh).filter(key => !chinese[key] || !english[key])).toEqual(['span.glue']);
});
test('no Chinese in the English catalogue, but the way to the other language', () => {
  expect(Object.keys(en).filter(key => /[\u3400-\u9fff]/.test(english[key]!))).toEqual(['account.language']);
});
test('no exclamation marks, no 请稍候', () =>
  expect(
    Object.values(chinese)
      .concat(Object.values(english))
      .filter(one => /[!！]|请稍候/.test(one)),
  ).toEqual([]));

test.each([
  ['kind', KINDS],
  ['status', STATUSES],
  ['step', STEPS],
  ['did', STEPS],
  ['remedy', REMEDIES],
  ['clock', CLOCKS],
  ['queue', QUEUES],
  ['channel', CHANNELS],
  ['role', STAFF_ROLES],
  ['next', STATUSES],
  ['txn', TXN_TYPES],
  ['txnStatus', TXN_STATUSES],
  ['reason', REASON_CODES],
  ['paper', PAPERS],
  ['paperLevel', PAPER_LEVELS],
  ['slip', SLIP_FIELDS],
  ['hint.legible', LEGIBILITY_HINTS],
  ['dayStanding', DAY_STANDINGS],
  ['rowVerdict', ROW_VERDICTS],
  ['rowList', ROW_LISTS],
  ['rowListWhy', ROW_LISTS],
  ['event', ALARMING.map(verdict => `row_${verdict}`)],
  ['why', LEGIBILITY_HINTS],
  ['cardData', ['pan', 'cvv', 'expiry', 'track', 'id_number', 'by_hand']],
  ['trigger', ['item_missing', 'altered_evidence', 'card_data_leaked']],
  ['cause', ['item_missing', 'altered_evidence', 'card_data_leaked']],
] as const)('every %s of the contract has words', (group, codes) => {
  expect((codes as readonly string[]).filter(code => chinese[`${group}.${code}`] === undefined)).toEqual([]);
});

test('facts that end in Fen read as money, a missing fact as nothing', () => {
  expect(fill('退 {amountFen}，{who}', { amountFen: 37700 })).toBe('退 ¥377.00，');
});
test('an unknown code stands for itself', () => expect(wordsOf('zh').code('reason', 'not_a_code')).toBe('not_a_code'));
test('facts that are words of ours are said in the language', () => {
  expect(wordsOf('zh').code('reason', 'review_contradiction', { disagrees: 'amount last4' })).toBe('号码命中一笔，但金额、卡尾号与申诉不符');
  expect(wordsOf('en').code('reason', 'refund_row_failed', { status: 'FAILED' })).toBe('the refund row failed (failed): retry under the same number');
  expect(wordsOf('zh').code('reason', 'no_fee_plan', { day: '20261016' })).toBe('2026-10-16 没有有效的费率');
});

test('what the timeline says of papers, with fields, papers and decisions in words', () => {
  const t = wordsOf('zh');
  expect(eventWords('evidence_corrected', { name: 'a.jpg', field: 'amountFen' }, t)).toBe('更正 a.jpg 的金额');
  expect(eventWords('evidence_named', { name: 'a.jpg', paper: 'till_log' }, t)).toBe('a.jpg 用作收银小票');
  expect(eventWords('evidence_redacted', { name: 'a.jpg', kinds: 'pan, cvv' }, t)).toBe('a.jpg 已遮挡（完整卡号、卡背三位数），原件已删除');
  expect(eventWords('doubt_decided', { field: 'rrn', decision: 'dismissed' }, t)).toBe('参考号的出入：不影响办理');
  expect(eventWords('evidence_unheard_of', {}, t)).toBe('evidence_unheard_of');
});
test('every code that the server writes about orders has words', () => {
  const told = globSync('src/remedy/*.ts').flatMap(path => [...readFileSync(path, 'utf8').matchAll(/(?:line: |SYSTEM, )\{[^{}]*code: '(\w+)'/g)].map(found => found[1]!));
  expect(told.length).toBeGreaterThan(7);
  expect([...new Set(told)].filter(code => chinese[`event.${code}`] === undefined)).toEqual([]);
});
test('every code that the server writes about papers has words', () => {
  const told = globSync('src/evidence/*.ts').flatMap(path => [...readFileSync(path, 'utf8').matchAll(/code: '((?:evidence|doubt|papers)_\w+)'/g)].map(found => found[1]!));
  // written as `evidence_${state}` where a paper could not be read
  const states = EVIDENCE_STATES.filter(state => state === 'unchecked' || state === 'infected').map(state => `evidence_${state}`);
  expect(told.length).toBeGreaterThan(6);
  expect([...new Set([...told, ...states])].filter(code => chinese[`event.${code}`] === undefined)).toEqual([]);
});
test('nothing said of a contradiction accuses anybody', () => {
  const said = Object.keys(zh).filter(key => /^(doubt|decision|slip|side)\./.test(key)).flatMap(key => [chinese[key]!, english[key]!]);
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter(one => /伪造|篡改|造假|作假|欺诈|forge|fraud|fake|tamper|altered|lie/i.test(one))).toEqual([]);
});
