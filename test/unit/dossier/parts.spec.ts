import { describe, expect, test } from '@jest/globals';
import type { FiledExhibit, FiledReview } from '../../../src/cases/case-file/case-file.js';
import type { Case } from '../../../src/cases/case.entity.js';
import { accessOf, custodyOf } from '../../../src/dossier/gather/custody.js';
import { comparedFacts, reviewedFacts } from '../../../src/dossier/gather/facts.js';
import { missingOf } from '../../../src/dossier/gather/missing.js';
import { complaintOf, listedOf, messagesOf, ordersOf, reviewOf } from '../../../src/dossier/gather/parts.js';
import { People } from '../../../src/dossier/gather/people.js';
import { unmaskedOf } from '../../../src/dossier/annexes.js';
import { isOutdated, viewOf } from '../../../src/dossier/dossier-rows.js';
import type { Dossier } from '../../../src/dossier/dossier.entity.js';
import type { AuditRow } from '../../../src/platform/audit/audit.entity.js';
import { aRow } from '../../support/files.js';

const AT = new Date('2026-10-15T04:00:00Z');
const FANG = { id: 'u-1', name: '方蓉', role: 'legal' as const };
const people = (): People => new People([FANG, { id: 'u-2', name: '林小满', role: 'agent' }], '鼎丰清吧');
const ROW = aRow({ txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400, panMasked: '622575******1234' });
const CLAIM = { kind: 'duplicate' as const, mid: ROW.mid, story: '' };
const REVIEW: FiledReview = { facts: [], listed: [], referrals: [], holds: [] };

describe('facts by comparison', () => {
  const of = (claim: object, row = ROW) => comparedFacts({ ...CLAIM, ...claim }, row, 'E4');
  const standing = (claim: object, field: string) => of(claim).find(line => line.field === field);
  test('what claim and row agree on is proven and points to the row', () => expect(standing({ amountFen: 19400 }, 'amountFen')).toEqual({ standing: 'proven', field: 'amountFen', claims: [{ party: 'merchant', says: '19400' }], record: '19400', exhibits: ['E4'] }));
  test('what they differ in is disputed', () => expect(standing({ amountFen: 19500 }, 'amountFen')).toMatchObject({ standing: 'disputed', record: '19400' }));
  test('a minute or a day is enough of a time, four digits of a card', () => {
    for (const occurredAt of ['2026-10-14', '2026-10-14T11:28:00+08:00']) expect(standing({ occurredAt }, 'occurredAt')!.standing).toBe('proven');
    expect(standing({ occurredAt: '2026-10-14T11:29:00+08:00' }, 'occurredAt')!.standing).toBe('disputed');
    expect([standing({ last4: '1234' }, 'last4')!.standing, standing({ last4: '9999' }, 'last4')!.standing]).toEqual(['proven', 'disputed']);
  });
  test('without a row everything is claimed and rests on nothing', () => {
    const lines = comparedFacts({ ...CLAIM, amountFen: 1 }, undefined, undefined);
    expect(lines.map(line => [line.standing, line.exhibits.length])).toEqual([['claimed', 0], ['claimed', 0]]);
  });
  test('every proven fact points to an exhibit', () => expect(of({}).filter(line => line.standing === 'proven').every(line => line.exhibits.length > 0)).toBe(true));
});

describe('facts as legal sorted them', () => {
  const fact = { n: 1, standing: 'proven' as const, text: '林小满核对过', claims: [{ party: '商户', says: '打 13812345678' }], exhibits: ['E1'] };
  test('are masked', () => expect(reviewedFacts({ ...REVIEW, facts: [fact] }, people())).toEqual([{ standing: 'proven', text: '林**核对过', claims: [{ party: '商户', says: '打 138****5678' }], exhibits: ['E1'] }]));
  test('what is called proven without an exhibit is printed as disputed', () => expect(reviewedFacts({ ...REVIEW, facts: [{ ...fact, exhibits: [] }] }, people())[0]!.standing).toBe('disputed'));
});

