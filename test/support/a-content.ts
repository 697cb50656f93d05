import type { DossierContent, Named } from '../../src/dossier/content.js';
import { aRow } from './files.js';

const FANG: Named = { ref: 'P1', role: 'legal', name: '方*' }, LIN: Named = { ref: 'P2', role: 'agent', name: '林**' }, SHOP: Named = { ref: 'P3', role: 'merchant', name: '鼎丰清吧' };
const SYSTEM: Named = { ref: '', role: 'system', name: 'system' };
const AT = '2026-10-15T04:00:00.000Z', LATER = '2026-10-18T05:00:00.000Z';
const ROW = aRow({ txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400, logNo: '26101400000002', rrn: '628800000002' });
const REFUND = aRow({ txnTime: '2026-10-15T12:00:00+08:00', amtFen: -19400, txnType: 'REFUND', logNo: '26101500000077', rrn: '628800000977' });
const FILE = { name: 'transactions-20261014.csv', sha256: 'a'.repeat(64), line: 120, at: AT, sealed: true, trailerRows: 2, trailerNetFen: 38800, actualRows: 2, actualNetFen: 38800, rejected: 0, conflicts: 0 };

/** A dossier's content with something in every part. */
export const aContent = (fields: Partial<DossierContent> = {}): DossierContent => ({
  locale: 'zh', version: 3, builtAt: LATER, by: FANG, issuer: '澄川支付',
  case: {
    id: '0199e000-0000-7000-8000-000000000001', caseNo: '26-1015-0001-8', kind: 'duplicate', provenKind: 'duplicate', status: 'legal_review', level: 'legal', ruleVersion: '2026-10', mid: ROW.mid, merchantName: '鼎丰清吧',
    claimedFen: 19400, story: '刷了两次', receivedAt: AT, version: 12, onHold: true,
  },
  people: [{ ...FANG, id: 'u-1' }, { ...LIN, id: 'u-2' }, { ...SHOP, id: 'u-3', phone: '138****0001' }],
  terminal: { tid: '90000001', mid: ROW.mid, serialNo: 'SN1', maker: '联迪', model: 'LD-A8', storeName: '鼎丰清吧', address: '云州市和平里1号' },
  feePlans: [{ mid: ROW.mid, validFrom: '20260101', validTo: '', debitBp: 45, debitCapFen: 1800, creditBp: 60, walletBp: 38 }],
  chronology: [
    { at: '2026-10-14T03:28:53.000Z', who: SHOP, what: 'row.booked', facts: { txn: 'SALE', txnStatus: 'OK', amountFen: 19400, logNo: ROW.logNo, tid: ROW.tid }, exhibits: ['E2'] },
    { at: AT, who: SHOP, what: 'step.submit', facts: { to: 'investigating' }, exhibits: [] }, { at: AT, who: SYSTEM, what: 'event.evidence_came', facts: { name: '签购单.jpg' }, exhibits: ['E1'] },
    { at: AT, who: SYSTEM, what: 'event.escalated_amount_above_5000', facts: { amountFen: 600000 }, exhibits: [] }, { at: AT, who: SYSTEM, what: 'event.escalated_clock_70_outcome', facts: {}, exhibits: [] },
    { at: AT, who: SYSTEM, what: 'pause.began', facts: { clock: 'outcome', cause: 'ask' }, exhibits: [] }, { at: LATER, who: LIN, what: 'entry.message', facts: {}, text: '请您补一张签购单', exhibits: [], gapMinutes: 4380 },
  ],
  facts: [
    { standing: 'proven', field: 'amountFen', claims: [{ party: 'merchant', says: '19400' }], record: '19400', exhibits: ['E2'] },
    { standing: 'disputed', field: 'occurredAt', claims: [{ party: 'merchant', says: '2026-10-14T11:20:00+08:00' }], record: ROW.txnTime, exhibits: ['E2'] }, { standing: 'claimed', text: '店主不在店内', claims: [{ party: '商户', says: '是' }], exhibits: [] },
  ],
  factsBy: 'comparison',
  listed: [
    { number: 'E4', kind: 'entry', line: { at: LATER, who: LIN, what: 'event.escalated', facts: { trigger: 'clock_70_outcome' }, exhibits: [] } }, { number: 'E5', kind: 'awaited', name: '发卡行复函' },
  ],
  proof: [{ exhibit: 'E2', logNo: ROW.logNo, part: 'target', raw: '20261014,26101400000002,消费', file: FILE, row: ROW }, { exhibit: 'E3', logNo: REFUND.logNo, part: 'proof', raw: null, file: null, row: REFUND }],
  exhibits: [{
    number: 'E1', id: 'e-1', name: '签购单.jpg', mime: 'image/jpeg', bytes: 5540, sha256: 'b'.repeat(64), by: SHOP, receivedAt: AT, originalKept: false, redaction: { kinds: ['pan'], places: 1, at: AT },
    derivatives: [{ page: 1, sha256: 'd'.repeat(64), mime: 'image/webp' }], custody: [{ at: AT, who: LIN, act: 'evidence.page.1', sha256: 'd'.repeat(64) }],
  }],
  messages: [{ at: AT, way: 'notice', to: SHOP, channel: 'sms', subject: '已收到', text: '已收到您的反映', state: 'sent', sentAt: AT }, { at: LATER, way: 'out', by: LIN, text: '请您补一张签购单' }, { at: LATER, way: 'internal', by: LIN, text: '已问过收单方' }],
  rounds: [{
    at: AT, asOf: AT, ruleVersion: '2026-10', match: 'linked', lead: 40, logNos: [ROW.logNo], candidates: [{ logNo: ROW.logNo, score: 100, points: [{ feature: 'amount', points: 40, of: 40, how: 'equal' }, { feature: 'time', points: 20, of: 20, how: 'within_2_min' }] }],
    provenKind: 'duplicate', remedy: 'refund', amountFen: 19400, reasons: [{ code: 'row_pending', rule: '3', facts: {} }], closed: [{ remedy: 'void', code: 'row_pending', rule: '3', facts: {} }],
  }],
  orders: [{
    refundNo: 'R26101500018-2', round: 2, remedy: 'refund', amountFen: 19400, state: 'confirmed', fingerprint: 'f'.repeat(64), policyVersion: 2, automatic: false, targetLogNo: ROW.logNo, acquirerRef: 'L6', proofLogNo: REFUND.logNo, createdAt: AT,
    approvedAt: AT, sentAt: AT, guards: [{ guard: 'G12', passed: true }, { guard: 'G13', passed: false }], approvals: [{ seq: 0, by: LIN, at: AT, fingerprint: 'f'.repeat(64) }],
  }],
  together: [{ act: 'extend_clock', facts: { clock: 'regulator', clockId: 'c-1', from: AT, until: LATER, because: 'bank' }, reason: '等函', fingerprint: 'e'.repeat(64), askedBy: FANG, askedAt: AT }, { act: 'release_hold', facts: { hold: 'h-1' }, reason: '已收到复函', fingerprint: 'e'.repeat(64), askedBy: FANG, askedAt: AT, decision: { granted: false, by: LIN, at: AT, reason: '再等等' } }],
  review: {
    opinion: { text: '依流水可证', by: FANG, at: AT }, ruling: { outcome: 'part', amountFen: 9700, text: '退回一半', reasons: '两联金额不一', by: [FANG, LIN], at: LATER },
    referrals: [{ to: '南街派出所', body: '请协查', reference: '云公函 7', state: 'sent', at: AT, sentOn: '2026-10-15', note: '' }], holds: [{ from: AT, reason: '律师函', by: [FANG] }],
  },
  complaint: { source: 'hotline_12363', reference: 'T-7', receivedAt: AT, dueAt: LATER, version: { n: 2, checked: true }, form: [{ heading: '争议焦点', text: '是否重复扣款' }] },
  absent: [], clocks: [{
    kind: 'outcome', cycle: 1, policy: 'outcome_simple@1', basis: 'working', targetMinutes: 2700, state: 'breached', startedAt: AT, dueAt: LATER,
    stretches: [{ from: AT, to: LATER, minutes: 120, kind: 'running' }, { from: AT, to: LATER, minutes: 0, kind: 'paused', label: 'ask' }, { from: AT, to: LATER, minutes: 0, kind: 'weekend' }],
  }],
  escalations: [{ to: 'legal', trigger: 'clock_breached_outcome', facts: {}, at: AT, ackDueAt: AT, ackAt: LATER, ackBy: FANG }, { to: 'supervisor', trigger: 'amount_above_5000', facts: { amountFen: 5630000 }, at: AT, ackDueAt: LATER }],
  money: { claimedFen: 19400, proposedFen: 19400, returnedBeforeFen: 0, returnedFen: 19400, writtenOffFen: 0, outstandingFen: 0, sales: [{ logNo: ROW.logNo, exhibit: 'E2', originalFen: 19400, ways: [{ way: 'refund', amountFen: 19400, logNo: REFUND.logNo, at: REFUND.txnTime }], backFen: 19400, holds: true }] },
  access: [{ at: AT, who: LIN, act: 'evidence.original', sha256: 'b'.repeat(64) }], accessLeft: 3,
  system: { software: 'Lidan 0.3.0', runtime: 'Node.js 24', engine: 'SQLite 3', chain: { rows: 40, ofCase: 20, head: { seq: 60, hash: '9'.repeat(64) } }, checked: 4, broken: [], anchors: 1 },
  missing: [{ code: 'paper', facts: { paper: 'slip' } }, { code: 'annex', facts: {} }, { code: 'referral', facts: { to: '南街派出所', reference: '云公函 7' } }], ...fields,
});
