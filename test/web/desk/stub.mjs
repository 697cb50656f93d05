// A server in memory for looking at the desk without the real one; honest to the endpoint list, nothing is kept.
// node test/web/desk/stub.mjs [port, 0 for any]   ·   sign in with lin@, zhou@, fang@ or shen@demo and any password
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { abilities, CASES, NOW, PEOPLE, row, rowView } from './stub-cases.mjs';
import { makeBoard } from './stub-board.mjs';
import { makeDossiers } from './stub-dossiers.mjs';
import { makeEvidence } from './stub-evidence.mjs';
import { makeLegal } from './stub-legal.mjs';
import { makeMoney } from './stub-money.mjs';
import { makeReconciliation } from './stub-reconciliation.mjs';

const PORT = Number(process.argv[2] ?? 4600),
  DIST = process.env.STUB_DIST ?? new URL('../../../dist/web/desk/', import.meta.url).pathname;
const STARTED = Date.now(),
  now = () => NOW + Date.now() - STARTED,
  iso = () => new Date(now()).toISOString();
const flags = { demo: !process.env.STUB_PLAIN, needsSetup: Boolean(process.env.STUB_SETUP) };
const lines = new Set();
const tell = (event, data = {}) => lines.forEach(line => line.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
const moved = found => {
  found.version++;
  found.updatedAt = iso();
  tell('case', { id: found.id, version: found.version });
};
class Refusal extends Error {
  constructor(status, code, title, fields) {
    super(title);
    Object.assign(this, { status, code, fields });
  }
}
const missing = () => new Refusal(404, 'case.not_found', '没有这个工单');

const rules = {
  mine: (c, me) => open(c) && c.owner?.id === me.id,
  unassigned: c => open(c) && !c.owner,
  due_today: c => open(c) && c.due && c.due < '2026-10-15T16:00',
  awaiting_merchant: c => c.status === 'awaiting_merchant',
  in_review: c => c.status === 'in_review',
  approvals: c => c.status === 'proposed',
  escalated: c => open(c) && c.level !== 'agent',
  legal: c => c.status === 'legal_review',
  all_open: open,
  done: c => ['resolved', 'closed', 'withdrawn'].includes(c.status),
};
const QUEUES_OF = {
  agent: ['mine', 'unassigned', 'due_today', 'in_review', 'awaiting_merchant', 'approvals', 'all_open', 'done'],
  supervisor: Object.keys(rules),
  legal: ['legal', 'all_open', 'done'],
  admin: ['approvals', 'escalated', 'all_open', 'done'],
};
function open(c) {
  return !['closed', 'withdrawn'].includes(c.status);
}

const found = (id, me) => {
  const one = CASES.find(c => c.id === id || c.caseNo.replaceAll('-', '') === id.replaceAll('-', ''));
  if (!one || (me.role === 'legal' && one.status !== 'legal_review')) throw missing();
  return one;
};
const view = (c, me) => {
  const { remaining, basis, used, due, updatedAt, signatures, ...shown } = c;
  return {
    ...shown,
    abilities: abilities(c.status, me.role),
    may: { message: me.role !== 'admin', note: true, evidence: me.role !== 'admin', assign: ['agent', 'supervisor'].includes(me.role), prioritise: me.role === 'supervisor' },
  };
};
const line = (c, me, over) =>
  c.timeline.push({ id: `${c.id}-${c.timeline.length + 1}`, at: iso(), actor: { id: me.id, name: me.name, role: me.role }, ...over });

function list(params, me) {
  const asked = name => params.get(name);
  let all = CASES.filter(c => (me.role === 'legal' ? c.status === 'legal_review' : true) && (rules[asked('queue')] ?? (() => true))(c, me));
  if (asked('kind')) all = all.filter(c => c.kind === asked('kind'));
  if (asked('status')) all = all.filter(c => c.status === asked('status'));
  if (asked('due') === 'overdue') all = all.filter(c => c.remaining < 0);
  if (asked('q')) all = all.filter(c => JSON.stringify([c.caseNo, c.merchantName, c.claim, c.mid]).includes(asked('q')));
  all.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.id.localeCompare(b.id));
  const limit = Number(asked('limit') ?? 50),
    from = asked('after') ? all.findIndex(c => c.id === asked('after')) + 1 : 0,
    part = all.slice(from, from + limit);
  return {
    rows: part.map(rowView),
    total: all.length,
    atRiskFen: all.reduce((sum, c) => sum + c.money.outstandingFen, 0),
    ...(from + limit < all.length ? { next: part.at(-1).id } : {}),
  };
}