describe('what is missing', () => {
  const paper = (fields: Partial<FiledExhibit>): FiledExhibit => ({ id: '1', name: 'a.jpg', mime: 'image/jpeg', bytes: 1, sha256: 'a', by: FANG, receivedAt: AT, originalKept: true, derivatives: [{ page: 1, sha256: 'b', mime: 'image/webp' }], ...fields });
  const codes = (file: Parameters<typeof missingOf>[1], has = { annex: true, rows: true }, papers: Case['papers'] = null) => missingOf({ papers }, file, has).map(one => one.code);
  test('papers wanted, rows, exhibits, review, annex', () => {
    const papers = { missing: ['slip' as const], wantedBy: AT.toISOString(), openDoubts: 0, altered: false };
    expect(codes({}, { annex: false, rows: false }, papers)).toEqual(['paper', 'rows', 'exhibits', 'review', 'annex']);
  });
  test('facts, opinion, ruling and every answer from outside that has not come', () => {
    const referral = (state: string) => ({ to: '南街派出所', body: '', reference: '1', state, at: AT, note: '' });
    expect(codes({ exhibits: [paper({})], review: { ...REVIEW, referrals: [referral('sent'), referral('answered')] } })).toEqual(['facts', 'opinion', 'ruling', 'referral']);
  });
  test('a paper nobody may see yet', () => expect(codes({ exhibits: [paper({ originalKept: false, derivatives: [] })], review: { ...REVIEW, facts: [{} as never], opinion: {} as never, ruling: {} as never } })).toEqual(['unseen']));
  test('nothing, when all is there', () => expect(codes({ exhibits: [paper({})], review: { ...REVIEW, facts: [{} as never], opinion: {} as never, ruling: {} as never } })).toEqual([]));
});

describe('custody and access', () => {
  const row = (seq: number, action: string, facts: object = {}): AuditRow => ({ seq, prevHash: '', hash: '', at: AT, actorId: 'u-2', actorRole: 'agent', action, subject: 'case:c', facts: facts as Record<string, unknown> });
  const rows = [row(1, 'case.submit'), row(2, 'evidence.original', { evidence: 'e1', sha256: 'a' }), row(3, 'evidence.page.2', { evidence: 'e2', sha256: 'b' }), row(4, 'voucher.download', { sha256: 'c' }), row(5, 'dossier.build')];
  test('of a paper are the rows about it', () => expect(custodyOf(rows, { id: 'e1', sha256: 'a' }, people()).map(line => [line.act, line.sha256, line.who.name])).toEqual([['evidence.original', 'a', '林**']]));
  test('a row that names only the hash counts too', () => expect(custodyOf([row(6, 'evidence.x', { sha256: 'a' })], { id: 'e1', sha256: 'a' }, people())).toHaveLength(1));
  test('of the case are looks and takings, not its steps', () => expect(accessOf(rows, people()).map(line => line.act)).toEqual(['evidence.original', 'evidence.page.2', 'voucher.download', 'dossier.build']));
});

