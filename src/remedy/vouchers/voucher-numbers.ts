import { fingerprint } from '../../platform/canonical.js';

/** `R26101900375-7` is proved by voucher `V26101900375-7`: one number, read in one go on the telephone. */
export const voucherNoOf = (refundNo: string): string => `V${refundNo.replace(/^R/, '')}`;
export const certificateNoOf = (refundNo: string): string => `C${refundNo.replace(/^R/, '')}`;

/** `1F3A-90BC-77D2`: whoever holds the paper reads it out, whoever has the case compares. */
export const checkCodeOf = (stated: object): string => fingerprint(stated).slice(0, 12).toUpperCase().match(/.{4}/g)!.join('-');