/** the acquirer gave no result on this one */
const UNKNOWN = '26-1014-0869-9';
const needs = c => (c.proposal.amountFen > 500000 ? ['supervisor', 'admin'] : ['agent', 'supervisor']);
function remedy(c, me) {
  if (!c.proposal) return null;
  c.signatures ??=
    ['26-1012-0858-3', '26-1010-0873-5'].includes(c.caseNo) && me.role !== 'agent'
      ? [{ by: PEOPLE.lin, at: new Date(NOW - 7e5).toISOString(), part: 'maker' }]
      : [];
  const want = needs(c),
    next = want[c.signatures.length],
    twice = c.signatures.some(one => one.by.id === me.id);
  const whyNot =
    c.status !== 'proposed'
      ? 'nothing_to_sign'
      : twice
        ? 'signed_already'
        : next !== me.role
          ? want.includes(me.role)
            ? 'not_your_turn'
            : 'not_your_role'
          : undefined;
  return {
    id: `r-${c.id}`,
    caseId: c.id,
    remedy: c.proposal.remedy,
    amountFen: c.proposal.amountFen,
    targetLogNo: c.proposal.targetLogNo,
    ...(c.status === 'proposed' ? { state: 'proposed' } : c.caseNo === UNKNOWN ? { state: 'unknown', heard: 'timeout', asked: 2 + (c.asking ?? 0), nextQuestionAt: '2026-10-15T04:40:00.000Z' } : { state: 'sent', acquirerRef: 'L61015000731' }),
    fingerprint: c.fingerprint ?? '7be1c0a99d0f4f3e8f3a5cf0b6f1d2e304ac',
    createdAt: new Date(NOW - 9e5).toISOString(),
    needs: want,
    signatures: c.signatures,
    maySign: !whyNot,
    ...(whyNot ? { whyNot } : {}),
    refundNo: 'R2610150187301',
    guards: ['G1', 'G2', 'G3', 'G12', 'G13'].map(guard => ({
      guard,
      passed: !(guard === 'G2' && c.caseNo === '26-1012-0835-1'),
      code: guard === 'G2' && c.caseNo === '26-1012-0835-1' ? 'adjusted' : 'guard_passed',
    })),
    terminalSteps: [],
  };
}

const TO = {
  ask: 'awaiting_merchant',
  hold: 'on_hold',
  retry: 'investigating',
  judge: 'in_review',
  release: 'in_review',
  refer: 'legal_review',
  send_back: 'in_review',
  rule: 'resolved',
  answer: 'investigating',
  reopen: 'in_review',
};
const NEEDS_TEXT = ['contest', 'reopen', 'hold', 'refer', 'send_back', 'rule'];
const stale = (c, version) => {
  if (version !== c.version) throw new Refusal(409, 'case.moved_meanwhile', '工单已被别人先改');
};
function take(c, me, asked) {
  stale(c, asked.version);
  if (!abilities(c.status, me.role).includes(asked.step)) throw new Refusal(409, 'case.step_not_open', '这一步现在不能做');
  if (NEEDS_TEXT.includes(asked.step) && !asked.text)
    throw new Refusal(422, 'case.text_needed', '请写明原因', [{ field: 'text', message: '请写明原因' }]);
  const from = c.status;
  c.status = TO[asked.step] ?? c.status;
  line(c, me, { entry: 'step', step: asked.step, from, to: c.status, text: asked.text });
  moved(c);
  return view(c, me);
}
function approve(c, me, asked) {
  const shown = remedy(c, me);
  if (asked.fingerprint !== shown.fingerprint) throw new Refusal(409, 'remedy.changed', '内容已变');
  const from = c.status;
  if (asked.decision === 'reject') {
    c.status = 'in_review';
    delete c.proposal;
    line(c, me, { entry: 'step', step: 'reject', from, to: c.status, text: asked.note });
    moved(c);
    return { ...shown, state: 'void' };
  }
  if (!shown.maySign) throw new Refusal(403, 'remedy.not_yours', '这一签不属于你');
  c.signatures.push({ by: { id: me.id, name: me.name, role: me.role }, at: iso(), part: c.signatures.length ? 'checker' : 'maker' });
  const last = c.signatures.length === shown.needs.length;
  if (last) c.status = 'executing';
  line(c, me, { entry: 'step', step: last ? 'approve' : 'sign', from, to: c.status });
  moved(c);
  return remedy(c, me);
}

