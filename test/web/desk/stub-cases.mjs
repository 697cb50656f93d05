// Invented cases for the stub: the same story as the mock-ups, one case of every status and kind.
export const NOW = Date.parse('2026-10-15T11:37:00+08:00');
const iso = at => new Date(at).toISOString();
const sh = text => iso(Date.parse(`2026-${text.replace(' ', 'T')}:00+08:00`));

export const PEOPLE = {
  lin: { id: 'u-lin', name: '林晓', role: 'agent' },
  he: { id: 'u-he', name: '何璐', role: 'agent' },
  xu: { id: 'u-xu', name: '许文', role: 'agent' },
  zhou: { id: 'u-zhou', name: '周敏', role: 'supervisor' },
  fang: { id: 'u-fang', name: '方蓉', role: 'legal' },
  shen: { id: 'u-shen', name: '沈静', role: 'admin' },
};
const SYSTEM = { id: 'system', name: 'system', role: 'system' };
const merchant = name => ({ id: 'm', name, role: 'merchant' });

export const row = (over = {}) => ({
  settleDate: '20261010',
  logNo: '20261010000120',
  mid: '999290056517327',
  tid: '90011594',
  opNo: '01',
  batchNo: '000254',
  voucherNo: '000001',
  rrn: '628313601581',
  authCode: '7QG656',
  txnTime: '2026-10-10T13:09:36+08:00',
  txnType: 'SALE',
  channel: 'UPAY',
  cardKind: '01',
  panMasked: '621799******9788',
  amtFen: 37700,
  feeFen: 189,
  netFen: 37511,
  resp: '00',
  status: 'OK',
  origRrn: '',
  origDate: '',
  reason: '',
  ...over,
});
const pairRow = row({
  logNo: '20261010000131',
  voucherNo: '000002',
  rrn: '628313552428',
  authCode: '761A64',
  opNo: '02',
  txnTime: '2026-10-10T13:13:56+08:00',
});

const terminal = {
  tid: '90011594',
  mid: '999290056517327',
  serialNo: 'D266839036',
  maker: '联迪',
  model: 'LD-A8',
  storeName: '老槐树鞋业和平里店',
  address: '云州市和平里97号',
};

