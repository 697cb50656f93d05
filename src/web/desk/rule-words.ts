import type { Words } from './words-type.js';

/** `G12` is 护栏 G12, `3 duplicate` is 第 3 节 重复扣款, `8.15` is 第 8 节 释义 15 */
export function ruleWords(rule: string, t: Words): string {
  if (/^G\d+$/.test(rule)) return t('rule.guard', { guard: rule });
  const reading = /^(?:reading |8\.)(\d+)$/.exec(rule);
  if (reading) return t('rule.reading', { number: reading[1]! });
  const section = /^(\d+)(?:\s+(\w+))?$/.exec(rule);
  if (!section) return rule;
  return t('rule.section', { section: section[1]!, kind: (section[2] && (t.maybe(`kind.${section[2]}`) ?? section[2])) ?? '' });
}