const ESCALATIONS = CASES.filter(c => c.level !== 'agent').map((c, index) => ({
  id: `e-${index}`,
  caseId: c.id,
  to: c.level,
  trigger: [
    'clock_breached_outcome',
    'clock_70_outcome',
    'clock_70_first_answer',
    'amount_above_5000',
    'repeated_terminal',
    'first_rejection',
    'fraud_confirmed',
  ][index % 7],
  facts: { amountFen: c.money.claimedFen, cases: 2 },
  at: new Date(NOW - index * 36e5).toISOString(),
  ackDueAt: new Date(NOW + (index + 1) * 3e6).toISOString(),
  ...(index > 3 ? { ackAt: new Date(NOW - index * 1e6).toISOString(), ackBy: PEOPLE.zhou } : {}),
}));
const escalation = one => {
  const { caseId, ...rest } = one;
  return { ...rest, case: rowView(CASES.find(c => c.id === caseId)) };
};

const board = makeBoard({ CASES, PEOPLE, NOW, ESCALATIONS, iso, rowView, moved, Refusal });

const sha = seed => [...Array(64)].map((_, index) => ((seed * 7 + index * 13) % 16).toString(16)).join('');
const money = makeMoney({ CASES, PEOPLE, NOW, iso, row, remedy, Refusal });
const papers = makeEvidence({ iso, moved, line, Refusal });

const dossiers = makeDossiers({ iso, tell, Refusal });
const reconciliation = makeReconciliation({ iso, NOW, CASES, row, Refusal });

const legalDesk = makeLegal({ NOW, PEOPLE, CASES, iso, rowView, escalationsOf: id => ESCALATIONS.filter(one => one.caseId === id).map(escalation) });

const ROWS = Array.from({ length: 240 }, (_, index) =>
  row({
    logNo: String(20261010000120 + index * 11),
    rrn: String(628313601581 + index * 7919),
    txnTime: new Date(NOW - index * 9e5).toISOString().replace('Z', '+00:00'),
    amtFen: 9900 + ((index * 7331) % 300000),
    status: index % 17 ? 'OK' : 'REVERSED',
    txnType: index % 13 ? 'SALE' : 'REFUND',
    channel: index % 6 ? 'UPAY' : 'WECHAT',
    panMasked: index % 6 ? '621799******9788' : '',
  }),
);
const transactions = params => {
  const q = params.get('q'),
    all = ROWS.filter(one => !q || JSON.stringify(one).includes(q)),
    from = params.get('after') ? all.findIndex(one => one.logNo === params.get('after')) + 1 : 0;
  return { rows: all.slice(from, from + 100), ...(from + 100 < all.length ? { next: all[from + 99].logNo } : {}) };
};
const feeAt50 = one => Math.floor((one.amtFen * 50 + 5000) / 10_000);
const transaction = logNo => {
  const one = ROWS.find(r => r.logNo === logNo) ?? row({ logNo });
  return {
    row: one,
    children: [row({ logNo: '20261012000777', txnType: 'REFUND', amtFen: -10000, txnTime: '2026-10-12T16:20:11+08:00', origRrn: one.rrn })],
    returnedFen: 10000,
    refundableFen: one.amtFen - 10000,
    expectedFeeFen: feeAt50(one),
    fee: { rate: 'debit', bp: 50, capFen: 1800, roundedFen: feeAt50(one), expectedFen: Math.min(1800, feeAt50(one)), validFrom: '20260101', validTo: '20261231' },
    file: { name: 'transactions-20261010.csv', line: 121, sha256: sha(9) },
    cases: [{ id: CASES[12].id, caseNo: CASES[12].caseNo, status: CASES[12].status }],
  };
};
const FILES = Array.from({ length: 14 }, (_, index) => ({
  id: `f${index}`,
  name: `${['transactions', 'payouts'][index % 2]}-202610${String(14 - index).padStart(2, '0')}.csv`,
  kind: ['transactions', 'payouts'][index % 2],
  settleDate: `202610${String(14 - index).padStart(2, '0')}`,
  sha256: sha(index),
  outcome: index === 3 ? 'rejected' : index === 5 ? 'noop' : 'loaded',
  ...(index === 3 ? { reason: '末行合计与明细不符' } : {}),
  loaded: index === 3 ? 0 : 1412 + index,
  ignored: index === 5 ? 1412 : 0,
  conflicts: index === 2 ? 1 : 0,
  rejectedLines:
    index === 0
      ? [
          { line: 88, column: 'amt_fen', value: '12.5', reason: '金额须为整数分' },
          { line: 203, column: 'txn_time', value: '', reason: '不能为空' },
        ]
      : [],
  parked: 2,
  at: new Date(NOW - index * 43e6).toISOString(),
}));
const NOTICES = [1, 2, 3].map(index => ({
  id: `no${index}`,
  caseId: CASES[index].id,
  event: 'clock',
  channel: 'in_app',
  to: 'me',
  subject: `${CASES[index].caseNo} 时限已用 70%`,
  body: `${CASES[index].merchantName}，还没有处置提议。`,
  state: index === 3 ? 'read' : 'queued',
  at: new Date(NOW - index * 2e6).toISOString(),
}));
const MESSAGES = CASES.slice(0, 16).map((c, index) => ({
  id: `ms${index}`,
  caseId: c.id,
  event: 'received',
  channel: index % 3 ? 'sms' : 'email',
  to: index % 3 ? '138****2207' : 'm***@example.cn',
  subject: `已受理 ${c.caseNo}`,
  body: `${c.merchantName}您好：\n\n您的申诉 ${c.caseNo} 已受理，10-19 前答复您。请勿再次刷卡或自行撤销。\n\n云州收单客服 400-000-0000`,
  state: index === 2 ? 'failed' : 'sent',
  at: new Date(NOW - index * 4e6).toISOString(),
}));
const JOBS = [
  {
    id: 'j1',
    name: 'remedy.execute',
    subject: '26-1012-0858-3',
    attempts: 8,
    runAt: iso(),
    failedAt: iso(),
    lastError: 'acquirer answered 504 eight times: gateway timeout after 10 s',
  },
  {
    id: 'j2',
    name: 'notification.send',
    subject: '138****2207',
    attempts: 5,
    runAt: iso(),
    failedAt: iso(),
    lastError: 'SMTP 550 mailbox unavailable',
  },
];

