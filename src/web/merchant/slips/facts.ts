import type { BoxView, SlipField, SlipFieldView, SlipReadingView, TerminalView } from '../../../contract/index.js';
import type { Answers, Draft, PhotoRef, SlipFacts, Sources } from '../draft.js';
import { KIND_TABLE, type QuestionName } from '../kinds.js';
import { wallOf } from '../shanghai.js';

/** The lines shown and asked about; what else was read goes along only where the reader is sure of it. */
export const SHOWN: readonly SlipField[] = ['tid', 'panMasked', 'voucherNo', 'rrn', 'txnTime', 'amountFen'];
const ALONG: readonly SlipField[] = ['batchNo', 'authCode'];

export interface Line {
  /** 1, 2, 3 from top to bottom, on the photo and in the list */
  n: number;
  field: SlipField;
  read: string;
  /** what a person made of it, else what was read; empty: it cannot be read */
  value: string;
  box: BoxView;
  /** a person should look */
  open: boolean;
}

type Read = Pick<PhotoRef, 'reading' | 'looked'>;
const saidOf = ({ looked }: Read, field: SlipField): string | undefined => looked?.find(each => each.field === field)?.value;

/** The lines of a photo as they stand on it. */
export function linesOf(photo: Read): Line[] {
  const shown = photo.reading?.isSlip ? photo.reading.fields.filter(each => SHOWN.includes(each.field)) : [];
  const ordered = [...shown].sort((a, b) => a.box.y - b.box.y);
  return ordered.map(({ field, value, sure, box }, i) => {
    const said = saidOf(photo, field);
    return { n: i + 1, field, read: value, value: said ?? value, box, open: !sure && said === undefined };
  });
}

export const openLines = (photos: readonly PhotoRef[]): { photo: number; line: Line }[] =>
  photos.flatMap((photo, i) => linesOf(photo).filter(line => line.open).map(line => ({ photo: i + 1, line })));

const lastFour = (masked: string): string => /(\d{4})$/.exec(masked)?.[1] ?? '';
const firstSix = (masked: string): string | undefined => /^(\d{6})\D/.exec(masked)?.[1];

/** Of two slips the first is the claim; a photo that is no slip says nothing. */
const mainOf = (photos: readonly PhotoRef[]): PhotoRef | undefined => photos.find(photo => linesOf(photo).length > 0);

/** A value with what a person said about it; unsure ones only where the form shows them again. */
function valueOf(photo: PhotoRef, name: SlipField, unsureToo: boolean): string {
  const field = photo.reading?.fields.find(each => each.field === name);
  const said = saidOf(photo, name);
  return said ?? (field && (field.sure || unsureToo) ? field.value : '');
}

const isSale = (photo: PhotoRef): boolean => {
  const type = valueOf(photo, 'txnType', true);
  return (!type || type === 'SALE') && !valueOf(photo, 'amountFen', true).startsWith('-');
};
const yuan = (fen: string): string => (/^-?\d+$/.test(fen) ? (Math.abs(Number(fen)) / 100).toFixed(2) : '');

/** A refund slip says what was to go back; its own numbers and time are not the sale's. */
function moneyAndTime(photo: PhotoRef): Pick<Answers, 'amount' | 'expected' | 'day' | 'time'> {
  const amount = yuan(valueOf(photo, 'amountFen', true));
  if (!isSale(photo)) return { expected: amount };
  const at = valueOf(photo, 'txnTime', true);
  if (!at || Number.isNaN(Date.parse(at))) return { amount };
  const { day, minute } = wallOf(at);
  return { amount, day, time: at.length > 10 ? minute : '' };
}

function slipOf(photo: PhotoRef): SlipFacts {
  const card = firstSix(valueOf(photo, 'panMasked', false));
  if (!isSale(photo)) return card ? { first6: card } : {};
  const numbers = (['voucherNo', 'rrn', ...ALONG] as const).map(name => [name, valueOf(photo, name as SlipField, name === 'voucherNo')]);
  return Object.fromEntries([...numbers, ['first6', card]].filter(([, value]) => value)) as SlipFacts;
}