/** [number, merchant, kind, proven, fen, status, due, remaining, basis, used, owner, level] */
const TABLE = [
  ['26-1009-0790-1', '沁园服饰收银2', 'amount_over', null, 2945970, 'legal_review', '10-15 11:05', -32, 'working', 1.01, 'fang', 'legal'],
  ['26-1012-0858-3', '悦来酒店', 'refund_failed', null, 268000, 'proposed', '10-15 11:50', 13, 'working', 0.97, 'lin', 'supervisor'],
  ['26-1012-0849-6', '广源小馆', 'amount_under', null, 90500, 'in_review', '10-15 12:30', 53, 'working', 0.86, 'he', 'supervisor'],
  ['26-1012-0852-4', '南浔服饰二店', 'failed_debited', null, 151313, 'in_review', '10-15 14:20', 163, 'working', 0.6, 'lin', 'agent'],
  ['26-1013-0866-0', '广源汽修', 'amount_under', null, 415000, 'awaiting_merchant', '10-15 15:00', 203, 'working', 0.55, 'he', 'agent'],
  ['26-1012-0838-7', '万家灯药店', 'amount_over', null, 26750, 'awaiting_file', '10-15 15:30', 233, 'working', 0.5, 'xu', 'agent'],
  ['26-1012-0843-2', '晴川汽车美容', 'amount_over', null, 648000, 'in_review', '10-15 16:10', 273, 'working', 0.5, 'xu', 'supervisor'],
  ['26-1010-0801-9', '柳岸钟表行', 'chargeback', null, 1860000, 'in_review', '10-15 17:00', 323, 'working', 0.4, 'zhou', 'supervisor'],
  ['26-1013-0861-5', '好邻居面馆', 'fee_dispute', null, 6348, 'investigating', '10-15 17:40', 363, 'working', 0.3, null, 'agent'],
  ['26-1013-0877-8', '小满珠宝', 'duplicate', null, 725000, 'proposed', '10-16 09:30', 413, 'working', 0.5, 'xu', 'supervisor'],
  ['26-1012-0835-1', '晴川药店', 'settlement_missing', null, 812733, 'proposed', '10-16 10:12', 455, 'working', 0.5, 'zhou', 'agent'],
  ['26-1013-0880-4', '云岫酒家', 'refund_mismatch', null, 41200, 'in_review', '10-16 16:45', 848, 'working', 0.3, 'he', 'agent'],
  ['26-1010-0873-5', '老槐树鞋业', 'failed_debited', 'duplicate', 37700, 'proposed', '10-19 10:10', 993, 'working', 0.63, 'lin', 'agent'],
  ['26-1014-0881-2', '拾光宾馆', 'amount_over', null, 194000, 'confirming', '10-19 11:25', 1068, 'working', 0.5, 'xu', 'agent'],
  ['26-1014-0869-9', '桐花美容馆', 'duplicate', null, 59800, 'executing', '10-19 14:02', 1225, 'working', 0.4, 'lin', 'agent'],
  ['26-1014-0886-7', '半亩田面馆', 'amount_over', null, 8600, 'investigating', '10-20 13:15', 1718, 'working', 0.2, null, 'agent'],
  ['26-1014-0889-0', '禾木参茸行', 'card_type_fee', null, 3520, 'awaiting_merchant', '10-20 16:00', 1883, 'working', 0.2, 'he', 'agent'],
  ['26-1013-0884-6', '一品轩粮油店', 'lost_voucher', null, 0, 'resolved', '10-20 18:00', 7583, 'calendar', 0.2, 'xu', 'agent'],
  ['26-1009-0812-3', '万家灯家具城', 'fraud', null, 5630000, 'legal_review', '10-23 09:12', 11375, 'calendar', 0.5, 'fang', 'legal'],
  ['26-1014-0888-1', '松间生活超市', 'refund_late', null, 128800, 'on_hold', '10-27 10:40', 17223, 'calendar', 0.2, 'lin', 'agent'],
  ['26-1015-0890-7', '小满轮胎行', 'amount_over', null, 72000, 'investigating', '10-28 09:05', 4500, 'working', 0.1, null, 'agent'],
  ['26-0911-0402-6', '柳岸服饰', 'failed_debited', null, 37700, 'closed', null, 0, 'working', 0, 'lin', 'agent'],
];

const STEPS = {
  investigating: { desk: ['ask', 'hold'] },
  in_review: { desk: ['pick', 'retry', 'propose', 'ask', 'hold'] },
  awaiting_file: { desk: ['retry', 'ask', 'judge'] },
  awaiting_merchant: { desk: ['answer', 'judge'] },
  proposed: {
    desk: ['sign', 'approve', 'conclude', 'reject'],
    legal: ['sign', 'approve', 'conclude', 'reject'],
    admin: ['sign', 'approve', 'conclude', 'reject'],
  },
  executing: {},
  confirming: {},
  resolved: {},
  closed: { desk: ['reopen'] },
  withdrawn: { desk: ['reopen'] },
  on_hold: { legal: ['release'], supervisor: ['release'] },
  legal_review: { legal: ['propose', 'send_back', 'rule'] },
};
const PROMISED = ['investigating', 'in_review', 'awaiting_file', 'awaiting_merchant', 'proposed', 'executing', 'confirming', 'on_hold'];
export function abilities(status, role) {
  const rows = STEPS[status] ?? {};
  const mine = role === 'agent' || role === 'supervisor' ? [...(rows.desk ?? []), ...(rows[role] ?? [])] : (rows[role] ?? []);
  return role === 'supervisor' && PROMISED.includes(status) ? [...mine, 'refer'] : mine;
}

