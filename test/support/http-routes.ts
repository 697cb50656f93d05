import { randomUUID } from 'node:crypto';
import { CLOCKS } from '../../src/contract/index.js';
import { CalendarAssigning } from '../../src/cases/calendars/assigning.js';
import { SHIPPED } from '../../src/cases/calendars/content.js';
import { CalendarDrafting } from '../../src/cases/calendars/drafting.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { add } from '../../src/platform/database/sql.js';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { Case } from '../../src/cases/case.entity.js';
import { Dossiers } from '../../src/dossier/dossiers.service.js';
import { SlipDoubt } from '../../src/evidence/evidence.entity.js';
import { Escalation } from '../../src/cases/escalation.entity.js';
import { FORM_SECTIONS } from '../../src/contract/index.js';
import { Complainant, Complaint, FeedbackForm, UNANSWERED, type FormTexts } from '../../src/escalation/regulator/complaint.entity.js';
import { newId } from '../../src/platform/ids.js';
import { MaintenanceWindow } from '../../src/remedy/remedy.entity.js';
import { Countersign } from '../../src/cases/countersigns/countersign.entity.js';
import { LegalActs } from '../../src/escalation/legal/legal-acts.js';
import { Policies } from '../../src/remedy/policies/policies.service.js';
import { SampleReview } from '../../src/remedy/policies/policy.entity.js';
import { RULEBOOK_POLICY } from '../../src/remedy/policies/policy.js';
import { RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { anOrder } from './an-order.js';
import { transactionsFile } from './files.js';
import type { Asked, Caller, Http } from './http.js';

/** Who asks. `legal` asks about a case that was not referred, `legal_referred` about one in legal review. */
export const READERS = ['nobody', 'merchant', 'stranger', 'agent', 'supervisor', 'legal', 'legal_referred', 'admin'] as const;
export type Reader = (typeof READERS)[number];
export const accountOf = (reader: Reader): string => reader.replace('_referred', '');

/** What a route is asked about; a fresh one for every question that may change it. */
export interface Scene {
  http: Http;
  reader: Reader;
  caseId: string;
  version: number;
  evidenceId: string;
  escalationId: string;
  jobId: string;
  /** the reader's own where the reader may send papers */
  uploadId: string;
  doubtId: string;
  maintenanceId: string;
  policyId: string;
  /** a draft of somebody who may not put it in force */
  calendarVersionId: string;
  assignmentId: string;
  sampleId: string;
  complaintId: string;
  /** of the case's outcome */
  clockId: string;
  countersignId: string;
  /** of a case in legal review */
  factId: string;
  referralId: string;
  dossierId: string;
  /** asks as this reader */
  caller: Caller;
}
export interface Route {
  /** readers who get an answer; everyone else who is signed in gets 404 */
  may: readonly Reader[];
  public?: true;
  /** what `{id}` or `{logNo}` stands for; a route of a case is also asked about foreign and unknown ones */
  id?: 'case' | 'evidence' | 'upload' | 'doubt' | 'escalation' | 'job' | 'user' | 'transaction' | 'maintenance' | 'policy' | 'sample' | 'stray' | 'calendar' | 'calendar_version' | 'assignment' | 'complaint' | 'countersign' | 'dossier';
  /** what the second name in the path stands for */
  beside?: 'fact' | 'referral';
  ask?: (scene: Scene) => Asked | Promise<Asked>;
  /** statuses besides 2xx that the valid sample may get where the case's state decides */
  also?: readonly number[];
  /** the answer never ends */
  stream?: true;
}

const STAFF = ['agent', 'supervisor', 'legal', 'legal_referred', 'admin'] as const;
const ALL = ['merchant', 'stranger', ...STAFF] as const;
const ON_CASE = ['merchant', 'agent', 'supervisor', 'legal_referred', 'admin'] as const;
const WRITERS = ['merchant', 'agent', 'supervisor', 'legal_referred'] as const;
const DESK = ['agent', 'supervisor'] as const;
const MONEY = ['supervisor', 'admin'] as const;
const RECONCILERS = ['agent', 'supervisor', 'admin'] as const;
const JUDGES = ['agent', 'supervisor', 'legal_referred'] as const;
const ON_COMPLAINT = ['agent', 'supervisor', 'legal_referred', 'admin'] as const;

/** The rulebook's own lines, drafted once more. */
const POLICY = { lines: [...RULEBOOK_POLICY.lines], automatic: [], sampleEvery: 10, note: '照旧' };
/** The shipped calendar and the office for every clock, drafted once more. */
const CONTENT = { ...SHIPPED, days: SHIPPED.days.slice(-40) };
const CALENDAR = { ...CONTENT, note: '照旧' };
const TABLE = { serves: CLOCKS.map(clock => ({ clock, calendar: 'office' })) };
const SERVES = { ...TABLE, note: '照旧' };
const FACT = { standing: 'claimed', text: '店主不在店内', claims: [{ party: 'merchant', says: '是' }], record: '', exhibits: [], awaited: [] } as const;
const MATTER = { to: 'police', body: '南街派出所', reference: '', state: 'sent', note: '' } as const;
export const CLAIM = { kind: 'other', story: '请帮我查一下' };
const body = (value: object): Pick<Route, 'ask'> => ({ ask: () => ({ body: value }) });
const DAY: Pick<Route, 'ask'> = { ask: () => ({ query: 'day=2026-10-14' }) };
const claim = (): Asked => ({ body: { ...CLAIM, mid: '999290054110001' }, headers: { 'idempotency-key': randomUUID() } });
const complaint = (): Asked => ({
  headers: { 'idempotency-key': randomUUID() },
  body: {
    source: 'pboc', reference: randomUUID(), receivedAt: '2026-10-15T01:00:00Z', naturalPerson: true, name: '王小明', contact: '13912345678', subject: '刷了两次', asks: '退回',
    open: { ...CLAIM, mid: '999290054110001' },
  },
});
export const JPEG = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64');
export const LOG_NO = '26101400999999';
/** a refund that nobody ordered */
export const STRAY_NO = '26101400999998';
const form = (name: string, content: Buffer): Asked => ({
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  payload: Buffer.concat([Buffer.from(`--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`), content, Buffer.from('\r\n--edge--\r\n')]),
});
export const piece = (content: Buffer, from = 0): Asked => ({ headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) }, payload: content });
export const SETUP = { token: 'not-a-real-token', email: 'new@lidan.invalid', name: 'New', password: 'a long enough password' };

