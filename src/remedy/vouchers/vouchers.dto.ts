import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Locale } from '../../contract/index.js';

const REFUND_NO = /^R[0-9A-Za-z]{1,20}-\d{1,6}$/;

export class PrintDto {
  /** the language of the paper; without it the one of `Accept-Language` */
  @IsOptional() @IsIn(['zh', 'en'], { message: '语言是 zh 或 en|The language is zh or en' }) lang?: Locale;
}
export class VoucherDto {
  /** which of the case's refunds; without it the newest that is proved */
  @IsOptional() @Matches(REFUND_NO, { message: '退货单号像 R26101900375-7|A refund number looks like R26101900375-7' }) refundNo?: string;
}
export class PrintVoucherDto extends PrintDto {
  /** which of the case's refunds; without it the newest that is proved */
  @IsOptional() @Matches(REFUND_NO, { message: '退货单号像 R26101900375-7|A refund number looks like R26101900375-7' }) refundNo?: string;
}
