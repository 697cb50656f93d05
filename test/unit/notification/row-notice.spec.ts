import { describe, expect, test } from '@jest/globals';
import { ALARMING, LOCALES } from '../../../src/contract/index.js';
import { ALARM_WORDS, ROW_TEMPLATES } from '../../../src/notification/messages/row-templates.table.js';
import { pathOf, writtenOf } from '../../../src/notification/row-notice.job.js';

const FACTS = { row: { day: '2026-10-15', merchant: '鼎丰清吧', logNo: '26101500000001', amount: '¥194.00', why: 'x' }, more: { day: '2026-10-15', more: 5 } };

describe.each(LOCALES)('in %s', locale => {
  test.each(['row', 'more'] as const)('%s has all its facts', template => {
    const { subject, body } = writtenOf(template, FACTS[template], locale);
    expect(subject + body).not.toMatch(/[{}]|undefined/);
    expect(subject.length).toBeLessThanOrEqual(300);
  });
  test.each(ALARMING)('%s is explained with the number', verdict => expect(ALARM_WORDS[verdict]![locale]).toContain('{refundNo}'));
  test('in its own language', () => {
    const text = [...Object.values(ROW_TEMPLATES).flatMap(one => [one.subject[locale], one.body[locale]]), ...Object.values(ALARM_WORDS).map(one => one[locale])];
    for (const one of text) expect(/\p{Script=Han}/u.test(one)).toBe(locale === 'zh');
  });
});

test('a notice about no case leads to its day', () => {
  expect([pathOf('day:2026-10-15:26101500000001'), pathOf('0199e000-0000-7000-8000-000000000001:3:approve')]).toEqual(['/reconciliation/2026-10-15', undefined]);
});