/** A step that this reader's role may take on a fresh case, or a question of the reader's own for roles without one. */
const STEP: Partial<Record<Reader, string>> = { merchant: 'withdraw', agent: 'ask', supervisor: 'ask', legal_referred: 'send_back' };

/** One row a route of docs/openapi.json; a route without a row, or a row without a route, fails the matrix. */
// prettier-ignore
export const ROUTES: Record<string, Route> = {
  'GET /health/live':                          { may: READERS, public: true },
  'GET /health/ready':                         { may: READERS, public: true },
  'GET /api/v1/site':                          { may: READERS, public: true },
  'POST /api/v1/session':                      { may: READERS, public: true, ...body({ email: 'nobody@lidan.invalid', password: 'x' }), also: [401] },
  'POST /api/v1/session/code':                 { may: READERS, public: true, ...body({ phone: '13911111111' }), also: [429] },
  'POST /api/v1/session/phone':                { may: READERS, public: true, ...body({ phone: '13911111111', code: '000000' }), also: [401] },
  'DELETE /api/v1/session':                    { may: READERS, public: true },
  'POST /api/v1/setup':                        { may: READERS, public: true, ...body(SETUP), also: [401] },
  'GET /api/v1/me':                            { may: ALL },
  'PATCH /api/v1/me':                          { may: ALL, ...body({ locale: 'zh' }) },
  'GET /api/v1/audit':                         { may: ['legal', 'legal_referred', 'admin'] },
  'GET /api/v1/audit/anchors':                 { may: ['legal', 'legal_referred', 'admin'] },
  'GET /api/v1/audit.csv':                     { may: ['legal', 'legal_referred', 'admin'] },
  'GET /api/v1/people':                        { may: STAFF },
  'GET /api/v1/users':                         { may: ['admin'] },
  'POST /api/v1/users':                        { may: ['admin'], ask: () => ({ body: { email: `${randomUUID()}@lidan.invalid`, name: 'N', role: 'agent', password: SETUP.password } }) },
  'PATCH /api/v1/users/{id}':                  { may: ['admin'], id: 'user', ...body({ active: true }) },
  'GET /api/v1/jobs':                          { may: ['admin'] },
  'POST /api/v1/jobs/{id}/retry':              { may: ['admin'], id: 'job' },
  'GET /api/v1/messages':                      { may: ['admin'] },
  'POST /api/v1/merchant-users':               { may: ['supervisor', 'admin'], ask: () => ({ body: { phone: `137${String(Math.random()).slice(2, 10)}`, mid: '999290054110001', name: 'N' } }) },
  'GET /api/v1/terminals':                     { may: ALL, also: [422] }, // staff must say whose
  'GET /api/v1/merchants':                     { may: STAFF },
  'GET /api/v1/records/files':                 { may: STAFF },
  'POST /api/v1/records/files':                { may: ['supervisor', 'admin'], ask: () => form('transactions-20261014.csv', Buffer.from(transactionsFile([], '20261014'))) },
  'GET /api/v1/records/conflicts':             { may: STAFF },
  'GET /api/v1/records/transactions':          { may: STAFF },
  'GET /api/v1/records/transactions/{logNo}':  { may: STAFF, id: 'transaction' },
  'GET /api/v1/reconciliation':               { may: RECONCILERS, ...DAY },
  'GET /api/v1/reconciliation/days':          { may: RECONCILERS },
  'GET /api/v1/reconciliation/matched':       { may: RECONCILERS, ...DAY },
  'GET /api/v1/reconciliation/orders':        { may: RECONCILERS, ...DAY },
  'GET /api/v1/reconciliation/rows':          { may: RECONCILERS, ...DAY },
  'GET /api/v1/reconciliation/merchants':     { may: RECONCILERS, ...DAY },
  'GET /api/v1/reconciliation.csv':           { may: RECONCILERS, ...DAY },
  'POST /api/v1/reconciliation/rows/{logNo}/looks': { may: ['supervisor', 'admin'], id: 'stray', ...body({ note: '问过商户' }) },
  'DELETE /api/v1/demo':                       { may: [] }, // there is no demo data in this house
  'POST /api/v1/demo/next-file':               { may: [] },
  'POST /api/v1/acquirer/notices':             { may: READERS, public: true, ...body({ out_trade_no: 'R1-1' }), also: [401] }, // nobody here signs as the acquirer
  'GET /api/v1/approval-policies':              { may: STAFF },
  'POST /api/v1/approval-policies':             { may: MONEY, ...body(POLICY) },
  'POST /api/v1/approval-policies/preview':     { may: MONEY, ...body(POLICY) },
  'POST /api/v1/approval-policies/{id}/enforce': { may: MONEY, id: 'policy' },
  'POST /api/v1/approval-policies/{id}/withdraw': { may: MONEY, id: 'policy' },
  'POST /api/v1/approval-policies/{id}/stop':   { may: MONEY, id: 'policy', also: [409] }, // a draft has nothing to stop
  'GET /api/v1/samples':                        { may: MONEY },
  'POST /api/v1/samples/{id}/verdict':          { may: MONEY, id: 'sample', ...body({ verdict: 'right' }) },
  'GET /api/v1/calendars':                     { may: MONEY },
  'GET /api/v1/calendars/{calendar}/versions/{version}': { may: MONEY, id: 'calendar' },
  'POST /api/v1/calendars/{calendar}/drafts':   { may: MONEY, id: 'calendar', ...body(CALENDAR) },
  'POST /api/v1/calendars/{calendar}/preview':  { may: MONEY, id: 'calendar', ...body(CONTENT) },
  'POST /api/v1/calendars/{calendar}/derivation': { may: MONEY, id: 'calendar', ...body({ from: '2026-10-15T10:00:00+08:00', workingDays: 3 }) },
  'POST /api/v1/calendars/{calendar}/import':   { may: MONEY, id: 'calendar', ask: () => form('days.csv', Buffer.from('day,kind,open,close,name\n2027-06-18,closed,,,店庆\n')) },
  'POST /api/v1/calendar-versions/{id}/enforce': { may: MONEY, id: 'calendar_version' },
  'POST /api/v1/calendar-versions/{id}/withdraw': { may: MONEY, id: 'calendar_version' },
  'POST /api/v1/calendar-assignments':          { may: MONEY, ...body(SERVES) },
  'POST /api/v1/calendar-assignments/preview':  { may: MONEY, ...body(TABLE) },
  'POST /api/v1/calendar-assignments/{id}/enforce': { may: MONEY, id: 'assignment' },
  'POST /api/v1/calendar-assignments/{id}/withdraw': { may: MONEY, id: 'assignment' },
  'GET /api/v1/maintenance':                   { may: STAFF },
  'GET /api/v1/maintenance/waiting':           { may: STAFF },
  'POST /api/v1/maintenance':                  { may: ['admin'], ...body({ from: '2027-01-01T00:00:00Z', until: '2027-01-01T02:00:00Z', note: '例行维护' }) },
  'POST /api/v1/maintenance/{id}/end':         { may: ['admin'], id: 'maintenance' },
  'POST /api/v1/cases':                        { may: ['merchant', 'stranger', ...DESK], ask: claim },
  'POST /api/v1/cases/similar':                { may: ['merchant', 'stranger', ...DESK], ask: claim },
  'GET /api/v1/cases':                         { may: ALL },
  'GET /api/v1/queues':                        { may: STAFF },
  'GET /api/v1/money/at-risk':                 { may: ['supervisor', 'legal', 'legal_referred', 'admin'] },
  'GET /api/v1/approvals':                     { may: STAFF },
  'GET /api/v1/approvals/decided':             { may: ['supervisor', 'legal', 'legal_referred', 'admin'] },
  'GET /api/v1/escalations':                   { may: ['supervisor', 'legal', 'legal_referred', 'admin'] },
  'POST /api/v1/escalations/{id}/acknowledge': { may: ['supervisor', 'legal_referred'], id: 'escalation' },
  'GET /api/v1/board':                         { may: ['supervisor', 'legal', 'legal_referred', 'admin'] },
  'POST /api/v1/cases/{id}/come-down':         { may: ['supervisor', 'legal_referred'], id: 'case', ...body({ to: 'agent', reason: '照常办理' }), also: [409] }, // nothing here has gone up
  'GET /api/v1/cases/{id}/extensions':         { may: ['agent', 'supervisor', 'admin'], id: 'case' },
  'POST /api/v1/cases/{id}/clocks/{clockId}/extension': { may: DESK, id: 'case', ...body({ until: '2026-10-30T10:00:00+08:00', because: 'bank', reason: '等回复' }), also: [409] },
  'GET /api/v1/notifications':                 { may: ALL },
  'POST /api/v1/notifications/read':           { may: ALL },
  'GET /api/v1/live':                          { may: ALL, stream: true },
  'GET /api/v1/cases/{id}':                    { may: ON_CASE, id: 'case' },
  'POST /api/v1/cases/{id}/steps':             { may: ON_CASE, id: 'case', ask: it => ({ body: { step: STEP[it.reader] ?? 'accept', version: it.version, text: '原因' } }), also: [409] },
  'POST /api/v1/cases/{id}/messages':          { may: WRITERS, id: 'case', ...body({ text: '您好', internal: false }) },
  'PUT /api/v1/cases/{id}/priority':           { may: ['supervisor'], id: 'case', ask: it => ({ body: { priority: 'urgent', reason: '商户要歇业', version: it.version } }) },
  'PUT /api/v1/cases/{id}/owner':              { may: JUDGES, id: 'case', ask: it => ({ body: { userId: it.http.people[it.reader === 'legal_referred' ? 'legal' : 'agent']!.id, version: it.version } }) },
  'POST /api/v1/cases/{id}/pick':              { may: DESK, id: 'case', ask: it => ({ body: { logNo: '26101400000001', version: it.version } }), also: [409, 422] },
  'POST /api/v1/cases/{id}/proposal':          { may: ['agent', 'supervisor', 'legal_referred'], id: 'case', ask: it => ({ body: { provenKind: 'other', remedy: 'no_error', amountFen: 0, reason: '查过了', version: it.version } }), also: [409] },
  'GET /api/v1/cases/{id}/remedy':             { may: ['agent', 'supervisor', 'legal_referred', 'admin'], id: 'case' },
  'GET /api/v1/cases/{id}/options':            { may: ['agent', 'supervisor', 'legal_referred', 'admin'], id: 'case' },
  'POST /api/v1/cases/{id}/remedy/question':   { may: DESK, id: 'case', also: [409] }, // nothing is unknown here
  'POST /api/v1/cases/{id}/approval':          { may: ['agent', 'supervisor', 'legal_referred', 'admin'], id: 'case', ...body({ decision: 'sign', fingerprint: 'a'.repeat(64) }), also: [409] },
  'GET /api/v1/cases/{id}/voucher':            { may: ON_CASE, id: 'case', also: [409] }, // nothing is proved or certified here
  'GET /api/v1/cases/{id}/voucher.pdf':        { may: ON_CASE, id: 'case', also: [409] },
  'GET /api/v1/cases/{id}/certificate':        { may: ON_CASE, id: 'case', also: [409] },
  'GET /api/v1/cases/{id}/certificate.pdf':    { may: ON_CASE, id: 'case', also: [409] },
  'GET /api/v1/cases/{id}/legal':              { may: ['legal_referred'], id: 'case' }, // admin: only where it was referred
  'POST /api/v1/cases/{id}/legal/notes':       { may: ['legal_referred'], id: 'case', ...body({ text: '意见' }) },
  'GET /api/v1/legal':                         { may: ['legal', 'legal_referred', 'admin'] },
  'POST /api/v1/cases/{id}/legal/facts':       { may: ['legal_referred'], id: 'case', ...body(FACT) },
  'PUT /api/v1/cases/{id}/legal/facts':        { may: ['legal_referred'], id: 'case', ask: it => ({ body: { order: [it.factId] } }) },
  'PUT /api/v1/cases/{id}/legal/facts/{fact}': { may: ['legal_referred'], id: 'case', beside: 'fact', ...body({ ...FACT, version: 1 }) },
  'POST /api/v1/cases/{id}/legal/opinion':     { may: ['legal_referred'], id: 'case', ...body({ text: '意见', version: 0 }) },
  'POST /api/v1/cases/{id}/legal/ruling':      { may: ['legal_referred'], id: 'case', ask: it => ({ body: { version: it.version, outcome: 'reject', text: '不予支持', reasons: '凭签购单' } }) },
  'POST /api/v1/cases/{id}/legal/send-back':   { may: ['legal_referred'], id: 'case', ask: it => ({ body: { version: it.version, instructions: '再查' } }) },
  'POST /api/v1/cases/{id}/legal/hold':        { may: ['legal_referred'], id: 'case', ...body({ reason: '来函' }) },
  'POST /api/v1/cases/{id}/legal/hold/release': { may: ['legal_referred'], id: 'case', ...body({ reason: '不再需要' }), also: [409] }, // no hold stands here
  'POST /api/v1/cases/{id}/legal/referrals':   { may: ['legal_referred'], id: 'case', ...body(MATTER) },
  'PUT /api/v1/cases/{id}/legal/referrals/{referral}': { may: ['legal_referred'], id: 'case', beside: 'referral', ...body(MATTER) },
  'POST /api/v1/cases/{id}/legal/verify':      { may: ['legal_referred'], id: 'case' },
  'GET /api/v1/countersigns':                  { may: ['supervisor', 'legal', 'legal_referred', 'admin'] },
  'GET /api/v1/cases/{id}/countersigns':       { may: ['agent', 'supervisor', 'legal_referred', 'admin'], id: 'case' },
  'POST /api/v1/countersigns/{id}/decision':   { may: ['legal_referred', 'admin'], id: 'countersign', ...body({ granted: false, reason: '不同意' }), also: [409] }, // not the admin while legal has somebody
  'GET /api/v1/cases/{id}/dossiers':           { may: ['legal_referred'], id: 'case' }, // admin: only where it was referred
  'POST /api/v1/cases/{id}/dossiers':          { may: ['legal_referred'], id: 'case', ...body({ locale: 'zh' }) },
  'POST /api/v1/dossiers/{id}/retry':          { may: ['legal_referred'], id: 'dossier', also: [409] }, // it is queued here
  'POST /api/v1/dossiers/{id}/cancel':         { may: ['legal_referred'], id: 'dossier' },
  'POST /api/v1/dossiers/{id}/release':        { may: ['legal_referred'], id: 'dossier', ...body({ reason: '交法院' }), also: [409] },
  'GET /api/v1/dossiers/{id}/file.pdf':        { may: ['legal_referred'], id: 'dossier', also: [409] },
  'GET /api/v1/dossiers/{id}/file.zip':        { may: ['legal_referred'], id: 'dossier', also: [409] },
  'GET /api/v1/cases/{id}/evidence':           { may: ON_CASE, id: 'case' },
  'POST /api/v1/cases/{id}/evidence':          { may: WRITERS, id: 'case', ask: () => form('a.jpg', JPEG) },
  'GET /api/v1/evidence/{id}/preview':         { may: ON_CASE, id: 'evidence' },
  'GET /api/v1/evidence/{id}/original':        { may: ON_CASE, id: 'evidence' },
  'GET /api/v1/evidence/{id}/pages/{n}':       { may: ON_CASE, id: 'evidence' },
  'GET /api/v1/cases/{id}/papers':             { may: ON_CASE, id: 'case' },
  'POST /api/v1/evidence/{id}/corrections':    { may: WRITERS, id: 'evidence', ...body({ field: 'voucherNo', value: '000001' }) },
  'POST /api/v1/evidence/{id}/paper':          { may: JUDGES, id: 'evidence', ...body({ paper: 'slip' }) },
  'POST /api/v1/evidence/{id}/redactions':     { may: JUDGES, id: 'evidence', ...body({ page: 1, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] }), also: [409] }, // the same photo lies in a case under a hold
  'POST /api/v1/doubts/{id}/decision':         { may: JUDGES, id: 'doubt', ...body({ decision: 'dismissed', note: '看过原件' }) },
  'POST /api/v1/slips/read':                   { may: READERS, public: true, ask: () => form('a.jpg', JPEG), also: [503] }, // this house has no reader
  'POST /api/v1/cases/{id}/uploads':           { may: WRITERS, id: 'case', ask: () => ({ body: { key: randomUUID(), name: 'a.jpg', bytes: JPEG.length } }) },
  'GET /api/v1/uploads/{id}':                  { may: WRITERS, id: 'upload' },
  'PATCH /api/v1/uploads/{id}':                { may: WRITERS, id: 'upload', ask: () => piece(JPEG) },
  'DELETE /api/v1/uploads/{id}':               { may: WRITERS, id: 'upload' },
  'GET /api/v1/complaints':                    { may: STAFF },
  'POST /api/v1/complaints':                   { may: ['agent', 'supervisor', 'legal', 'legal_referred'], ask: complaint },
  'GET /api/v1/complaints/{id}':               { may: ON_COMPLAINT, id: 'complaint' },
  'POST /api/v1/complaints/{id}/reveal':       { may: ['supervisor', 'legal_referred', 'admin'], id: 'complaint', ...body({ reason: 'legal_duty' }) },
  'POST /api/v1/complaints/{id}/form':         { may: JUDGES, id: 'complaint', ...body({ version: 1 }) },
  'PUT /api/v1/complaints/{id}/form/{section}': { may: JUDGES, id: 'complaint', ...body({ version: 1, text: '依据' }) },
  'POST /api/v1/complaints/{id}/form/checks':  { may: JUDGES, id: 'complaint', ...body({ version: 1, reason: '请核对' }) },
  'GET /api/v1/complaints/{id}/form.pdf':      { may: ON_COMPLAINT, id: 'complaint' },
  'POST /api/v1/complaints/{id}/tellings':     { may: JUDGES, id: 'complaint', ...body({ to: 'regulator', way: 'post', at: '2026-10-15T02:00:00Z' }), also: [409] }, // nothing was extended
  'POST /api/v1/complaints/{id}/sending':      { may: JUDGES, id: 'complaint', ...body({ version: 1, way: 'post', at: '2026-10-15T02:00:00Z' }), also: [409] }, // nobody has checked it
  'POST /api/v1/complaints/{id}/closing':      { may: JUDGES, id: 'complaint', ...body({ outcome: 'upheld', acceptance: 'unknown' }) },
  'GET /api/v1/complaint-statistics':          { may: STAFF },
  'GET /api/v1/complaint-statistics.csv':      { may: STAFF },
};

