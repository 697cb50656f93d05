import { describe, expect, test } from '@jest/globals';
import { COUNTERSIGNED, EXTENSION_CAUSES, KINDS, LOCALES, REMEDIES } from '../../../src/contract/index.js';
import { EFFECTS, LIFECYCLE } from '../../../src/cases/lifecycle.js';
import { written } from '../../../src/notification/facts.js';
import { TELLINGS, TEMPLATES } from '../../../src/notification/messages/templates.table.js';
import { KIND_WORDS, MISSING_WORDS, REMEDY_WORDS } from '../../../src/notification/messages/words.table.js';
import { maskCardData } from '../../../src/platform/guard/card-data.js';
import { aCase } from '../../support/a-case.js';

const full = aCase({ remedy: 'refund', proposedFen: 19400, provenKind: 'duplicate', question: { ask: 'details', missing: Object.keys(MISSING_WORDS) } });
const DUE = new Date('2026-10-23T10:00:00Z');
const all = Object.keys(TEMPLATES).flatMap(template => LOCALES.map(locale => [template, locale] as const));
const toMerchant = new Set(Object.values(TELLINGS).flat().filter(telling => telling.to === 'merchant').map(telling => telling.template));

describe.each(all)('%s in %s', (template, locale) => {
  const text = () => Object.values(written(template, full, DUE, locale)).join('\n');

  test('has no variable left', () => expect(text()).not.toMatch(/[{}]|undefined|null|NaN/));
  test('has words in its own language', () => {
    if (locale === 'zh') expect(text()).toMatch(/\p{Script=Han}/u);
    else expect(text().replaceAll(full.merchantName, '')).not.toMatch(/\p{Script=Han}/u);
  });
  test('promises nothing for a bank', () => {
    expect(text()).not.toMatch(/(\d+|几|三|五|七)\s*(个)?(工作日|天|小时)(内|之内)?到账|立即到账|马上到账|一定到账|保证/);
    expect(text()).not.toMatch(/arrives? (within|in) |guarantee|will arrive|immediately/i);
  });
  test('carries no card number', () => expect(maskCardData(text()).found).toEqual([]));
  test('fits its columns', () => expect(written(template, full, DUE, locale).subject.length).toBeLessThanOrEqual(300));
  test('renders with no date, remedy, amount or question', () => expect(() => written(template, aCase(), null, locale)).not.toThrow());
});

describe('who is told', () => {
  const TOLD = [...new Set(LIFECYCLE.filter(row => row[4].includes(EFFECTS.TELL)).map(row => row[1]))];
  /** a hold that ends is told to nobody: the case goes on in review, which says nothing either */
  const SILENT = ['release'];
  test.each(TOLD.filter(step => !SILENT.includes(step)))('somebody hears of %s', step => expect(TELLINGS[step]?.length).toBeGreaterThan(0));
  test.each(SILENT)('%s is silent', step => expect(TELLINGS[step]).toBeUndefined());
  test.each(Object.keys(TELLINGS))('every template of %s exists', step => {
    for (const { template, by } of TELLINGS[step]!) expect([Object.keys(TEMPLATES).includes(template), by.length > 0]).toEqual([true, true]);
  });
  test.each(Object.keys(TEMPLATES))('%s is used', template => expect(Object.values(TELLINGS).flat().some(telling => telling.template === template)).toBe(true));
  const EVENTS = ['reminder_0', 'reminder_1', 'escalated', 'escalated_legal', 'unacknowledged_legal', 'came_down', ...EXTENSION_CAUSES.map(cause => `extended_${cause}`), 'clock_half', 'papers_wanted', 'maintenance', 'sampled', 'sample_wrong', 'merchant_wrote', 'staff_wrote', 'check_supervisor', 'check_admin', 'check_legal', ...COUNTERSIGNED.map(act => `countersign_${act}`), 'legal_date'];
  const told = [...TOLD, ...EVENTS] as string[];
  test.each(Object.keys(TELLINGS))('%s happens', step => expect(told).toContain(step));
});

describe('what a merchant reads', () => {
  test.each([...toMerchant])('%s says nothing of suspicion, blame or the inside', template => {
    for (const locale of LOCALES) {
      const { subject, body } = TEMPLATES[template]!;
      expect(subject[locale] + body[locale]).not.toMatch(/欺诈|可疑|嫌疑|风险|您的错|fraud|suspic|risk|your fault|score|candidate/i);
    }
  });
  test('a receipt warns of card data and of charging again', () => {
    expect(TEMPLATES['received']!.body.zh).toContain('请勿通过任何渠道发送完整卡号');
    expect(TEMPLATES['received']!.body.zh).toContain('暂勿对该笔再次收款或退款');
    expect(TEMPLATES['received']!.body.en).toContain('Never send a full card number');
  });
  test.each(['approved', 'executed'])('%s says that the bank decides when', template => {
    expect(TEMPLATES[template]!.body.zh).toContain('到账时间以发卡行为准');
    expect(TEMPLATES[template]!.body.en).toContain('depends on the card’s bank');
  });
});

test('every kind and remedy has words in both languages', () => {
  for (const kind of KINDS) for (const locale of LOCALES) expect(KIND_WORDS[kind][locale]).toBeTruthy();
  for (const remedy of REMEDIES) for (const locale of LOCALES) expect(REMEDY_WORDS[remedy][locale]).toBeTruthy();
});
