import type { SlipField } from '../../../contract/index.js';
import { SLIP_FIELDS } from '../../../contract/index.js';
import type { Known, PageText, ReadField, SlipText } from '../types.js';
import { areaOf, printRows, trustOf, type PrintRow } from './page.js';
import { byShape } from './by-shape.js';
import { byLabel, type Reading } from './by-label.js';
import { knownOr, type Trusted } from './known.js';
import { agrees } from './reference.js';
import { titleOf } from './title.js';

/** Fields of which enough must stand at their own labels before a picture counts as a slip; fewer where it says of itself that it is one. */
const NUMBERS: readonly SlipField[] = ['mid', 'tid', 'panMasked', 'batchNo', 'voucherNo', 'authCode', 'rrn', 'txnTime', 'amountFen'];
const FEWEST = { plain: 5, named: 4 };
const SLIP_WORDS = /签购单|存根|持卡人签名|重打印|REPRINT|SIGNATURE|MERCHANT COPY|CUSTOMER COPY|CARDHOLDER COPY|BANK COPY|收单行|发卡行|操作员/;
/** Sums of many slips, and forms to fill in, name the same things. */
const NO_SLIP = /结算总计|总计单|汇总|结算单|对账单|登记表|申请表|明细/;
/** What only slips print: nobody else names merchant and terminal by number. */
const SLIPS_OWN: readonly SlipField[] = ['mid', 'tid'];
const SURE = 0.85;
const NUMBER = /^\d{5,}$/;
// rare characters are misread or lost without a sign of doubt
const MOST_OF_A_NAME = 0.8;

/**
 * Finds the fields of a slip by their labels, then by their shapes; layouts are not known to it. Nothing is read from what is no slip.
 * `sure` is meant to be right in 997 of 1000; the rest is for a person to look at.
 */
export function parseSlip(page: PageText, known: Known = {}): SlipText {
  const rows = printRows(page);
  const all = readingsOf(rows, known);
  if (!all) return { isSlip: false, fields: [] };
  const moment = all.get('txnTime')?.value;
  const fields = SLIP_FIELDS.flatMap(field => {
    const reading = all.get(field);
    return reading ? [fieldOf(field, reading, page, known, moment)] : [];
  });
  return { isSlip: true, fields };
}

/** @returns the places in `page.lines` of lines of a slip that should say something of it and do not: an own label without a value, a number of nothing */
export function unreadLines(page: PageText, known: Known = {}): number[] {
  const rows = printRows(page);
  const readings = [...(readingsOf(rows, known) ?? [])];
  const read = new Set(readings.flatMap(([, { candidate }]) => candidate.pieces.map(piece => piece.at)));
  const fields = new Set<string>(readings.map(([field]) => field));
  const isOpen = ({ labels, text }: PrintRow): boolean =>
    labels.length ? labels.some(label => label.named !== 'other' && !fields.has(label.named)) : NUMBER.test(text.replace(/\D/g, ''));
  return rows.filter(row => !read.has(row) && isOpen(row)).flatMap(({ row }) => row.lines.map(line => page.lines.indexOf(line)));
}

function readingsOf(rows: readonly PrintRow[], known: Known): Map<SlipField, Reading> | undefined {
  const labelled = byLabel(rows);
  if (!isSlip(rows, labelled)) return undefined;
  const all = new Map([...byShape(rows, labelled), ...labelled]);
  const title = all.has('merchantName') ? undefined : titleOf(rows, known);
  return title ? all.set('merchantName', title) : all;
}

function isSlip(rows: readonly PrintRow[], labelled: ReadonlyMap<SlipField, Reading>): boolean {
  const text = rows.map(row => row.text).join('\n');
  if (NO_SLIP.test(text)) return false;
  const named = new Set<string>(rows.flatMap(row => row.labels.map(label => label.named)));
  const fields = NUMBERS.filter(field => labelled.has(field)).length;
  // terminal and merchant may stand at each other's labels
  return SLIPS_OWN.some(field => labelled.has(field) || named.has(field)) && fields >= (SLIP_WORDS.test(text) ? FEWEST.named : FEWEST.plain);
}

function fieldOf(field: SlipField, reading: Reading, page: PageText, known: Known, moment?: string): ReadField {
  const { candidate, from, to } = reading;
  const read: Trusted = { value: reading.value, exact: reading.exact, confidence: trustOf(candidate, from, to) * reading.weight * (reading.exact ? 1 : 0.8) };
  const { value, exact, confidence } = weighed(field, read, known, moment);
  return { field, value, confidence: Math.round(confidence * 1000) / 1000, sure: exact && confidence >= SURE, box: areaOf(candidate, from, to, page) };
}

function weighed(field: SlipField, read: Trusted, known: Known, moment?: string): Trusted {
  if (field === 'mid' || field === 'tid') return knownOr(field, read, known);
  if (field === 'rrn') return agrees(read, moment);
  if (field !== 'merchantName') return read;
  return known.names?.includes(read.value) ? read : { ...read, confidence: Math.min(read.confidence, MOST_OF_A_NAME) };
}