const clocks = (due, remaining, basis, used) => [
  {
    kind: 'first_answer',
    state: 'met',
    startedAt: sh('10-10 13:40'),
    dueAt: sh('10-12 13:40'),
    metAt: sh('10-10 14:05'),
    basis: 'working',
    used: 0.05,
    policy: 'first_answer@1',
    stretches: [],
  },
  ...(due
    ? [
        {
          kind: 'outcome',
          state: remaining < 0 ? 'breached' : 'running',
          startedAt: sh('10-10 13:40'),
          dueAt: sh(due),
          remainingMinutes: remaining,
          basis,
          used,
          policy: basis === 'working' ? 'outcome_simple@1' : 'outcome_complex@1',
          stretches: [
            { from: sh('10-10 13:40'), to: sh('10-10 18:00'), minutes: 260, kind: 'running' },
            { from: sh('10-11 00:00'), to: sh('10-12 00:00'), minutes: 0, kind: 'weekend' },
            { from: sh('10-12 09:00'), to: sh('10-12 10:05'), minutes: 65, kind: 'running' },
            { from: sh('10-12 10:05'), to: sh('10-12 15:35'), minutes: 0, kind: 'paused', label: 'awaiting_merchant' },
            { from: sh('10-12 15:35'), to: sh('10-12 18:00'), minutes: 145, kind: 'running' },
            { from: sh('10-13 09:00'), to: sh('10-16 18:00'), minutes: 2160, kind: 'running' },
            { from: sh('10-17 00:00'), to: sh('10-19 00:00'), minutes: 0, kind: 'weekend' },
            { from: sh('10-19 09:00'), to: sh('10-19 10:10'), minutes: 70, kind: 'running' },
          ],
        },
      ]
    : []),
];

const points = time => [
  { feature: 'amount', points: 40, of: 40, how: 'equal' },
  { feature: 'time', points: time, of: 20, how: time === 20 ? 'within_2_min' : 'within_10_min' },
  { feature: 'tid', points: 20, of: 20, how: 'equal' },
  { feature: 'last4', points: 15, of: 15, how: 'equal' },
  { feature: 'type', points: 5, of: 5, how: 'fits' },
  { feature: 'authCode', points: 10, of: 10, how: 'one_typo' },
];

const REMEDY_OF = { refund_failed: 'retry_refund', duplicate: 'refund', settlement_missing: 'reissue_payout', failed_debited: 'refund' };
const assessment = (kind, fen) => ({
  provenKind: kind,
  remedy: REMEDY_OF[kind] ?? 'partial_refund',
  amountFen: fen,
  targetLogNo: '20261010000120',
  relatedLogNos: [],
  reasons: [
    { code: 'pair_unreturned_cut', rule: '3 duplicate', facts: { amountFen: fen, earlierLogNo: '20261010000120', laterLogNo: '20261010000131' } },
    { code: 'batch_cut', rule: '8.5', facts: {} },
    { code: 'guard_passed', rule: 'G12', facts: {} },
  ],
  closed: [
    { remedy: 'void', code: 'batch_cut', rule: '3', facts: {} },
    { remedy: 'credit_adjustment', code: 'manually_refunded', rule: 'G2', facts: {} },
    { remedy: 'debit_adjustment', code: 'debit_card', rule: 'G4', facts: { cardKind: '01' } },
    { remedy: 'manual_refund', code: 'within_limit', rule: '3 refund_late', facts: { limitDays: 180 } },
  ],
});

const story = kind =>
  ({
    failed_debited: '机器提示失败，让顾客又刷了一次才成功。现在她手机银行显示扣了两笔 377，麻烦把失败那笔退回去。',
    fraud: '昨晚有一笔 5.6 万的退货不是我们做的，已经报警。',
    amount_over: '少点了小数点，128.80 收成了 1288.00。',
    amount_under: '应收 4,600 只收了 450，客人已经走了。',
  })[kind] ?? '和账单对不上，请帮忙查一下。';