const FIELDS: Partial<Record<QuestionName, SlipField[]>> = {
  amount: ['amountFen'], expected: ['amountFen'], when: ['txnTime'], terminal: ['tid'], last4: ['panMasked'], slipNo: ['voucherNo'],
};
const ANSWERS: Partial<Record<QuestionName, (keyof Answers)[]>> = { when: ['day', 'time'], terminal: ['tid', 'terminal'] };
const namesOf = (question: QuestionName): (keyof Answers)[] => ANSWERS[question] ?? [question as keyof Answers];

function answersOf(photo: PhotoRef, terminals: readonly TerminalView[]): Answers {
  const tid = valueOf(photo, 'tid', true);
  const ours = terminals.find(each => each.tid === tid);
  const slip = slipOf(photo);
  return {
    ...moneyAndTime(photo), last4: lastFour(valueOf(photo, 'panMasked', true)), slipNo: slip.voucherNo ?? slip.rrn ?? '',
    ...(ours ? { tid, terminal: '' } : { tid: '', terminal: tid }),
  };
}

/** Nobody's own answer, nor one given before sources were kept; the day stands at today until somebody says it. */
function isFree({ answers, sources = {} }: Draft, question: QuestionName): boolean {
  const source = sources[question];
  if (source) return source === 'photo';
  return question === 'when' ? !answers.time : namesOf(question).every(name => !answers[name]) || (question === 'terminal' && 'terminal' in sources);
}

export type Filled = Pick<Draft, 'answers' | 'sources' | 'slip' | 'doubtful' | 'terminalLabel'>;

/** The draft with what its photos say, wherever no person has spoken; run again it changes nothing. */
export function filled(draft: Draft, terminals: readonly TerminalView[], today: string): Filled {
  const main = mainOf(draft.photos);
  const found = main ? answersOf(main, terminals) : {};
  const answers: Answers = { ...draft.answers };
  const sources: Sources = { ...draft.sources };
  const doubtful: QuestionName[] = [];
  for (const { name } of KIND_TABLE[draft.symptom].questions.filter(each => FIELDS[each.name] && isFree(draft, each.name))) {
    const given = namesOf(name).some(each => found[each]);
    if (!given && sources[name] !== 'photo') continue;
    Object.assign(answers, Object.fromEntries(namesOf(name).map(each => [each, found[each] ?? ''])), name === 'when' && { day: found.day || today });
    sources[name] = given ? 'photo' : undefined;
    if (given && linesOf(main!).some(line => line.open && FIELDS[name]!.includes(line.field))) doubtful.push(name);
  }
  const { tid, terminal } = answers;
  const ours = terminals.find(each => each.tid === tid);
  const terminalLabel = sources.terminal === 'photo' ? (ours ? `${ours.storeName} ${tid}` : (terminal ?? '')) : draft.terminalLabel;
  return { answers, sources, slip: main ? slipOf(main) : {}, doubtful, terminalLabel };
}

/** Both photos show one number: a reprint rather than a second charge. */
export function sameSlip(photos: readonly PhotoRef[]): boolean {
  const [one, other] = photos.filter(photo => linesOf(photo).length > 0).map(photo => valueOf(photo, 'voucherNo', false));
  return Boolean(one) && one === other;
}

/** Whether a hint is worth a person's time: what was read surely needs no better photo. */
export function worthSaying({ reading, fine, dark, looked }: PhotoRef): SlipReadingView['hints'] {
  if (fine) return [];
  if (!reading) return dark ? ['too_dark'] : [];
  const lines = linesOf({ reading, looked });
  const enough = lines.length >= 4 && lines.every(line => !line.open) && lines.some(line => line.field === 'amountFen');
  return enough ? [] : reading.hints;
}

export const fieldOf = (photo: PhotoRef | undefined, field: string): SlipFieldView | undefined => photo?.reading?.fields.find(each => each.field === field);
