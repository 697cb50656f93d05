import { expect, test } from '@jest/globals';
import { KINDS, PAYOUT_STATUSES, REMEDIES, STAGES, STATUSES, TXN_STATUSES, TXN_TYPES } from '../../../../src/contract/index.js';
import { REASON_CODES } from '../../../../src/cases/rulebook/reason-codes.js';
import { addTexts, hasText, loadLocale, locale, t, tOr, type Key } from '../../../../src/web/merchant/i18n.js';
import { KIND_TABLE, SYMPTOMS } from '../../../../src/web/merchant/kinds.js';
import { en } from '../../../../src/web/merchant/messages/en.js';
import { zh as first } from '../../../../src/web/merchant/messages/zh.js';
import { zhLater } from '../../../../src/web/merchant/messages/zh-later.js';
import { zhPrinted } from '../../../../src/web/merchant/messages/zh-printed.js';

addTexts(zhLater);
addTexts(zhPrinted);
const zh = { ...first, ...zhLater, ...zhPrinted };
const keys = Object.keys(zh) as Key[];
const factsIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]!))].sort();

test('both languages have the same keys, none empty', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  expect(keys.filter(key => !zh[key].trim() || !en[key].trim())).toEqual([]);
});

test('a text stands in the first catalogue or in one of those that come later, never in two', () => {
  expect([...Object.keys(zhLater), ...Object.keys(zhPrinted)].filter(key => key in first)).toEqual([]);
  expect(Object.keys(zhPrinted).filter(key => key in zhLater)).toEqual([]);
});

test('a text names the same facts in both languages, apart from the parts of a date', () => {
  const ours = keys.filter(key => !key.startsWith('day.') && !['brand', 'check.title', 'ask.details'].includes(key));
  const differing = ours.filter(key => factsIn(zh[key]).some(fact => fact !== 'n' && !factsIn(en[key]).includes(fact)) || factsIn(en[key]).some(fact => !factsIn(zh[key]).includes(fact)));
  expect(differing).toEqual([]);
});

test('bold marks come in pairs and only English counts', () => {
  for (const texts of [zh, en]) expect(keys.filter(key => texts[key].split('**').length % 2 === 0)).toEqual([]);
  expect(keys.filter(key => zh[key].includes('|'))).toEqual([]);
});

test('English pages have no Chinese but the keys of the terminal and the other language’s name', () => {
  const allowed = /^(advice\.|terminal\.|language$)/;
  expect(keys.filter(key => /[一-鿿]/.test(en[key]) && !allowed.test(key))).toEqual([]);
});

test('no exclamation marks, no blame, no promise for a bank', () => {
  expect(keys.filter(key => /[！!]|请务必|输入有误/.test(zh[key]) || en[key].includes('!'))).toEqual([]);
});

test('a Chinese heading has at most 18 characters', () => {
  const headings = keys.filter(key => /\.title$|\.stop$|^decide\.[a-z_]+(\.\d)?$|^photo\.[a-z_]+$/.test(key) && !/^decide\.(to|by|sameCard|account|issuer|bank|arrives)/.test(key));
  expect(headings.length).toBeGreaterThan(30);
  expect(headings.filter(key => zh[key].replace(/\{\w+\}|\*\*/g, '').split('\n').some(line => line.length > 18))).toEqual([]);
});

test('every word of the contract that a page builds a key from has its text', () => {
  const wanted = [
    ...KINDS.map(kind => `kind.${kind}`), ...STATUSES.flatMap(status => [`status.${status}`, `status.${status}.text`]), ...STAGES.map(stage => `stage.${stage}`),
    ...TXN_TYPES.map(type => `txn.${type}`), ...TXN_STATUSES.map(status => `row.${status}`), ...PAYOUT_STATUSES.map(status => `payout.${status}`),
    ...SYMPTOMS.flatMap(symptom => [`symptom.${symptom}`, `photo.${symptom}`, `advice.${symptom}.keep`]),
    ...SYMPTOMS.flatMap(symptom => (KIND_TABLE[symptom].kinds.length > 1 ? KIND_TABLE[symptom].kinds.flatMap(kind => [`choice.${kind}`, `choice.${kind}.hint`]) : [])),
    ...SYMPTOMS.flatMap(symptom => KIND_TABLE[symptom].questions.flatMap(({ name, required }) => [`q.${name}`, ...(required ? [`why.${name}.missing`] : [])])),
  ];
  expect(wanted.filter(key => !hasText(key))).toEqual([]);
});

test.each(SYMPTOMS)('the advice for %s has every part it shows', symptom => {
  const { stop, can, steps, say } = KIND_TABLE[symptom].advice;
  const parts = [...(stop ? ['stop', 'why'] : ['can']), ...(can ? ['can'] : []), ...(say ? ['say'] : []), ...Array.from({ length: steps }, (_, i) => `step${i + 1}`)];
  expect(parts.map(part => `advice.${symptom}.${part}`).filter(key => !hasText(key))).toEqual([]);
});

test('reasons and remedies that have a text exist on the server', () => {
  const reasons = keys.filter(key => key.startsWith('reason.')).map(key => key.slice(7));
  expect(reasons.filter(code => !(REASON_CODES as readonly string[]).includes(code))).toEqual([]);
  const remedies = keys.filter(key => /^(outcome|doing|agree|carry)\.[a-z_]+$/.test(key)).map(key => key.split('.')[1]!);
  const others = ['any', 'issuer', 'proven'];
  expect(remedies.filter(name => !others.includes(name) && !(REMEDIES as readonly string[]).includes(name))).toEqual([]);
});

test('facts are filled in, counts chosen, unknown keys replaced', async () => {
  expect(t('step', { n: 2 })).toBe('第 2 步，共 3 步');
  expect(t('saved')).toBe('已存在手机里 {time}');
  expect(tOr('outcome.unheard_of', 'outcome.any')).toBe('结果出来了');
  await loadLocale('en');
  expect(locale()).toBe('en');
  expect([t('errors.title', { n: 1 }), t('errors.title', { n: 2 })]).toEqual(['1 thing to put right', '2 things to put right']);
  await loadLocale('zh');
});
