/** One invented merchant and a case in every state its pages must show. Times hang on the given now. */
const MID = '999290054110001';
const iso = at => new Date(at).toISOString();
const H = 3_600_000, D = 24 * H;

const row = (logNo, txnTime, voucherNo, more = {}) => ({
  settleDate: txnTime.slice(0, 10).replaceAll('-', ''), logNo, mid: MID, tid: '90011972', opNo: '01', batchNo: '000012', voucherNo, rrn: `2610190${voucherNo.slice(1)}`,
  authCode: '004521', txnTime, txnType: 'SALE', channel: 'UPAY', cardKind: '02', panMasked: '622848******4141', amtFen: 19400, feeFen: 116, netFen: 19284,
  resp: '00', status: 'OK', origRrn: '', origDate: '', reason: '', ...more,
});
const dayText = at => new Date(at + 8 * H).toISOString().slice(0, 10);

export const TERMINALS = [
  { tid: '90011972', mid: MID, serialNo: 'SN1', maker: '新大陆', model: 'NL-N910', storeName: '鼎丰清吧', address: '新华南街118号' },
  { tid: '90011986', mid: MID, serialNo: 'SN2', maker: '新大陆', model: 'NL-N910', storeName: '外卖窗口', address: '解放路93号' },
  { tid: '90012014', mid: MID, serialNo: 'SN3', maker: '惠尔', model: 'HR-P2', storeName: '一部', address: '新华南街398号' },
];

const WAY = ['received', 'checking', 'deciding', 'carrying_out', 'answered', 'closed'];
const ME = { id: 'm1', name: '鼎丰清吧', role: 'merchant' };
const ZHOU = { id: 'a1', name: '客服小周', role: 'agent' };
const MAY = { message: true, note: false, evidence: true, assign: false };