function timeline(name, status) {
  const line = (id, at, entry, actor, rest) => ({ id: `${name}-${id}`, at: sh(at), entry, actor, ...rest });
  return [
    line(1, '10-10 13:40', 'step', merchant(name), {
      step: 'submit',
      to: 'investigating',
      text: '机器提示失败，让顾客又刷了一次才成功。现在她手机银行显示扣了两笔 377。',
    }),
    line(2, '10-10 13:41', 'file', merchant(name), { code: 'evidence_came', facts: { name: '小票.jpg' } }),
    line(3, '10-10 14:05', 'message', PEOPLE.lin, { text: '已收到，正在核对流水，10-19 前答复您。请勿再次刷卡。' }),
    line(4, '10-10 14:05', 'notice', SYSTEM, { text: '已通知 138****2207' }),
    line(5, '10-12 10:05', 'step', PEOPLE.lin, {
      step: 'ask',
      from: 'investigating',
      to: 'awaiting_merchant',
      text: '请确认这位顾客是否只买了一次？',
    }),
    line(6, '10-12 15:35', 'step', merchant(name), {
      step: 'answer',
      from: 'awaiting_merchant',
      to: 'investigating',
      text: '客人只拿了一双鞋，只该收一次。',
    }),
    line(7, '10-12 15:36', 'step', SYSTEM, { step: 'propose', from: 'investigating', to: status }),
    line(8, '10-14 09:12', 'note', PEOPLE.zhou, { text: '同终端 10-09 也有一次超时，先看交换机日志，不影响退款。' }),
    line(9, '10-14 14:40', 'system', SYSTEM, { code: 'acquirer_took', facts: { ref: 'L1', refundNo: 'R2610150187301' } }),
  ];
}

const STAGE = {
  investigating: 'checking',
  in_review: 'deciding',
  awaiting_file: 'checking',
  awaiting_merchant: 'needs_you',
  proposed: 'deciding',
  executing: 'carrying_out',
  confirming: 'carrying_out',
  resolved: 'answered',
  closed: 'closed',
  on_hold: 'checking',
  legal_review: 'deciding',
};

function located(status, fen) {
  if (['investigating', 'awaiting_file', 'awaiting_merchant'].includes(status)) return null;
  const first = { row: row({ amtFen: fen || 37700 }), score: 93, points: points(12), pairLogNo: '20261010000131' };
  if (status === 'in_review') {
    const second = {
      row: row({ ...pairRow, amtFen: fen, panMasked: '621799******9781' }),
      score: 78,
      points: points(20).map(one => (one.feature === 'last4' ? { ...one, points: 0, how: 'differs' } : one)),
    };
    return {
      match: 'review',
      logNos: [],
      candidates: [
        { ...first, score: 82, pairLogNo: undefined },
        second,
        { ...second, row: { ...second.row, logNo: '20261010000140', rrn: '628313999020' }, score: 66 },
      ],
      lead: 4,
      contradictions: [],
    };
  }
  return { match: 'linked', logNos: ['20261010000120', '20261010000131'], candidates: [first], lead: 93, contradictions: [] };
}

