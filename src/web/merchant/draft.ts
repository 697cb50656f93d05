import type { CaseKind, SlipField, SlipReadingView, SubmitCase } from '../../contract/index.js';
import { KIND_TABLE, type QuestionName, type Symptom } from './kinds.js';
import { digitsOf, maskCards, readTime, readYuan } from './read-input.js';

/** What was typed, as typed; read only when checked or sent. */
export interface Answers {
  kind?: CaseKind;
  amount?: string;
  intended?: string;
  expected?: string;
  /** `2026-10-19`; empty while 更早 has no date yet */
  day?: string;
  time?: string;
  settleDay?: string;
  /** chosen from the list */
  tid?: string;
  /** typed: terminal number, else shop or model */
  terminal?: string;
  last4?: string;
  slipNo?: string;
  story?: string;
}

/** Where an answer comes from; a person's own is never overwritten, and no source means that nobody said it yet. */
export type Source = 'person' | 'photo' | 'label';
export type Sources = Partial<Record<QuestionName, Source>>;
export type SlipFacts = Pick<SubmitCase, 'voucherNo' | 'rrn' | 'batchNo' | 'authCode' | 'first6'>;
export interface Looked {
  field: SlipField;
  /** as a person says it stands there; empty: it cannot be read */
  value: string;
}

export interface PhotoRef {
  id: string;
  name: string;
  type: string;
  bytes: number;
  /** small data: picture */
  thumb: string;
  /** so dark that nobody will read it; the phone sees that without a network */
  dark?: true;
  reading?: SlipReadingView;
  /** what a person looked at and said about the reading */
  looked?: Looked[];
  /** a person takes it as it is, whatever the hints */
  fine?: true;
}

export interface Draft {
  id: string;
  /** the Idempotency-Key: made once, so that sending again makes no second case */
  key: string;
  symptom: Symptom;
  answers: Answers;
  photos: PhotoRef[];
  savedAt: string;
  /** a send went out and its answer never came */
  unsure?: true;
  /** shop and terminal as the summary shows them */
  terminalLabel?: string;
  /** from the label on the machine */
  terminalModel?: string;
  /** whose terminal a label taken before signing in is */
  labelMid?: string;
  sources?: Sources;
  /** answers read from the photo that nobody looked at, though the reader was not sure */
  doubtful?: QuestionName[];
  /** numbers of the slip that no question asks for */
  slip?: SlipFacts;
}

export type WhyNot = 'missing' | 'unreadable' | 'future' | 'same' | 'short';
export interface Mistake {
  field: QuestionName;
  why: WhyNot;
  /** the server's own words, already in the reader's language */
  message?: string;
}

export const newDraft = (symptom: Symptom, today: string, makeId: () => string): Draft => ({
  id: makeId(), key: makeId(), symptom, answers: { day: today }, photos: [], savedAt: '',
});

const TYPED = ['amount', 'intended', 'expected', 'time', 'settleDay', 'tid', 'terminal', 'last4', 'slipNo', 'story', 'kind'] as const;

/** A draft is offered again only when it holds something. */
export const holdsSomething = (draft: Draft): boolean =>
  draft.photos.length > 0 || TYPED.some(name => Boolean(draft.answers[name]));

export const kindOf = ({ symptom, answers }: Draft): CaseKind | null => {
  const { kinds } = KIND_TABLE[symptom];
  return kinds.length === 1 ? kinds[0] : (kinds.find(kind => kind === answers.kind) ?? null);
};

const AMOUNTS: Partial<Record<QuestionName, 'amount' | 'intended' | 'expected'>> = { amount: 'amount', intended: 'intended', expected: 'expected' };

function whyEmpty(name: QuestionName, draft: Draft): WhyNot | null {
  const { answers } = draft;
  const given: Partial<Record<QuestionName, unknown>> = {
    which: kindOf(draft), when: answers.day, terminal: answers.tid || answers.terminal,
  };
  const value = name in given ? given[name] : answers[name as keyof Answers];
  return value ? null : 'missing';
}

function whyUnreadable(name: QuestionName, { answers }: Draft, nowAt: { day: string; minute: string }): WhyNot | null {
  const amount = AMOUNTS[name];
  if (amount && answers[amount] && readYuan(answers[amount]!) === null) return 'unreadable';
  if (name === 'intended' && readYuan(answers.intended ?? '') === readYuan(answers.amount ?? '')) return 'same';
  if (name === 'last4' && answers.last4 && answers.last4.length !== 4) return 'short';
  if (name === 'slipNo' && answers.slipNo && ![6, 12].includes(answers.slipNo.length)) return 'short';
  if (name !== 'when' || !answers.time) return null;
  const time = readTime(answers.time);
  if (!time) return 'unreadable';
  return answers.day === nowAt.day && time > nowAt.minute ? 'future' : null;
}

