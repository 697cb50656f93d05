import type { SlipField } from '../../../contract/index.js';
import { digitsFor } from './letters.js';

/** A value found in a text; `exact` when nothing had to be guessed. */
export interface Shaped {
  value: string;
  exact: boolean;
  from: number;
  to: number;
}
/** Looks for its value in plain text (half-width, upper case). */
export type Shape = (text: string) => Shaped | undefined;

const RUN = /[0-9A-Z|]+/g;

/** Runs of letters and digits; a run may have been torn by spaces. */
function runsOf(text: string): { text: string; from: number; to: number }[] {
  const whole = [...text.matchAll(RUN)].map(found => ({ text: found[0], from: found.index, to: found.index + found[0].length }));
  const torn = whole.flatMap((_, first) => [2, 3, 4].flatMap(count => {
    const parts = whole.slice(first, first + count);
    const isTorn = parts.length === count && parts.every((part, at) => at === 0 || /^ {1,2}$/.test(text.slice(parts[at - 1]!.to, part.from)));
    return isTorn ? [{ text: parts.map(part => part.text).join(''), from: parts[0]!.from, to: parts.at(-1)!.to }] : [];
  }));
  return [...whole, ...torn];
}

/** A number of so many places: digits, where letters are misread ones. */
const digits = (length: number): Shape => text => {
  for (const run of runsOf(text)) {
    if (run.text.length !== length) continue;
    if (/^\d+$/.test(run.text)) return { value: run.text, exact: true, from: run.from, to: run.to };
    const read = digitsFor(run.text);
    if (/^\d+$/.test(read) && countOf(run.text, /\d/g) >= length / 2) return { value: read, exact: false, from: run.from, to: run.to };
  }
  return undefined;
};

/** Letters and digits of so many places, mostly digits; a look-alike after the first digit is a digit. */
const code = (length: number, fewest: number): Shape => text => {
  for (const run of runsOf(text)) {
    if (run.text.length !== length || countOf(digitsFor(run.text), /\d/g) < fewest) continue;
    if (/^\d+$/.test(run.text)) return { value: run.text, exact: true, from: run.from, to: run.to };
    const [, head, tail] = /^([A-Z]*)(.*)$/.exec(run.text)!;
    const allRead = digitsFor(run.text);
    const read = /^\d+$/.test(allRead) && head!.length > 2 ? allRead : head + digitsFor(tail!);
    if (!/^[0-9A-Z]+$/.test(read)) continue;
    return { value: read, exact: read === run.text && !/[OQIZSB]/.test(read), from: run.from, to: run.to };
  }
  return undefined;
};

const authCode: Shape = text => {
  const run = runsOf(text).find(one => one.text.length === 6 && /\d/.test(one.text) && !one.text.includes('|'));
  if (!run) return undefined;
  // letters and digits that look alike cannot be told apart in a code of both
  const mixed = /[A-Z]/.test(run.text);
  return { value: run.text, exact: !mixed || !/[OQDI1LZ2S5B8]/.test(run.text.replace(/(?<![A-Z])[12580](?![A-Z])/g, '')), from: run.from, to: run.to };
};

const ABROAD = /USD|HKD|EUR|JPY|MOP|TWD|GBP|SGD|\$|€|£/;
const MONEY = /(-)?\s*(?:(RMB|CNY|人民币|[¥Y*])\s*[:：]?\s*(-)?\s*|(?<![\d.,A-Z|]))((?:\d|[OQDIL|ZSB](?=[\dOQDIL|ZSB.,]))[\dOQDIL|ZSB., ]*)/;
const WRITTEN = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/;