/** A case of the first merchant with a paper, an escalation and a failed job beside it. */
export async function sceneFor(http: Http, reader: Reader, route?: Route): Promise<Scene> {
  const { id } = await http.submit({ ...CLAIM, kind: 'other' });
  await http.runJobs();
  const owner = await http.as('merchant');
  const paper = await owner.upload(`cases/${id}/evidence`, JPEG);
  const escalationId = randomUUID(), jobId = randomUUID(), doubtId = randomUUID(), maintenanceId = randomUUID(), countersignId = randomUUID(), sampleId = randomUUID(), now = http.clock.now();
  await http.db.write(async tx => {
    if (reader === 'legal_referred') await tx.update(Case, { id }, { referredToLegal: true, status: 'legal_review' });
    const to = accountOf(reader) === 'legal' ? 'legal' : 'supervisor';
    await add(tx, Escalation, { id: escalationId, caseId: id, to, trigger: 'test', cycle: 1, ruleVersion: '1', facts: {}, at: now, ackDueAt: now, ackAt: null, ackBy: null, rung: null, climbAt: null, closedAt: null, closedAs: null });
    await add(tx, Job, { id: jobId, key: `test:${jobId}`, name: 'notification.send', payload: { notificationId: jobId }, state: 'failed', runAt: now, attempts: 8, fence: 8, heldUntil: null, askedAt: now, endedAt: now, lastError: 'x' });
    const later = new Date(now.getTime() + 3600_000);
    await add(tx, MaintenanceWindow, { id: maintenanceId, fromAt: later, untilAt: new Date(later.getTime() + 1), note: 'x', actorId: 'x', actorName: 'x', createdAt: now, endedAt: null });
    const said = { field: 'amountFen' as const, slip: '100', claim: null, row: '200', weight: 'differs' as const, state: 'open' as const, note: null, actorId: null, actorName: null, actorRole: null };
    await add(tx, Countersign, aRequest(countersignId, id, now));
    await add(tx, SlipDoubt, { ...said, id: doubtId, caseId: id, evidenceId: String(paper.body['id']), at: now });
  });
  const policyId = route?.id === 'policy' ? (await http.db.write(tx => http.app.get(Policies).draft(tx, POLICY, http.actor('agent')))).id! : '';
  const calendarVersionId = route?.id === 'calendar_version' ? (await http.db.write(tx => http.app.get(CalendarDrafting).draft(tx, 'office', CALENDAR, http.actor('agent')))).id! : '';
  const assignmentId = route?.id === 'assignment' ? (await http.db.write(tx => http.app.get(CalendarAssigning).draft(tx, SERVES, http.actor('agent')))).id! : '';
  const { factId, referralId } = await besideOf(http, id, reader, route);
  if (route?.id === 'sample') await drawSample(http, id, sampleId);
  const complaintId = route?.id === 'complaint' ? await complainAbout(http, id) : randomUUID();
  const dossierId = route?.id === 'dossier' ? await queuedDossier(http, id) : randomUUID();
  const { version } = await http.view('system', id);
  const { id: clockId } = await http.db.read(tx => tx.findOneByOrFail(CaseClock, { caseId: id, kind: 'outcome' }));
  const caller = reader === 'nobody' ? http.nobody : await http.as(accountOf(reader));
  const sender = (WRITERS as readonly Reader[]).includes(reader) ? caller : owner;
  const upload = route?.id === 'upload' ? await sender.post(`cases/${id}/uploads`, { key: randomUUID(), name: 'b.jpg', bytes: JPEG.length }) : paper;
  return { http, reader, caseId: id, version, evidenceId: String(paper.body['id']), uploadId: String(upload.body['id']), doubtId, maintenanceId, policyId, calendarVersionId, assignmentId, sampleId, escalationId, jobId, caller, complaintId, clockId, countersignId, factId, referralId, dossierId };
}