describe('the other parts', () => {
  test('notices and messages stand in one order, told by their way', () => {
    const notice = { id: 'n', event: 'e', channel: 'sms', to: FANG, subject: 's', body: '13812345678', state: 'failed', at: AT };
    const entry = { at: new Date(AT.getTime() - 1), actorId: 'u-2', actorName: '林小满', actorRole: 'merchant', text: '好', audience: 'everyone', entry: 'message' } as never;
    expect(messagesOf([notice], [entry, { ...(entry as object), entry: 'note' } as never, { ...(entry as object), audience: 'legal' } as never], people()).map(one => [one.way, one.text, one.state])).toEqual([['in', '好', undefined], ['internal', '好', undefined], ['notice', '138****5678', 'failed']]);
  });
  test('absent rooms have no part, and say so by it', () => expect([reviewOf({}, people()), complaintOf({}, 'zh', people()), complaintOf({ complaint: null }, 'zh', people())]).toEqual([null, null, null]));
  test('the review’s words are masked', () => {
    const review: FiledReview = { ...REVIEW, opinion: { text: '林小满', by: FANG, at: AT }, ruling: { outcome: 'full', text: '准', reasons: '方蓉看过', by: [FANG], at: AT }, holds: [{ from: AT, reason: '函 13812345678', by: [FANG] }], referrals: [{ to: 'x', body: '方蓉', reference: '', state: 'sent', at: AT, note: '' }] };
    expect(JSON.stringify(reviewOf({ review }, people()))).not.toMatch(/林小满|方蓉|13812345678/);
  });
  test.each([['zh', ['一', '二'], '甲'], ['en', ['1', '2'], 'a']] as const)('a complaint keeps the form’s order, in %s', (locale, headings, text) => {
    const both = (zh: string, en: string) => ({ zh, en });
    const complaint = { source: '12363', reference: '7', receivedAt: AT, dueAt: AT, sentAt: AT, version: { n: 3, checked: true }, form: [{ heading: both('一', '1'), text: both('甲', 'a') }, { heading: both('二', '2'), text: both('乙', 'b') }] };
    const told = complaintOf({ complaint }, locale, people())!;
    expect(told).toMatchObject({ sentAt: AT.toISOString(), version: { n: 3, checked: true } });
    expect(told.form.map(one => one.heading)).toEqual(headings);
    expect(told.form[0]!.text).toBe(text);
  });
  test('lines of the timeline and awaited papers keep their numbers; a line that is gone is left out', () => {
    const entry = { id: 't-1', at: AT, actorId: 'u-2', actorName: '林小满', actorRole: 'agent', text: '林小满问过', audience: 'staff', entry: 'note' } as never;
    const listed = listedOf([{ number: 'E3', kind: 'entry', ref: 't-1' }, { number: 'E4', kind: 'awaited', ref: '林小满的说明' }, { number: 'E5', kind: 'entry', ref: 't-9' }], [entry], people());
    expect(listed).toMatchObject([{ number: 'E3', kind: 'entry', line: { what: 'entry.note', text: '林**问过', who: { name: '林**' } } }, { number: 'E4', kind: 'awaited', name: '林**的说明' }]);
  });
  test('orders carry their signatures, masked', () => {
    const order = { id: 'o', round: 1, remedy: 'refund', amountFen: 1, state: 'confirmed', fingerprint: 'f', policyVersion: 0, automatic: false, refundNo: 'R1', createdAt: AT, guards: [], approvals: [{ seq: 0, by: FANG, at: AT, fingerprint: 'f' }] };
    expect(ordersOf([order], people())[0]).toMatchObject({ createdAt: AT.toISOString(), approvals: [{ by: { ref: 'P1', name: '方*' } }] });
  });
});

describe('the annex says who is who', () => {
  const content = { case: { caseNo: '1' } as never, version: 1, people: [{ ref: 'P1', id: 'u-1', role: 'legal' as const, name: '方*' }, { ref: 'P2', id: 'mid:9', role: 'merchant' as const, name: '鼎丰清吧' }] };
  test('from the accounts; a firm without one as it is', () => expect(unmaskedOf(content, [{ id: 'u-1', name: '方蓉', phone: '13812345678', email: null }]).people).toEqual([
    { ref: 'P1', id: 'u-1', role: 'legal', name: '方蓉', phone: '13812345678' }, { ref: 'P2', id: 'mid:9', role: 'merchant', name: '鼎丰清吧' },
  ]));
});

describe('a version as it stands', () => {
  const row = (fields: Partial<Dossier>): Dossier => ({ id: 'd', version: 1, state: 'ready', locale: 'zh', part: 1, parts: 2, sections: [], missing: [], cause: null, askedAt: AT, caseVersion: 7, askedVersion: null, grantedVersion: null, countersignId: null, ...fields }) as Dossier;
  test.each([[{}, 7, false, false], [{}, 8, false, true], [{ askedVersion: 8 }, 8, true, false], [{ askedVersion: 8 }, 9, true, true], [{ askedVersion: 8, grantedVersion: 9 }, 9, false, false], [{ askedVersion: 8, grantedVersion: 9 }, 10, false, true], [{ caseVersion: null }, 99, false, false]])(
    '%j of a case at %i, asked for %s: outdated %s', (fields, version, isAsked, outdated) => expect(isOutdated(row(fields), { version }, isAsked)).toBe(outdated));
  test('a released one is superseded once the case goes on; a draft is not', () => {
    expect(viewOf(row({ state: 'released', grantedVersion: 9 }), { version: 9 }, []).state).toBe('released');
    expect(viewOf(row({ state: 'released', grantedVersion: 9 }), { version: 10 }, []).state).toBe('superseded');
    expect(viewOf(row({}), { version: 10 }, []).state).toBe('ready');
  });
});
