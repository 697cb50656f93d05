/** What was masked; `length` counts its digits (characters for a track). */
export interface CardDataFound {
  kind: 'pan' | 'cvv' | 'expiry' | 'track' | 'id_number';
  length: number;
}

export interface CardDataMasked {
  text: string;
  found: CardDataFound[];
}

interface Hit extends CardDataFound {
  from: number;
  to: number;
  put: string;
}
interface Group {
  from: number;
  to: number;
  digits: string;
}
type Known = ReadonlySet<string>;

const GAP = String.raw`[ \t\r\n.\-_/]{1,3}`;
const LINK = String.raw`(?:[ \t\r\n:=,.;#()\[\]"'_\-是为就码号数字至到限日期]|code|number|date|no|is){0,10}`;
const RUN = new RegExp(String.raw`\d+(?:${GAP}\d+)*`, 'g');
const TRACK_1 = /%?B[\d ]{12,23}\^[^^\r\n]{0,30}\^[0-9A-Z=]{0,90}\??/gi;
const TRACK_2 = /;[\d ]{12,23}=[0-9A-F=]{0,60}\??/gi;
const BARE_TRACK = /(?<![\d*])(\d{13,19})[=D]\d{7,}[0-9A-F]*\??/gi;
const CVV = new RegExp(
  String.raw`(?:cvv2?|cvc2?|cvn2?|安全码|背面三位|后三位|卡背面?(?:的|后)?(?:三|3)?位?)${LINK}(\d(?:[ -]?\d){2,3})(?![\d*])`,
  'gi',
);
const MONTH = '(?:0?[1-9]|1[0-2])';
const EXPIRY = new RegExp(
  String.raw`(?:有效期|到期|(?<![a-z])(?:expir(?:y|es|ation)|exp|valid[ _-]?(?:thru|through|until|to)|good[ _-]?thru)(?![a-z]))${LINK}` +
    String.raw`((?:${MONTH} ?[/.\-] ?(?:20)?\d\d|(?:0[1-9]|1[0-2])(?:20)?\d\d|(?:20)?\d\d年${MONTH}月?|20\d\d ?[/.\-] ?${MONTH}))(?![/.\-]?[\d*]|[月日天年])`,
  'gi',
);
const ID = /(?<![\d*])\d(?:[ \-]{0,2}\d){16}[ \-]{0,2}[\dx](?![\d*a-z])/gi;
const LABELLED_ID = /(?<=身份证(?:号码?|件号)?[ :=是为]{0,3})(?:\d{17}[\dx]|\d{15})(?![\d*a-z])/gi;
const MID_LABEL = /(?:商户(?:编?号|代码)?|mid)(?:码|为|是|[ \t:=#"'_-])*$/i;
const LOG_LABEL = /(?:流水(?:号|编号)?|log[ _-]?no|参考号|rrn)(?:码|为|是|[ \t:.=#"'_-])*$/i;
// how people group a card number, surest first
const LAYOUTS = ['4-4-4-4', '4-4-4-4-3', '6-13', '6-10', '4-6-5', '4-4-4-4-2', '4-4-4-4-1'];

/**
 * Masks what must never be kept in a text or a file name: card numbers (first 6 and last 4 stay), security codes, card expiry, track
 * data and resident ID numbers (first 3 and last 4 stay). `known` are numbers to leave alone, e.g. the case's MID and log numbers. Masking twice changes nothing.
 */
export function maskCardData(text: string, options: { known?: readonly string[] } = {}): CardDataMasked {
  const { text: once, found } = maskOnce(text, new Set(options.known));
  if (found.length === 0) return { text, found };
  // a mask may part numbers that ran together; each round leaves fewer digits, so this ends
  const rest = maskCardData(once, options);
  return { text: rest.text, found: [...found, ...rest.found] };
}

function maskOnce(text: string, known: Known): CardDataMasked {
  const hits: Hit[] = [];
  let plain = levelled(text);
  for (const find of finders()) {
    const fresh = find(plain, known);
    hits.push(...fresh);
    // stars where something was found, so that no later search reads it again
    plain = replaced(plain, fresh, ({ from, to }) => '*'.repeat(to - from));
  }
  hits.sort((a, b) => a.from - b.from);
  return { text: replaced(text, hits, hit => hit.put), found: hits.map(({ kind, length }) => ({ kind, length })) };
}

const finders = (): ((plain: string, known: Known) => Hit[])[] => [
  plain => tracks(plain, TRACK_1),
  plain => tracks(plain, TRACK_2),
  bareTracks,
  labelledIds,
  residentIds,
  cardNumbers,
  plain => captured(plain, CVV, 'cvv', '***'),
  plain => captured(plain, EXPIRY, 'expiry', '**/**'),
];

/** `hits` in order and apart. */
function replaced(text: string, hits: readonly Hit[], put: (hit: Hit) => string): string {
  let end = 0;
  const parts = hits.flatMap(hit => {
    const before = text.slice(end, hit.from);
    end = hit.to;
    return [before, put(hit)];
  });
  return parts.join('') + text.slice(end);
}

/** Full-width forms, odd dashes and odd spaces as ASCII, character by character so that places stay the same. */
function levelled(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u00b7\u2022\u30fb]/g, '-')
    .replace(/[\u00a0\u2000-\u200d\u2028\u2029\u202f\u2060\u3000\ufeff\u00ad]/g, ' ')
    .replace(/[、。“”【】]/g, ',');
}

const bare = (text: string): string => text.replace(/[^\dXx]/g, '').toUpperCase();

const tracks = (plain: string, track: RegExp): Hit[] =>
  [...plain.matchAll(track)].map(({ 0: { length }, index }) => ({ kind: 'track', length, from: index, to: index + length, put: '[track]' }));
// without its sentinel only a real card number makes it a track
const bareTracks = (plain: string): Hit[] => tracks(plain, BARE_TRACK).filter(hit => luhn(/^\d+/.exec(plain.slice(hit.from, hit.from + 20))![0]));

const captured = (plain: string, pattern: RegExp, kind: Hit['kind'], put: string): Hit[] =>
  [...plain.matchAll(pattern)].map(match => {
    const to = match.index + match[0].length;
    return { kind, length: bare(match[1]!).length, from: to - match[1]!.length, to, put };
  });

function idHit({ 0: written, index }: RegExpExecArray): Hit {
  const id = bare(written);
  const put = `${id.slice(0, 3)}${'*'.repeat(id.length - 7)}${id.slice(-4)}`;
  return { kind: 'id_number', length: id.length, from: index, to: index + written.length, put };
}

const labelledIds = (plain: string, known: Known): Hit[] => [...plain.matchAll(LABELLED_ID)].filter(match => !known.has(bare(match[0]))).map(idHit);

function residentIds(plain: string, known: Known): Hit[] {
  const hits: Hit[] = [];
  ID.lastIndex = 0;
  for (let match = ID.exec(plain); match; match = ID.exec(plain)) {
    if (isResidentId(bare(match[0])) && !known.has(bare(match[0]))) hits.push(idHit(match));
    else ID.lastIndex = match.index + 1; // the next group may begin one
  }
  return hits;
}

/** GB 11643: birth date in places 7 to 14, last character by ISO 7064 MOD 11-2. The region is not checked. */
function isResidentId(id: string): boolean {
  if (!/^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(id)) return false;
  let rest = 0;
  for (const digit of id.slice(0, 17)) rest = ((rest + Number(digit)) * 2) % 11;
  return '10X98765432'[rest] === id[17];
}

function cardNumbers(plain: string, known: Known): Hit[] {
  return [...plain.matchAll(RUN)].flatMap(match =>
    stretchesOf(groupsOf(match), plain).flatMap(groups => (groups.length === 1 ? whole(groups[0]!, plain, known) : joined(groups, known))),
  );
}

const groupsOf = (run: RegExpExecArray): Group[] =>
  [...run[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, from: run.index + index, to: run.index + index + digits.length }));

/** Splits a run where a group stands alone: long numbers, those of record length (phone, RRN), and what a mask has left. */
function stretchesOf(groups: readonly Group[], plain: string): Group[][] {
  const parts: Group[][] = [[]];
  for (const group of groups) {
    if (plain[group.from - 1] === '*' || plain[group.to] === '*') parts.push([]);
    else if (group.digits.length > 10) parts.push([group], []);
    else parts.at(-1)!.push(group);
  }
  return parts.filter(part => part.length > 0);
}

function whole(group: Group, plain: string, known: Known): Hit[] {
  const { digits } = group;
  if (digits.length > 19 && digits.length < 27) return glued(group);
  if (digits.length < 13 || digits.length > 19 || known.has(digits) || !luhn(digits)) return [];
  const ahead = plain.slice(Math.max(0, group.from - 20), group.from);
  return isRecordNumber(digits, ahead) ? [] : [panHit(digits, group.from, group.to)];
}

/** Numbers that pass Luhn by chance and are no cards: MID, log number, date and time, Unix milliseconds. */
function isRecordNumber(digits: string, ahead: string): boolean {
  if (digits.length === 15 && MID_LABEL.test(ahead)) return true;
  // no 14-digit cards but Diners, so a log number (66… or 20…–29…) never looks like one
  if (digits.length === 14) return LOG_LABEL.test(ahead) || !/^3(?:0[0-5]|[689])/.test(digits);
  return /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits) || /^1\d{12}$/.test(digits);
}

