import { describe, expect, test } from '@jest/globals';
import type { EvidenceState } from '../../../src/contract/index.js';
import { EVIDENCE_STATES } from '../../../src/contract/index.js';
import type { Evidence, EvidencePage, SlipCorrection, SlipReading } from '../../../src/evidence/evidence.entity.js';
import { isShown, viewOf } from '../../../src/evidence/evidence-views.js';

const AT = new Date('2026-10-15T02:00:00Z');
const row = (state: EvidenceState): Evidence => ({
  id: 'e1', caseId: 'c1', name: 'slip.jpg', mime: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64), state, paper: 'slip', actorId: 'm', actorName: '鼎丰清吧', actorRole: 'merchant', receivedAt: AT,
});
const PAGES: EvidencePage[] = [1, 2].map(n => ({ evidenceId: 'e1', n, sha256: String(n).repeat(64), width: 100 * n, height: 50 }));
const READING: SlipReading = {
  evidenceId: 'e1', page: 1, isSlip: true, hints: ['blurred'], turned: 180, cardData: 0, at: AT,
  fields: [{ field: 'rrn', value: '628811000042', confidence: 0.8, sure: false, box: { x: 0.1, y: 0.2, width: 0.3, height: 0.05 } }],
};
const correction = (value: string, minute: number): SlipCorrection => ({ id: `k${minute}`, evidenceId: 'e1', field: 'rrn', value, actorId: 'a', actorName: 'agent', actorRole: 'agent', at: new Date(AT.getTime() + minute * 60_000) });
const view = (state: EvidenceState, more = {}) => viewOf(row(state), { pages: PAGES, corrections: [], ...more });

describe('what people see', () => {
  test.each(EVIDENCE_STATES)('%s', state => {
    const shown = ['ready', 'redacted', 'unchecked'].includes(state);
    const { pages, previewUrl, originalUrl } = view(state);
    expect([isShown(row(state)), pages.length, Boolean(previewUrl), Boolean(originalUrl)]).toEqual([shown, shown ? 2 : 0, shown, shown && state !== 'redacted']);
  });
  test('the first page gives the size', () => expect(view('ready')).toMatchObject({ width: 100, height: 50, pages: [{ n: 1, url: '/api/v1/evidence/e1/pages/1' }, { n: 2, width: 200 }] }));
  test('the seal stays when the original is gone', () => {
    const redaction = { sha256: 'a'.repeat(64), kinds: ['pan'], places: 2, at: AT };
    expect(view('redacted', { redaction })).toMatchObject({ sha256: 'a'.repeat(64), redaction: { kinds: ['pan'], places: 2, at: AT.toISOString() } });
  });
});

describe('a reading', () => {
  test('is shown as it was read', () => expect(view('ready', { reading: READING }).reading).toEqual({ page: 1, isSlip: true, hints: ['blurred'], turned: 180, cardData: 0, fields: READING.fields }));
  test('carries the last correction beside it', () => {
    const { reading } = view('ready', { reading: READING, corrections: [correction('1', 1), correction('2', 2)] });
    expect(reading!.fields[0]).toMatchObject({ value: '628811000042', corrected: '2', correctedBy: { id: 'a', name: 'agent' } });
  });
  test('an empty correction says that it cannot be read', () => {
    expect(view('ready', { reading: READING, corrections: [correction('', 1)] }).reading!.fields[0]!.corrected).toBe('');
  });
});
