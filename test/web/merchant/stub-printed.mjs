/** Vouchers and certificates of the stub's cases, as the server would print them. */
const ISSUER = { name: '澄川支付', hotline: '400-000-0100', hotlineHours: '8:30–21:00' };
const head = view => ({
  caseId: view.id, caseNo: view.caseNo, merchantName: view.merchantName, mid: view.mid, terminal: view.terminal, issuedAt: '2026-10-20T04:00:00.000Z', checkCode: '1F3A-90BC-77D2', issuer: ISSUER,
});

export function voucherOf(view, refundNo, others = []) {
  if (view.outcome?.result !== 'proved_by_row') return null;
  const transaction = view.proven.rows.find(row => row.logNo === view.proven.targetLogNo);
  const [provedBy] = view.proven.relatedRows.length ? view.proven.relatedRows : [{ ...PAYOUT_ROW, mid: view.mid }];
  const no = refundNo ?? `R${view.caseNo.replaceAll('-', '')}-5`;
  return {
    ...head(view), voucherNo: `V${no.slice(1)}`, remedy: view.outcome.remedy, amountFen: view.outcome.amountFen, amountInWords: '壹佰玖拾肆元整', refundNo: no, acquirerRef: '20261020110113130266215010000123',
    ...(transaction ? { transaction } : {}), provedBy, others: others.filter(one => one !== no),
  };
}

export function certificateOf(view) {
  if (view.outcome?.remedy !== 'transaction_certificate') return null;
  const [transaction] = view.proven.rows;
  return {
    ...head(view), certificateNo: `C${view.caseNo.replaceAll('-', '')}-3`, transaction, children: view.proven.relatedRows, returnedFen: 5000, refundableFen: 14400, amountInWords: '壹佰玖拾肆元整',
    ruleVersion: '2026-10', decidedBy: [{ by: { id: 'a1', name: '客服小周', role: 'agent' }, at: '2026-10-20T04:00:00.000Z', part: 'maker' }],
  };
}

const PAYOUT_ROW = {
  settleDate: '20261020', logNo: '20261020000077', mid: '', tid: '', opNo: '', batchNo: '', voucherNo: '', rrn: '261020000077', authCode: '', txnTime: '2026-10-20T09:00:00+08:00',
  txnType: 'CR_ADJ', channel: 'UPAY', cardKind: '', panMasked: '', amtFen: 1280650, feeFen: 0, netFen: 1280650, resp: '00', status: 'OK', origRrn: '', origDate: '', reason: '',
};

/** The smallest thing a viewer takes for a PDF. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