/** In yuan with two decimals; what only looks like such a sum, or has no decimals, is a guess. */
const amount: Shape = text => {
  const found = ABROAD.test(text) ? null : MONEY.exec(text);
  if (!found) return undefined;
  const written = found[4]!.trim().replace(/[., ]+$/, '');
  const [, yuan, cents] = /^(.*?)(?:[., ]{1,2}(\d{2}))?$/.exec(digitsFor(written))!;
  const isMoney = cents !== undefined || found[2] !== undefined || text.includes('元');
  const fen = Number(yuan!.replace(/\D/g, '')) * 100 + Number(cents ?? 0);
  if (!isMoney || !Number.isSafeInteger(fen) || fen > 999_999_999_999) return undefined;
  const sign = found[1] || found[3] ? -1 : 1;
  const from = found.index + found[0].length - found[0].trimStart().length;
  return { value: String(sign * fen), exact: WRITTEN.test(written.replace(/ ?\. ?/, '.')), from, to: found.index + found[0].trimEnd().length };
};

const STAR = '[*X×·•★#]';
const PAN = new RegExp(String.raw`(?<!\d)(\d(?: ?\d){3,7})? ?${STAR}(?: ?${STAR}){1,14} ?(\d(?: ?\d){3})(?!\d)`);
const FULL_PAN = /(?<!\d)\d(?: ?\d){12,18}(?!\d)/;
const MOST_SHOWN = 6;

/** As slips mask it; five leading digits are four and one misread star. */
export const maskedPan: Shape = text => {
  const found = PAN.exec(text);
  if (!found) return undefined;
  const [head, tail] = [(found[1] ?? '').replace(/ /g, ''), found[2]!.replace(/ /g, '')];
  const shown = head.length === 5 ? head.slice(0, 4) : head.slice(0, MOST_SHOWN);
  return { value: `${shown}******${tail}`, exact: head.length > 0 && head.length !== 5, from: found.index, to: found.index + found[0].length };
};

const pan: Shape = text => {
  const masked = maskedPan(text);
  if (masked) return masked;
  const full = FULL_PAN.exec(text);
  if (!full) return undefined;
  const number = full[0].replace(/ /g, '');
  return { value: `${number.slice(0, 6)}******${number.slice(-4)}`, exact: true, from: full.index, to: full.index + full[0].length };
};

/** From the most to the least special: what is found first is what is meant. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/预授权完成.?[撤撒][销消]|COMPLETION ?VOID|VOID.{0,6}COMPLETION/, 'COMPLETION_VOID'],
  [/预授权完成|COMPLETION|AUTH\w* ?COMP/, 'COMPLETION'],
  [/预授权.?[撤撒][销消]|PRE-?\s?AUTH\w*[ -]?(?:VOID|CANCEL)|(?:VOID|CANCEL).{0,4}PRE-?\s?AUTH/, 'PREAUTH_VOID'],
  [/预授权|PRE-?\s?AUTH/, 'PREAUTH'],
  [/[撤撒][销消]|VOID|CANCEL/, 'VOID'],
  [/退货|退款|REFUND|RETURN/, 'REFUND'],
  [/消费|收款|付款|扫码支付|SALE|PURCHASE/, 'SALE'],
];

const NONE_OF_OURS = /冲正|REVERSAL|转账|TRANSFER|余额查询/;

const txnType: Shape = text => {
  if (NONE_OF_OURS.test(text)) return undefined;
  for (const [pattern, value] of TYPES) {
    const found = pattern.exec(text);
    if (found) return { value, exact: true, from: found.index, to: found.index + found[0].length };
  }
  return undefined;
};

const merchantName: Shape = text => {
  const name = text.replace(/^[\s:：]+|[\s:：]+$/g, '');
  // 特约商户签购单 is the head of a paper
  if (countOf(name, /\p{L}/gu) < 2 || /^(?:签购单|存根|凭[条证]|回单|联$|信息|登记|结算|对账)/.test(name)) return undefined;
  const from = text.indexOf(name);
  return { value: name, exact: true, from, to: from + name.length };
};

/** What each field looks like; times are put together elsewhere. */
export const SHAPES: Record<Exclude<SlipField, 'txnTime'>, Shape> = {
  merchantName, mid: code(15, 12), tid: code(8, 4), panMasked: pan, txnType, batchNo: digits(6), voucherNo: digits(6), authCode, rrn: code(12, 9), amountFen: amount,
};

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