const UPLOAD = { bytes: 20 * 1024 * 1024, pages: 10, pixels: 40_000_000, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] };
let demoFiles = 14;
const routes = [
  ['GET', '/site', () => ({ acquirerName: '云州收单', hotline: '400-000-0000', hotlineHours: '09:00–18:00', ...flags, now: iso(), cutOff: '23:00', upload: UPLOAD, readsSlips: true })],
  ['GET', '/me', ({ me }) => ({ ...me, locale: 'zh', unread: NOTICES.filter(one => one.state !== 'read').length })],
  ['PATCH', '/me', ({ me, body }) => ({ ...me, locale: body.locale, unread: 2 })],
  ['GET', '/queues', ({ me }) => QUEUES_OF[me.role].map(key => ({ key, count: CASES.filter(c => rules[key](c, me)).length }))],
  ['GET', '/cases', ({ params, me }) => list(params, me)],
  [
    'POST',
    '/cases',
    ({ body, me }) => {
      if (!body.mid) throw new Refusal(422, 'input.invalid', '有几处要改', [{ field: 'mid', message: '请选商户' }]);
      const one = {
        ...structuredClone(CASES[15]),
        id: crypto.randomUUID(),
        caseNo: `26-1015-09${CASES.length}-0`,
        merchantName: '老槐树鞋业',
        claim: body,
        kind: body.kind,
        timeline: [],
      };
      CASES.push(one);
      tell('queue');
      return view(one, me);
    },
  ],
  ['GET', '/cases/:id', ({ id, me }) => view(found(id, me), me)],
  ['POST', '/cases/:id/steps', ({ id, me, body }) => take(found(id, me), me, body)],
  [
    'POST',
    '/cases/:id/pick',
    ({ id, me, body }) => {
      const c = found(id, me);
      stale(c, body.version);
      c.status = 'investigating';
      line(c, me, { entry: 'step', step: 'pick', from: 'in_review', to: 'investigating' });
      moved(c);
      return view(c, me);
    },
  ],
  [
    'POST',
    '/cases/:id/proposal',
    ({ id, me, body }) => {
      const c = found(id, me);
      stale(c, body.version);
      c.proposal = {
        ...(c.proposal ?? { closed: [], relatedLogNos: [] }),
        ...body,
        reasons: [{ code: 'person_decided', rule: '3', facts: { reason: body.reason, name: me.name } }],
        state: 'unsigned',
      };
      c.status = 'proposed';
      c.fingerprint = `${c.version}`.padStart(64, '0');
      c.signatures = me.role === 'supervisor' && c.signatures?.length ? c.signatures : [];
      line(c, me, { entry: 'step', step: 'propose', from: 'in_review', to: 'proposed', text: body.reason });
      moved(c);
      return view(c, me);
    },
  ],
  [
    'POST',
    '/cases/:id/messages',
    ({ id, me, body }) => {
      const c = found(id, me);
      line(c, me, { entry: body.internal ? 'note' : 'message', text: body.text });
      moved(c);
      return view(c, me);
    },
  ],
  [
    'PUT',
    '/cases/:id/owner',
    ({ id, me, body }) => {
      const c = found(id, me);
      stale(c, body.version);
      c.owner = Object.values(PEOPLE).find(one => one.id === body.userId);
      moved(c);
      return view(c, me);
    },
  ],
  [
    'PUT',
    '/cases/:id/priority',
    ({ id, me, body }) => {
      const c = found(id, me);
      stale(c, body.version);
      c.priority = body.priority;
      line(c, me, { entry: 'system', code: `priority_${body.priority}`, text: body.reason });
      moved(c);
      return view(c, me);
    },
  ],
  ['GET', '/people', () => [PEOPLE.lin, PEOPLE.he, PEOPLE.xu, PEOPLE.zhou]],
  ['GET', '/cases/:id/evidence', ({ id, me }) => papers.list(found(id, me))],
  ['POST', '/cases/:id/evidence', ({ id, me, raw }) => papers.add(found(id, me), me, raw)],
  ['GET', '/cases/:id/papers', ({ id, me, locale }) => papers.wanted(found(id, me), me, locale)],
  ['POST', '/evidence/:id/corrections', ({ id, me, body }) => papers.correct(papers.find(id, CASES), me, body)],
  ['POST', '/evidence/:id/paper', ({ id, me, body }) => papers.name(papers.find(id, CASES), me, body)],
  ['POST', '/evidence/:id/redactions', ({ id, me, body }) => papers.cover(papers.find(id, CASES), me, body)],
  ['POST', '/doubts/:id/decision', ({ id, me, body, locale }) => papers.decide(id, me, body, CASES, locale)],
  ['GET', '/cases/:id/remedy', ({ id, me }) => remedy(found(id, me), me)],
  ['POST', '/cases/:id/approval', ({ id, me, body }) => approve(found(id, me), me, body)],
  [
    'GET',
    '/approvals',
    ({ me }) => {
      const rows = CASES.filter(c => c.status === 'proposed')
        .slice(0, 14)
        .map(c => ({ case: rowView(c), remedy: remedy(c, me) }))
        .filter(one => one.remedy.maySign);
      return { count: rows.length, fen: rows.reduce((sum, { remedy: { amountFen } }) => sum + Math.abs(amountFen), 0), rows };
    },
  ],
  ['GET', '/money/at-risk', () => money.atRisk()],
  ['GET', '/maintenance', () => money.maintenance.list()],
  ['GET', '/maintenance/waiting', () => money.maintenance.waiting()],
  ['POST', '/maintenance', ({ me, body }) => money.maintenance.announce(body, me)],
  ['POST', '/maintenance/:id/end', ({ id }) => money.maintenance.end(id)],
  ['POST', '/cases/:id/remedy/question', ({ id, me }) => money.question(found(id, me), me)],
  ['GET', '/approvals/decided', ({ params, me }) => money.decided(params, me)],
  ['GET', '/cases/:id/options', ({ id, me, params }) => money.options(found(id, me), params)],
  ['GET', '/escalations', () => ESCALATIONS.map(escalation)],
  [
    'GET',
    '/board',
    ({ me }) => {
      if (process.env.STUB_BOARD === 'fails') throw new Refusal(500, 'http.500', '系统出错');
      if (process.env.STUB_BOARD === 'empty') CASES.length = 0;
      return board.board(me);
    },
  ],
  ['GET', '/countersigns', ({ me }) => (CASES.length ? board.waiting(me) : [])],
  ['POST', '/countersigns/:id/decision', ({ id, me, body }) => (id.startsWith('cs-') ? dossiers.decide(id, me, body) : board.decide(id, body, me))],
  ['POST', '/cases/:id/come-down', ({ id, me, body }) => board.comeDown(found(id, me), me, body)],
  ['GET', '/cases/:id/extensions', ({ id, me }) => board.extensions(found(id, me))],
  ['POST', '/cases/:id/clocks/k-outcome/extension', ({ id, me, body }) => board.extend(found(id, me), me, 'k-outcome', body)],
  [
    'POST',
    '/escalations/:id/acknowledge',
    ({ id, me }) => {
      const one = ESCALATIONS.find(e => e.id === id);
      Object.assign(one, { ackAt: iso(), ackBy: { id: me.id, name: me.name, role: me.role } });
      tell('queue');
      return escalation(one);
    },
  ],
  ['GET', '/legal', () => legalDesk.queue()],
  ['GET', '/cases/:id/legal', ({ id, me }) => legalDesk.view(found(id, me), me)],
  ['POST', '/cases/:id/legal/notes', ({ id, me, body }) => legalDesk.note(found(id, me), me, body)],
  ['GET', '/cases/:id/dossiers', ({ id, me }) => dossiers.list(found(id, me), me)],
  ['POST', '/cases/:id/dossiers', ({ id, me, body }) => dossiers.build(found(id, me), me, body)],
  ['POST', '/dossiers/:id/retry', ({ id }) => dossiers.turn(id, 'retry')],
  ['POST', '/dossiers/:id/cancel', ({ id }) => dossiers.turn(id, 'cancel')],
  ['POST', '/dossiers/:id/release', ({ id, me, body }) => dossiers.release(id, me, body)],
  ['GET', '/cases/:id/countersigns', ({ id, me }) => dossiers.requests(id, me)],
  [
    'GET',
    '/merchants',
    ({ params }) =>
      [
        { mid: '999290056517327', name: '老槐树鞋业' },
        { mid: '999290056517000', name: '悦来酒店' },
      ].filter(one => JSON.stringify(one).includes(params.get('q') ?? '')),
  ],
  [
    'GET',
    '/terminals',
    ({ params }) =>
      ['90011594', '90011595', '90011596', '9001A597', '90011598'].map((tid, index) => ({
        tid,
        mid: params.get('mid') ?? '999290056517327',
        serialNo: `D26683903${index}`,
        maker: '联迪',
        model: index % 2 ? 'LD-APOS A8' : 'LD-A8',
        storeName: index > 2 ? '老槐树鞋业开发区购物中心二层店' : '和平里店',
        address: '云州市和平里97号',
      })),
  ],
  ['GET', '/records/files', () => ({ rows: FILES })],
  ['GET', '/records/transactions', ({ params }) => transactions(params)],
  ['GET', '/records/transactions/:id', ({ id }) => transaction(id)],
  [
    'GET',
    '/records/conflicts',
    () => ({
      rows: [
        {
          id: 'c1',
          fileName: 'transactions-20261013.csv',
          line: 402,
          key: '20261013000402',
          columns: ['amt_fen', 'status'],
          ours: { amt_fen: '12800', status: 'OK' },
          theirs: { amt_fen: '12880', status: 'REVERSED' },
          at: iso(),
        },
      ],
    }),
  ],
  ['POST', '/records/files', () => FILES[0]],
  ['GET', '/reconciliation/days', () => reconciliation.days()],
  ['GET', '/reconciliation', ({ params, me }) => reconciliation.of(params.get('day'), me)],
  ['GET', '/reconciliation/matched', ({ params }) => reconciliation.matched(params)],
  ['GET', '/reconciliation/orders', ({ params }) => reconciliation.orders(params)],
  ['GET', '/reconciliation/rows', ({ params }) => reconciliation.rows(params)],
  ['GET', '/reconciliation/merchants', ({ params }) => reconciliation.merchants(params)],
  ['POST', '/reconciliation/rows/:id/looks', ({ id, body, me }) => reconciliation.look(id, body, me)],
  ['GET', '/notifications', () => NOTICES],
  [
    'POST',
    '/notifications/read',
    () => {
      NOTICES.forEach(one => {
        one.state = 'read';
      });
    },
  ],
  ['GET', '/messages', () => MESSAGES],
  ['GET', '/users', () => Object.entries(PEOPLE).map(([key, one]) => ({ ...one, email: `${key}@demo.example`, active: one.id !== 'u-xu' }))],
  [
    'POST',
    '/users',
    ({ body }) => {
      if (body.password.length < 12) throw new Refusal(422, 'input.invalid', '有几处要改', [{ field: 'password', message: '至少 12 个字符' }]);
      const one = { id: crypto.randomUUID(), name: body.name, role: body.role };
      PEOPLE[body.email] = one;
      return { ...one, email: body.email, active: true };
    },
  ],
  ['PATCH', '/users/:id', ({ id, body }) => ({ ...Object.values(PEOPLE).find(one => one.id === id), email: 'x@demo.example', active: body.active })],
  ['GET', '/jobs', () => JOBS],
  [
    'POST',
    '/jobs/:id/retry',
    ({ id }) => {
      JOBS.splice(
        JOBS.findIndex(one => one.id === id),
        1,
      );
    },
  ],
  [
    'POST',
    '/demo/next-file',
    () => {
      tell('queue');
      return { name: `transactions-202610${++demoFiles}.csv`, rows: 1523 };
    },
  ],
  [
    'DELETE',
    '/demo',
    () => {
      flags.demo = false;
      CASES.length = 0;
      tell('queue');
    },
  ],
];

