import { createHash } from 'node:crypto';

/** Nothing is booked: the request is lost, or turned away. */
export const BEFORE_BOOKING = ['timeout_before', 'error_then_success', 'rate_limit', 'busy', 'maintenance'] as const;
/** The booking stands, but the answer does not say so, or says it oddly. */
export const AFTER_BOOKING = [
  'timeout_after', 'error_after', 'bad_signature', 'stale_answer', 'wrong_amount', 'doubled', 'open_for_hours', 'open_then_fail', 'late_notice', 'reordered_notices',
] as const;
export const FAULTS = [...BEFORE_BOOKING, ...AFTER_BOOKING] as const;
export type Fault = (typeof FAULTS)[number];

/** What a question about a refund may meet. */
const ON_QUERY: readonly Fault[] = ['timeout_after', 'error_after', 'bad_signature', 'stale_answer', 'wrong_amount', 'rate_limit', 'busy'];

/** Which faults happen when; the first that names one decides. */
export interface Script {
  /** to the next requests, in order; `none` lets one pass */
  next?: (Fault | 'none')[];
  /** to the requests about a number, in order */
  byNumber?: Record<string, (Fault | 'none')[]>;
  /** one fault for the first request of every number, and for this share of the questions; the same for the same seed */
  random?: { seed: string; share?: number; ofQueries?: number };
  /** how long an open result stays open, by the simulator's clock */
  openMinutes?: number;
  /** how long after a booking its late notices come */
  noticeMs?: number;
  /** ISO 8601; every request in between is turned away */
  maintenance?: { from: string; until: string };
}

const isNamed = (fault: Fault | 'none' | undefined): fault is Fault => fault !== undefined && fault !== 'none';
/** 0 up to 1, always the same for the same words. */
const chance = (...words: (string | number)[]): number => createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 2 ** 32;

/** The fault of a request. @param pass how many requests of this kind about this number came before */
export function faultOf(script: Script, { no, isQuery, pass, now }: { no: string; isQuery: boolean; pass: number; now: Date }): Fault | undefined {
  const { next, byNumber, random, maintenance } = script;
  if (maintenance && now >= new Date(maintenance.from) && now < new Date(maintenance.until)) return 'maintenance';
  if (next?.length) return named(next.shift());
  const own = byNumber?.[no];
  if (own?.length) return named(own.shift());
  if (!random) return undefined;
  const { seed, share = 1, ofQueries = 0 } = random;
  if (isQuery) return chance(seed, 'query', no, pass) < ofQueries ? pickOf(ON_QUERY, seed, 'which', no, pass) : undefined;
  return pass === 0 && chance(seed, 'send', no) < share ? pickOf(FAULTS, seed, no) : undefined;
}

const named = (fault: Fault | 'none' | undefined): Fault | undefined => (isNamed(fault) ? fault : undefined);
const pickOf = (faults: readonly Fault[], ...words: (string | number)[]): Fault => faults[Math.floor(chance(...words) * faults.length)]!;