/** What must be put right before sending, in the order of the questions. */
export function mistakesIn(draft: Draft, nowAt: { day: string; minute: string }): Mistake[] {
  return KIND_TABLE[draft.symptom].questions.flatMap(({ name, required }) => {
    const empty = whyEmpty(name, draft);
    const why = empty ? (required ? empty : null) : whyUnreadable(name, draft, nowAt);
    return why ? [{ field: name, why }] : [];
  });
}

const slipNumbers = (typed: string): Pick<SubmitCase, 'voucherNo' | 'rrn'> =>
  typed.length === 6 ? { voucherNo: typed } : typed.length === 12 ? { rrn: typed } : {};

const place = (answers: Answers): Pick<SubmitCase, 'tid' | 'place'> => {
  const typed = answers.terminal?.trim() ?? '';
  if (answers.tid) return { tid: answers.tid };
  if (/^[0-9A-Za-z]{8}$/.test(typed)) return { tid: typed.toUpperCase() };
  return typed ? { place: typed } : {};
};

function occurredAt({ day, time }: Answers): string | undefined {
  const minute = readTime(time ?? '');
  return day && minute ? `${day}T${minute}:00+08:00` : day || undefined;
}

/** Of the photo's numbers the form shows one; what a person makes of it stands in its place. */
function slipFacts({ answers, slip = {}, sources = {} }: Draft, asked: boolean): SlipFacts {
  const typed = digitsOf(answers.slipNo ?? '');
  const { voucherNo, rrn, ...others } = slip;
  if (!asked || (sources.slipNo !== 'person' && sources.slipNo !== undefined)) return slip;
  return { ...others, ...(voucherNo && rrn && { rrn }), ...slipNumbers(typed) };
}

/** The claim to send: only what this kind asks for, without what is empty. */
export function toSubmit(draft: Draft): SubmitCase {
  const { answers } = draft;
  const asked = new Set(KIND_TABLE[draft.symptom].questions.map(each => each.name));
  const amount = (text?: string): number | undefined => readYuan(text ?? '') ?? undefined;
  const whole: SubmitCase = {
    kind: kindOf(draft)!,
    story: maskCards(answers.story ?? '').value.trim(),
    channel: 'web',
    amountFen: amount(answers.amount),
    ...(asked.has('intended') && { intendedFen: amount(answers.intended) }),
    ...(asked.has('expected') && { expectedRefundFen: amount(answers.expected) }),
    ...(asked.has('when') && { occurredAt: occurredAt(answers) }),
    ...(asked.has('settleDay') && { settleDate: answers.settleDay?.replaceAll('-', '') }),
    ...(asked.has('terminal') && place(answers)),
    ...(asked.has('last4') && { last4: answers.last4 || undefined }),
    ...slipFacts(draft, asked.has('slipNo')),
    ...(asked.has('terminal') && { terminalModel: draft.terminalModel }),
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as SubmitCase;
}

const ASKED_BY_FIELD: Record<string, QuestionName> = {
  kind: 'which', amountFen: 'amount', intendedFen: 'intended', expectedRefundFen: 'expected', occurredAt: 'when', settleDate: 'settleDay',
  tid: 'terminal', place: 'terminal', terminalModel: 'terminal', last4: 'last4', voucherNo: 'slipNo', rrn: 'slipNo', story: 'story',
};

/** The server's field errors at our questions; fields we do not ask for go to the story. */
export const mistakesFrom = (fields: readonly { field: string; message: string }[]): Mistake[] =>
  fields.map(({ field, message }) => ({ field: ASKED_BY_FIELD[field] ?? 'story', why: 'unreadable', message }));

/** What may be written to the device: a card number typed in full never is. */
export const keepable = (draft: Draft): Draft => ({
  ...draft,
  answers: { ...draft.answers, ...(draft.answers.story && { story: maskCards(draft.answers.story).value }) },
});

const QUESTION_OF: Partial<Record<keyof Answers, QuestionName>> = { kind: 'which', day: 'when', time: 'when', tid: 'terminal' };

/** The sources after these answers came from there; `null`: the page chose by itself. */
export function sourcesAfter(sources: Sources = {}, change: Partial<Answers>, source: Source | null): Sources {
  const questions = Object.keys(change).map(name => QUESTION_OF[name as keyof Answers] ?? (name as QuestionName));
  return { ...sources, ...Object.fromEntries(questions.map(name => [name, source ?? undefined])) };
}

/** What a person put right in the readings of a photo; what they only confirmed is no correction. */
export const correctionsOf = ({ reading, looked = [] }: Pick<PhotoRef, 'reading' | 'looked'>): Looked[] =>
  looked.filter(({ field, value }) => reading?.fields.some(each => each.field === field && each.value !== value));