/** A company's, so that nothing has to happen before it is closed; with a form drafted by nobody in the test. */
async function complainAbout(http: Http, caseId: string): Promise<string> {
  const at = http.clock.now(), id = newId(at), by = { name: 'x', role: 'agent' as const };
  const sections = Object.fromEntries(FORM_SECTIONS.map(section => [section, { zh: '无', en: 'none', edited: false }])) as FormTexts;
  await http.db.write(async tx => {
    await add(tx, Complaint, {
      ...UNANSWERED, id, caseId, nth: 1, source: 'pboc', reference: id, regime: 'ordinary', naturalPerson: false, subject: 's', asks: 'a', proxy: null, receivedAt: at, letterDueAt: null, clockId: null,
      enteredAt: at, enteredById: 'x', enteredByName: by.name, enteredByRole: by.role,
    });
    await add(tx, Complainant, { complaintId: id, name: '某公司', contact: '02112345678', representative: null });
    await add(tx, FeedbackForm, { id: newId(at), complaintId: id, version: 1, sections, changed: null, fingerprint: 'a'.repeat(64), byId: 'x', byName: by.name, byRole: by.role, at });
  });
  return id;
}

function aRequest(id: string, caseId: string, at: Date): Countersign {
  const undecided = { granted: null, decidedReason: null, decidedById: null, decidedByName: null, decidedByRole: null, decidedAt: null };
  return { ...undecided, id, caseId, act: 'release_hold', subject: '', facts: {}, reason: '不再需要', fingerprint: 'a'.repeat(64), askedById: randomUUID(), askedByName: 'x', askedByRole: 'legal', askedAt: at };
}