const seen = [];
const cookie = request => /who=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
const send = (response, status, body, headers = {}) => {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};
const problem = (response, error) =>
  send(response, error.status, {
    type: 'about:blank',
    title: error.message,
    status: error.status,
    code: error.code,
    requestId: `01JA7${Math.random().toString(36).slice(2, 7).toUpperCase()}`,
    ...(error.fields ? { fields: error.fields } : {}),
  });
const read = async request => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const raw = Buffer.concat(parts),
    isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  return { raw, body: isJson && raw.length ? JSON.parse(raw.toString()) : {} };
};

function signIn(response, body) {
  const key = String(body.email).split('@')[0];
  if (!PEOPLE[key] || body.password === 'wrong') return problem(response, new Refusal(401, 'session.refused', '邮箱或密码不对'));
  return send(response, 201, { ...PEOPLE[key], locale: 'zh', unread: 2 }, { 'set-cookie': `who=${key}; Path=/; HttpOnly; SameSite=Lax` });
}
async function api(request, response, url) {
  const path = url.pathname.slice('/api/v1'.length),
    me = PEOPLE[cookie(request)];
  if (path === '/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    lines.add(response);
    request.on('close', () => lines.delete(response));
    return;
  }
  if (request.method === 'GET' && path.startsWith('/evidence/')) {
    const { type, body } = papers.picture(path);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'private, no-cache' });
    response.end(body);
    return;
  }
  const { body, raw } = await read(request);
  seen.push({ method: request.method, path, body });
  if (path === '/seen') return send(response, 200, seen.filter(one => one.method !== 'GET'));
  const locale = (request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'zh';
  if (path === '/session' && request.method === 'POST') return signIn(response, body);
  if (path === '/session') return send(response, 204, undefined, { 'set-cookie': 'who=; Path=/; Max-Age=0' });
  if (path === '/setup') {
    flags.needsSetup = false;
    return signIn(response, { email: 'shen@demo', password: 'x' });
  }
  if (!me && path !== '/site') return problem(response, new Refusal(401, 'session.none', '请先登录'));
  for (const [method, shape, answer] of routes) {
    const match = new RegExp(`^${shape.replace(':id', '([^/]+)')}$`).exec(path);
    if (method === request.method && match) {
      const told = await answer({ me, id: match[1], body, raw, locale, params: url.searchParams });
      return send(response, told === undefined ? 204 : 200, told);
    }
  }
  throw missing();
}
const MIME = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";
async function page(response, url) {
  const name = url.pathname.replace(/^\/desk/, ''),
    file = /\.\w+$/.test(name) ? name : '/index.html';
  response.writeHead(200, { 'content-type': MIME[extname(file)] ?? 'application/octet-stream', 'content-security-policy': CSP });
  response.end(await readFile(join(DIST, file)));
}
const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://stub');
  try {
    if (url.pathname.startsWith('/api/v1')) await api(request, response, url);
    else await page(response, url);
  } catch (error) {
    if (response.headersSent) response.end();
    else if (error instanceof Refusal) problem(response, error);
    else problem(response, Object.assign(new Refusal(500, 'server.failed', '服务器出错'), { stack: console.error(error) }));
  }
}).listen(PORT, '127.0.0.1', () => process.stdout.write(`stub at http://127.0.0.1:${server.address().port}/desk/\n`));
