import type { Locale, Paper } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { PAPER_WORDS } from '../cases/rulebook/index.js';
import { fill } from '../platform/http/problem.js';
import { KIND_WORDS, MISSING_WORDS, REMEDY_WORDS } from './messages/words.table.js';
import { TEMPLATES } from './messages/templates.table.js';

export const yuan = (fen: number): string => `${fen < 0 ? '−' : ''}¥${(Math.abs(fen) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const WEEKDAYS: Record<Locale, string> = { zh: '日一二三四五六', en: '' };
const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `10月23日（周五）18:00` or `Fri 23 Oct 18:00`, always in +08:00. */
export function localWords(at: Date, locale: Locale): string {
  const local = new Date(at.getTime() + 8 * 3600_000);
  const time = local.toISOString().slice(11, 16);
  if (locale === 'zh') return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日（周${WEEKDAYS.zh[local.getUTCDay()]}）${time}`;
  const month = local.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  return `${ENGLISH_DAYS[local.getUTCDay()]} ${local.getUTCDate()} ${month} ${time}`;
}

/** Facts and papers in the reader's words. */
const wordsOf = (missing: readonly string[], locale: Locale): string =>
  missing.map(one => MISSING_WORDS[one]?.[locale] ?? PAPER_WORDS[one as Paper]?.[locale] ?? one).join(locale === 'zh' ? '、' : ', ');

function questionOf(found: Case, locale: Locale): string {
  const question = found.question;
  if (!question) return '';
  if (question.ask === 'goods_handed_over') return locale === 'zh' ? '这笔钱收到了，请确认货品或服务是否已经交付。' : 'The payment was booked; please confirm whether the goods were handed over.';
  if (!question.missing.length) return question.text ?? '';
  const list = wordsOf(question.missing, locale);
  return locale === 'zh' ? `还需要：${list}。` : `We still need: ${list}.`;
}

/** A template in the reader's language with the case's facts. @throws Error when a variable has no fact */
export function written(template: string, found: Case, due: Date | null, locale: Locale): { subject: string; body: string } {
  const { subject, body } = TEMPLATES[template]!;
  const facts = {
    caseNo: found.caseNo, merchant: found.merchantName, kind: KIND_WORDS[found.provenKind ?? found.kind][locale],
    remedy: found.remedy ? REMEDY_WORDS[found.remedy][locale] : '', amount: found.proposedFen ? yuan(found.proposedFen) : '',
    papers: wordsOf(found.papers?.missing ?? [], locale), papersDue: found.papers ? localWords(new Date(found.papers.wantedBy), locale) : '',
    due: due ? localWords(due, locale) : (locale === 'zh' ? '约定时间' : 'the promised date'), question: questionOf(found, locale),
  };
  // a brace in somebody's own words is no variable
  const gap = [...`${subject[locale]}${body[locale]}`.matchAll(/\{(\w+)\}/g)].find(([, name]) => !(name! in facts));
  if (gap) throw new Error(`template ${template} has a variable without a fact: ${gap[0]}`);
  return { subject: fill(subject[locale], facts), body: fill(body[locale], facts).replace(/，金额 (?=。)|, amount (?=\.)/, '') };
}
