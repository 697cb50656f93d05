import { describe, expect, test } from '@jest/globals';
import type { CaseClock } from '../../../src/cases/case-clock.entity.js';
import type { TimelineEntry } from '../../../src/cases/timeline.entity.js';
import type { ChronologyLine, RowProof } from '../../../src/dossier/content.js';
import { chronologyOf, withGaps } from '../../../src/dossier/gather/chronology.js';
import { People } from '../../../src/dossier/gather/people.js';
import { span } from '../../../src/dossier/print/sections/story.js';
import { sayIn } from '../../../src/dossier/print/words.js';
import { aRow } from '../../support/files.js';

const at = (text: string): Date => new Date(`2026-10-${text}:00+08:00`);
const FIRM = { mid: '999290054110001', merchantName: '鼎丰清吧' };
let serial = 0;
const entry = (when: string, fields: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `t-${(serial += 1)}`, caseId: 'c', at: at(when), entry: 'message', audience: 'everyone', step: null, fromStatus: null, toStatus: null, actorId: 'a', actorRole: 'agent', actorName: '林小满', text: null, code: null, facts: null, ...fields,
});
const told = (entries: TimelineEntry[], more: { clocks?: Partial<CaseClock>[]; rows?: RowProof[]; numbers?: [string, string][] } = {}): ChronologyLine[] =>
  chronologyOf({ found: FIRM, entries, clocks: (more.clocks ?? []) as CaseClock[], rows: more.rows ?? [], numbers: new Map(more.numbers) }, new People([{ id: 'a', name: '林小满', role: 'agent' }], FIRM.merchantName));

describe('gaps', () => {
  const line = (when: string): ChronologyLine => ({ at: at(when).toISOString(), who: { ref: '', role: 'system', name: 'system' }, what: 'entry.note', facts: {}, exhibits: [] });
  test('of more than a day are marked with their length, to the minute', () => {
    expect(withGaps([line('01T10:00'), line('02T10:00'), line('03T10:01'), line('06T13:16')]).map(one => one.gapMinutes)).toEqual([undefined, undefined, 24 * 60 + 1, 3 * 1440 + 195]);
  });
  test('nothing comes before the first line', () => expect(withGaps([line('01T10:00')])[0]).not.toHaveProperty('gapMinutes'));
  test.each([[1441, '24 小时 1 分'], [2879, '47 小时 59 分'], [2880, '2 天 0 小时'], [3 * 1440 + 195, '3 天 3 小时']])('%i minutes read %s', (minutes, words) => expect(span(minutes, sayIn('zh'))).toBe(words));
  test('in English too', () => expect(span(4515, sayIn('en'))).toBe('3 d 3 h'));
});

describe('the chronology', () => {
  test('is one line an event by time, the transactions themselves among them', () => {
    const row: RowProof = { exhibit: 'E2', logNo: '1', part: 'target', raw: null, file: null, row: aRow({ txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400, logNo: '1' }) };
    const lines = told([entry('16T09:00', { step: 'approve', fromStatus: 'proposed', toStatus: 'executing', entry: 'step' }), entry('15T10:00', { text: '请退款', actorRole: 'merchant' })], { rows: [row] });
    expect(lines.map(line => [line.what, line.exhibits.join()])).toEqual([['row.booked', 'E2'], ['entry.message', ''], ['step.approve', '']]);
    expect(lines[2]!.facts).toEqual({ from: 'proposed', to: 'executing' });
    expect(lines[0]!.facts).toMatchObject({ txn: 'SALE', amountFen: 19400, logNo: '1' });
  });
  test('a line that is an exhibit itself carries its number', () => {
    const line = entry('15T10:00', { text: '问过了' });
    expect(told([line], { numbers: [[line.id, 'E7']] })[0]!.exhibits).toEqual(['E7']);
  });
  test('names the exhibit a line is about, and masks what people wrote', () => {
    const [line] = told([entry('15T10:00', { entry: 'file', code: 'evidence_came', facts: { name: '签购单.jpg', sha256: 'x' }, text: '林小满 13812345678' })], { numbers: [['签购单.jpg', 'E1']] });
    expect(line).toMatchObject({ what: 'event.evidence_came', exhibits: ['E1'], text: '林** 138****5678', who: { ref: 'P2', name: '林**' } });
  });
  test('has when a clock stood still and when it went on; a pause that lasts has no end', () => {
    const segments = [{ from: at('15T10:00').toISOString(), to: at('15T12:00').toISOString(), kind: 'running' as const, cause: 'started' }, { from: at('15T12:00').toISOString(), to: at('17T09:00').toISOString(), kind: 'paused' as const, cause: 'ask' }, { from: at('17T09:00').toISOString(), kind: 'paused' as const, cause: 'ask' }];
    const lines = told([], { clocks: [{ kind: 'outcome', segments }] });
    expect(lines.map(({ what, at: when }) => [what, when])).toEqual([['pause.began', segments[1]!.from], ['pause.ended', segments[1]!.to], ['pause.began', segments[2]!.from]]);
    expect(lines[1]!.gapMinutes).toBe(45 * 60);
  });
  test('what legal alone may read is not in it', () => expect(told([entry('15T10:00', { audience: 'legal', text: '特权' }), entry('15T11:00')]).length).toBe(1));
  test('equal instants stay in the order they were written', () => expect(told([entry('15T10:00', { text: '一' }), entry('15T10:00', { text: '二' })]).map(line => line.text)).toEqual(['一', '二']));
});