export function makeCases(now) {
  const day = dayText(now - D);
  const pair = [row('20261019000001', `${day}T11:28:12+08:00`, '000001'), row('20261019000002', `${day}T11:28:53+08:00`, '000002')];
  const proposal = (remedy, amountFen, code, target = null) => ({
    provenKind: 'duplicate', remedy, amountFen, targetLogNo: target, relatedLogNos: [], reasons: [{ code, rule: '3', facts: {} }], closed: [], state: 'approved',
  });
  let serial = 37;
  const make = (status, stage, more) => {
    const n = serial++;
    const receivedAt = iso(now - D);
    return {
      id: `case-${n}`, caseNo: `26-1019-00${n}-5`, version: 3, kind: 'duplicate', status, stage, way: WAY, channel: 'web', mid: MID, merchantName: '鼎丰清吧',
      claim: { kind: 'duplicate', mid: MID, amountFen: 19400, occurredAt: `${day}T11:28:00+08:00`, last4: '4141', tid: '90011972', story: '' },
      terminal: TERMINALS[0], receivedAt, money: { claimedFen: 19400, proposedFen: 0, returnedFen: 0, outstandingFen: 19400, writtenOffFen: 0 },
      clocks: [{ kind: 'outcome', state: 'running', startedAt: receivedAt, dueAt: iso(now + 5 * D), basis: 'working', used: 0.2, policy: 'outcome_simple@1' }],
      promise: { what: 'outcome', dueAt: iso(now + 3 * D) }, level: 'agent', abilities: ['withdraw'], may: MAY,
      timeline: [
        { id: `${n}a`, at: receivedAt, entry: 'step', step: 'submit', to: 'investigating', actor: ME },
        { id: `${n}b`, at: iso(now - D + H), entry: 'message', actor: ME, text: '客人还在店里，能不能今天查到？' },
      ],
      ...more,
    };
  };
  const resolved = { what: 'objection', dueAt: iso(now + 7 * D) };
  return [
    make('awaiting_merchant', 'needs_you', {
      kind: 'failed_debited', way: [...WAY.slice(0, 2), 'needs_you', ...WAY.slice(2)], abilities: ['answer', 'withdraw'], promise: { what: 'your_answer', dueAt: iso(now + 3 * D) },
      question: { ask: 'goods_handed_over', missing: [], dueAt: iso(now + 3 * D) }, proven: { rows: [pair[0]], relatedRows: [] },
    }),
    make('awaiting_merchant', 'needs_you', {
      kind: 'amount_over', way: [...WAY.slice(0, 2), 'needs_you', ...WAY.slice(2)], abilities: ['answer', 'withdraw'], promise: { what: 'your_answer', dueAt: iso(now + 3 * D) },
      question: { ask: 'details', missing: ['occurredAt', 'amountFen', 'voucherNo'], dueAt: iso(now + 3 * D) },
    }),
    make('resolved', 'answered', {
      abilities: ['accept', 'contest'], promise: resolved, proposal: proposal('refund', 19400, 'pair_unreturned_cut', pair[1].logNo), proven: { rows: pair, relatedRows: [row('20261020000009', iso(now - H), '000031', { txnType: 'REFUND', amtFen: -19400 })], targetLogNo: pair[1].logNo },
      outcome: { remedy: 'refund', amountFen: 19400, result: 'proved_by_row' }, money: { claimedFen: 19400, proposedFen: 19400, returnedFen: 19400, outstandingFen: 0, writtenOffFen: 0 },
    }),
    make('executing', 'carrying_out', { proposal: proposal('void', 19400, 'pair_unreturned_open', pair[1].logNo), proven: { rows: pair, relatedRows: [], targetLogNo: pair[1].logNo }, abilities: [] }),
    make('investigating', 'checking', {
      promise: { what: 'first_answer', dueAt: iso(now + 5 * H) },
      timeline: [
        { id: 'x1', at: iso(now - H), entry: 'step', step: 'submit', to: 'investigating', actor: ME },
        { id: 'x2', at: iso(now - H / 2), entry: 'message', actor: ZHOU, text: '收到了，正在和账上的记录核对。' },
      ],
    }),
    make('resolved', 'answered', {
      kind: 'failed_debited', way: WAY.filter(each => each !== 'carrying_out'), abilities: ['accept', 'contest'], promise: resolved, proposal: proposal('no_error', 0, 'never_booked'),
      outcome: { remedy: 'no_error', amountFen: 0, result: 'answered' }, proven: { rows: [row('20261019000007', `${day}T19:02:11+08:00`, '000044', { status: 'REVERSED' })], relatedRows: [] },
    }),
    make('executing', 'carrying_out', { kind: 'amount_under', proposal: proposal('collect_difference', 12600, 'under_charged', pair[0].logNo), proven: { rows: [pair[0]], relatedRows: [], targetLogNo: pair[0].logNo }, abilities: [] }),
    make('closed', 'closed', {
      kind: 'settlement_missing', abilities: ['reopen'], promise: undefined, proposal: proposal('reissue_payout', 1280650, 'payout_returned'), outcome: { remedy: 'reissue_payout', amountFen: 1280650, result: 'proved_by_row' },
      claim: { kind: 'settlement_missing', mid: MID, settleDate: day.replaceAll('-', ''), story: '' },
      proven: { rows: [], relatedRows: [], payout: { settleDate: day.replaceAll('-', ''), mid: MID, netFen: 1280650, accountTail4: '8806', status: 'PAID', paidAt: iso(now - H), bankRef: 'B2610190031', reason: '' } },
    }),
    make('resolved', 'answered', {
      kind: 'lost_voucher', way: WAY.filter(each => each !== 'carrying_out'), abilities: ['accept', 'contest'], promise: resolved, proposal: proposal('transaction_certificate', 0, 'linked', pair[0].logNo),
      outcome: { remedy: 'transaction_certificate', amountFen: 0, result: 'answered' },
      proven: { rows: [pair[0]], relatedRows: [row('20261020000012', iso(now - H), '000032', { txnType: 'REFUND', amtFen: -5000 })], targetLogNo: pair[0].logNo },
    }),
  ];
}

export const rowOf = view => ({
  id: view.id, caseNo: view.caseNo, version: view.version, kind: view.kind, status: view.status, stage: view.stage, mid: view.mid, merchantName: view.merchantName,
  atRiskFen: view.money.outstandingFen, claimedFen: view.money.claimedFen, level: 'agent', onHold: false, receivedAt: view.receivedAt, updatedAt: view.receivedAt,
  ...(view.promise && { due: { clock: 'outcome', dueAt: view.promise.dueAt, remainingMinutes: 600, basis: 'working', used: 0.3 } }),
  needsMerchant: view.status === 'awaiting_merchant' || view.status === 'resolved',
});