/** A fact and a matter outside, where the case is in legal review and the route asks for one. */
async function besideOf(http: Http, id: string, reader: Reader, route?: Route): Promise<Pick<Scene, 'factId' | 'referralId'>> {
  if (!route?.beside || reader !== 'legal_referred') return { factId: randomUUID(), referralId: randomUUID() };
  const acts = http.app.get(LegalActs), actor = http.actor('legal');
  await acts.fact(id, { ...FACT, claims: [], exhibits: [], awaited: [] }, actor);
  const { facts, referrals } = await acts.refer(id, MATTER, actor);
  return { factId: facts[0]!.id, referralId: referrals[0]!.id };
}

/** Asked for by the system, whoever reads it afterwards. */
async function queuedDossier(http: Http, caseId: string): Promise<string> {
  const dossiers = http.app.get(Dossiers);
  return http.db.write(async tx => (await dossiers.build(tx, await tx.findOneByOrFail(Case, { id: caseId }), 'zh', http.actor('legal'))).id);
}

async function drawSample(http: Http, caseId: string, id: string): Promise<void> {
  const at = http.clock.now(), orderId = randomUUID();
  const order = { ...anOrder(caseId, at), id: orderId, refundNo: `R${id.slice(0, 20)}` };
  await http.db.write(async tx => {
    await add(tx, RemedyOrder, order);
    await add(tx, SampleReview, { id, orderId, caseId, policyId: randomUUID(), at, verdict: null, note: null, actorId: null, actorName: null, actorRole: null, reviewedAt: null });
  });
}

export function idFor(route: Route, scene: Scene): string {
  const ids = { case: scene.caseId, evidence: scene.evidenceId, upload: scene.uploadId, doubt: scene.doubtId, escalation: scene.escalationId, job: scene.jobId, maintenance: scene.maintenanceId, policy: scene.policyId, calendar: 'office', calendar_version: scene.calendarVersionId, assignment: scene.assignmentId, complaint: scene.complaintId, countersign: scene.countersignId, dossier: scene.dossierId, sample: scene.sampleId, user: scene.http.people['supervisor2']!.id, transaction: LOG_NO, stray: STRAY_NO };
  return route.id ? ids[route.id] : '';
}

/** The path of a route with the scene's own things in it; `id` where the first name stands for something else. */
export function pathOf(path: string, scene: Scene, id: string): string {
  const others = { n: '1', version: '0', section: 'basis', fact: scene.factId, referral: scene.referralId, clockId: scene.clockId };
  const at = path.replace(/\{(?:id|logNo|calendar)\}/, id);
  return Object.entries(others).reduce((told, [name, value]) => told.replace(`{${name}}`, value), at);
}