/** A card number with its expiry, and perhaps its code, run into it. */
function glued({ digits, from, to }: Group): Hit[] {
  const length = [16, 19, 17, 18].find(
    size => networkFits(digits.slice(0, size)) && luhn(digits.slice(0, size)) && /^(?:0[1-9]|1[0-2])\d\d(?:\d{3})?$/.test(digits.slice(size)),
  );
  return length ? [{ ...panHit(digits.slice(0, length), from, to), put: `${starred(digits.slice(0, length))}****` }] : [];
}

/** Card numbers written in groups, wherever they begin and end in the stretch; of two that overlap the surer, then the earlier. */
function joined(groups: readonly Group[], known: Known): Hit[] {
  const taken = new Set<number>();
  const hits: Hit[] = [];
  for (const { start, end, digits } of candidates(groups, known)) {
    const places = groups.slice(start, end).map((_, index) => start + index);
    if (places.some(place => taken.has(place))) continue;
    places.forEach(place => taken.add(place));
    hits.push(panHit(digits, groups[start]!.from, groups[end - 1]!.to));
  }
  return hits.sort((a, b) => a.from - b.from);
}

function candidates(groups: readonly Group[], known: Known): { rank: number; start: number; end: number; digits: string }[] {
  const found = [];
  for (let start = 0; start < groups.length; start += 1) {
    let digits = '';
    for (let end = start + 1; end <= groups.length && digits.length < 19; end += 1) {
      digits += groups[end - 1]!.digits;
      const rank = digits.length < 13 || known.has(digits) ? Infinity : rankOf(groups.slice(start, end), digits);
      if (rank < Infinity) found.push({ rank, start, end, digits });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.start - b.start);
}

/** How sure a grouped number is a card: smaller is surer, Infinity is none. */
function rankOf(groups: readonly Group[], digits: string): number {
  if (digits.length > 19 || /^(?:0|20)/.test(digits) || !luhn(digits)) return Infinity;
  const layout = LAYOUTS.indexOf(groups.map(group => group.digits.length).join('-'));
  if (networkFits(digits)) return layout >= 0 ? layout : 30 - digits.length;
  return layout >= 0 ? 30 + layout : Infinity;
}

/** Whether a network issues cards of this beginning and length; asked where the grouping alone proves nothing. */
const networkFits = (digits: string): boolean =>
  /^(?:62\d{14,17}|4(?:\d{12}|\d{15}|\d{18})|(?:5|35|60|64|65)\d+|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|9[45]\d{17})$/.test(digits) &&
  (digits.length === 16 || !/^(?:5|35|60|64|65)/.test(digits));

const starred = (digits: string): string => `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
const panHit = (digits: string, from: number, to: number): Hit => ({ kind: 'pan', length: digits.length, from, to, put: starred(digits) });

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits[digits.length - 1 - place]) * (place % 2 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
