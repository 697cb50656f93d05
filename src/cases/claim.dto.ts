import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { CHANNELS, KINDS, type CaseKind, type Channel, type Claim } from '../contract/index.js';

const FEN = '金额要在 0.01 到 9,999,999,999.99 元之间|The amount must lie between 0.01 and 9,999,999,999.99 yuan';
const MOST_FEN = 999_999_999_999;

/** Facts of a claim that a person may state or correct; amounts in fen. A digit too few or too many is let in: the rules know one typo (rulebook section 2). */
export class ClaimFactsDto implements Partial<Omit<Claim, 'mid' | 'kind'>> {
  @IsOptional() @Matches(/^[0-9A-Za-z]{6,10}$/, { message: '终端号是 8 位|The terminal number has 8 characters' }) tid?: string;
  @IsOptional() @IsString() @MaxLength(60) terminalModel?: string;
  @IsOptional() @IsString() @MaxLength(200) place?: string;
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?\+08:00)?$/, { message: '日期或时间不对|The date or time is not right' })
  occurredAt?: string;
  @IsOptional() @IsInt() @Min(1, { message: FEN }) @Max(MOST_FEN, { message: FEN }) amountFen?: number;
  @IsOptional() @IsInt() @Min(1, { message: FEN }) @Max(MOST_FEN, { message: FEN }) intendedFen?: number;
  @IsOptional() @IsInt() @Min(1, { message: FEN }) @Max(MOST_FEN, { message: FEN }) expectedRefundFen?: number;
  @IsOptional() @Matches(/^\d{4}$/, { message: '卡尾号是 4 位数字|The last digits are four digits' }) last4?: string;
  @IsOptional() @Matches(/^\d{6}$/, { message: '卡号前 6 位是数字|The first six are digits' }) first6?: string;
  @IsOptional() @Matches(/^[0-9A-Za-z]{10,14}$/, { message: '参考号是 12 位|The reference number has 12 characters' }) rrn?: string;
  @IsOptional() @Matches(/^\d{4,8}$/, { message: '凭证号是 6 位数字|The voucher number has 6 digits' }) voucherNo?: string;
  @IsOptional() @Matches(/^\d{4,8}$/, { message: '批次号是 6 位数字|The batch number has 6 digits' }) batchNo?: string;
  @IsOptional() @Matches(/^[0-9A-Za-z]{4,8}$/, { message: '授权码是 6 位|The authorisation code has 6 characters' }) authCode?: string;
  @IsOptional() @Matches(/^\d{12,16}$/, { message: '流水号是 14 位数字|The log number has 14 digits' }) logNo?: string;
  @IsOptional() @Matches(/^\d{1,3}$/, { message: '操作员号是 1 到 3 位数字|The operator number has 1 to 3 digits' }) opNo?: string;
  @IsOptional() @Matches(/^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, { message: '结算日期不对|The settlement day is not right' }) settleDate?: string;
  @IsOptional() @Matches(/^[0-9A-Za-z_-]{1,32}$/, { message: '退款单号不对|The refund number is not right' }) refundNo?: string;
  @IsOptional() @IsBoolean() goodsHandedOver?: boolean;
}

export class SubmitCaseDto extends ClaimFactsDto {
  @IsIn(KINDS) kind!: CaseKind;
  /** needed from staff, ignored from merchants: they report for themselves */
  @IsOptional() @Matches(/^[0-9A-Za-z]{15}$/, { message: '商户号是 15 位|The merchant number has 15 characters' }) mid?: string;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsString() @MaxLength(4000, { message: '最多 4000 字|At most 4000 characters' }) story!: string;
}