function made(entry, index) {
  const [caseNo, name, kind, proven, fen, status, due, remaining, basis, used, owner, level] = entry;
  const found = located(status, fen),
    proposal = ['proposed', 'executing', 'confirming'].includes(status) ? assessment(proven ?? kind, fen) : undefined;
  const over = kind === 'amount_over' ? { intendedFen: Math.round(fen / 10) } : kind === 'amount_under' ? { intendedFen: fen * 2 } : {};
  return {
    id: `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    caseNo,
    version: 14,
    kind,
    ...(proven ? { provenKind: proven } : {}),
    status,
    stage: STAGE[status],
    way: ['received', 'checking', 'deciding', 'carrying_out', 'answered', 'closed'],
    channel: index % 3 ? 'web' : 'phone',
    mid: '999290056517327',
    merchantName: name,
    merchantPhone: '138****2207',
    terminal,
    claim: {
      kind,
      mid: '999290056517327',
      tid: '90011594',
      occurredAt: '2026-10-10T13:15:00+08:00',
      amountFen: fen,
      last4: '9788',
      authCode: '7QG658',
      story: story(kind),
      ...over,
    },
    receivedAt: sh('10-10 13:40'),
    updatedAt: iso(NOW - (index + 1) * 9 * 60_000),
    ...(status === 'awaiting_merchant'
      ? { question: { ask: 'details', missing: ['voucherNo', 'rrn'], text: '请补一张清楚的小票。', dueAt: sh('10-19 10:00') } }
      : {}),
    ...(found
      ? {
          finding: {
            at: sh('10-12 15:36'),
            asOf: sh('10-12 15:36'),
            ruleVersion: 'v7',
            located: found,
            ...(proposal ? { assessment: proposal } : {}),
          },
        }
      : {}),
    ...(found && found.match === 'linked'
      ? { proven: { rows: [row({ amtFen: fen || 37700 }), { ...pairRow, amtFen: fen || 37700 }], relatedRows: [], targetLogNo: '20261010000120' } }
      : {}),
    ...(proposal ? { proposal: { ...proposal, state: status === 'proposed' ? 'unsigned' : 'approved' } } : {}),
    money: {
      claimedFen: fen,
      proposedFen: proposal ? fen : 0,
      returnedFen: status === 'closed' ? fen : 0,
      outstandingFen: status === 'closed' ? 0 : fen,
      writtenOffFen: 0,
    },
    clocks: clocks(due, remaining, basis, used),
    ...(owner ? { owner: PEOPLE[owner] } : {}),
    level,
    priority: 'normal',
    ...(status === 'on_hold' || kind === 'fraud' ? { hold: { reason: '法务保全，等发卡行复函', at: sh('10-14 16:20') } } : {}),
    timeline: timeline(name, status),
    alike:
      index === 12
        ? [
            {
              id: '00000000-0000-7000-8000-000000000022',
              caseNo: '26-0911-0402-6',
              kind: 'failed_debited',
              status: 'closed',
              receivedAt: sh('09-11 10:00'),
            },
          ]
        : [],
    remaining,
    basis,
    used,
    due: due && sh(due),
  };
}

export const CASES = TABLE.map(made);
// enough behind them that scrolling loads more
for (let index = 0; index < 260; index++) {
  const like = TABLE[12 + (index % 8)];
  CASES.push(
    made(
      [
        `26-1014-${String(1000 + index)}-${index % 10}`,
        `${like[1]}${index + 2}店`,
        like[2],
        like[3],
        9900 + index * 310,
        like[5],
        `10-${20 + (index % 9)} 1${index % 8}:${String(index % 60).padStart(2, '0')}`,
        3000 + index * 7,
        'working',
        0.1,
        index % 5 ? null : 'lin',
        'agent',
      ],
      TABLE.length + index,
    ),
  );
}
export const rowView = found => ({
  id: found.id,
  caseNo: found.caseNo,
  version: found.version,
  kind: found.kind,
  provenKind: found.provenKind,
  status: found.status,
  stage: found.stage,
  mid: found.mid,
  merchantName: found.merchantName,
  atRiskFen: found.money.outstandingFen,
  claimedFen: found.money.claimedFen,
  ...(found.due ? { due: { clock: 'outcome', dueAt: found.due, remainingMinutes: found.remaining, basis: found.basis, used: found.used } } : {}),
  owner: found.owner,
  level: found.level,
  priority: found.priority,
  onHold: Boolean(found.hold),
  receivedAt: found.receivedAt,
  updatedAt: found.updatedAt,
  needsMerchant: found.status === 'awaiting_merchant',
});
