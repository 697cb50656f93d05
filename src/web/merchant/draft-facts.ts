import { kindOf, type Draft } from './draft.js';
import { dayWithWeekday, dayWord, money } from './format.js';
import { t } from './i18n.js';
import { KIND_TABLE } from './kinds.js';
import { readTime, readYuan } from './read-input.js';

const amount = (text = ''): string => {
  const fen = readYuan(text);
  return fen === null ? '' : money(fen);
};

/** The draft as label and value, empty ones left out; for the summary, the brought-back draft and the telephone. */
export function factsOf(draft: Draft): [label: string, value: string, mono?: true][] {
  const { answers, symptom, slip } = draft;
  const kind = kindOf(draft);
  const sum = amount(answers.amount);
  const asked = KIND_TABLE[symptom].questions.map(each => each.name);
  const time = readTime(answers.time ?? '');
  const facts: [string, string, true?][] = [
    [t('fact.kind'), kind ? t(`kind.${kind}`) : t(`symptom.${symptom}`)],
    [t('fact.amount'), symptom === 'duplicate' && sum ? t('fact.each', { amount: sum }) : sum],
    [t('fact.intended'), amount(answers.intended)],
    [t('fact.expected'), amount(answers.expected)],
    [t('fact.when'), asked.includes('when') && answers.day ? (time ? t('day.at', { day: dayWord(answers.day), time }) : dayWithWeekday(answers.day)) : ''],
    [t('fact.settleDay'), answers.settleDay ? dayWithWeekday(answers.settleDay) : ''],
    [t('fact.terminal'), draft.terminalLabel ?? ''],
    [t('fact.last4'), answers.last4 ?? '', true],
    [t('fact.slipNo'), (asked.includes('slipNo') ? answers.slipNo : (slip?.voucherNo ?? slip?.rrn)) ?? '', true],
    [t('fact.photos'), draft.photos.length ? t('fact.nPhotos', { n: draft.photos.length }) : ''],
  ];
  return facts.filter(([, value]) => value);
}
