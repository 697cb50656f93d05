import { because, propose, type Decide } from '../situation.js';

/** Section 3 `lost_voucher`: the row itself is the proof. */
export const lostVoucher: Decide = ({ sale }) =>
  propose({ kind: 'lost_voucher', remedy: 'transaction_certificate', target: sale }, because('linked', '3 lost_voucher', { logNo: sale.logNo }));

/** Section 3 `retrieval` and `chargeback`: a network dispute with its own clock (reading 6). */
export const network: Decide = ({ claim: { kind }, sale }) =>
  propose({ kind, remedy: 'network_dispute', target: sale }, because('network_clock', `3 ${kind}`, { logNo: sale.logNo }));

/** Section 3 `fraud`: risk and legal decide; the reason carries nothing that could alert a suspect. */
export const fraud: Decide = ({ sale }) => propose({ kind: 'fraud', remedy: 'on_hold', target: sale }, because('risk_and_legal', '3 fraud'));
