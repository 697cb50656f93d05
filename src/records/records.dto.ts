import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const MOST = 200;
// Postgres refuses a NUL in text
const PRINTABLE = /^\P{Cc}*$/u;

export class PageDto {
  /** `next` of the page before */
  @IsOptional() @IsUUID() after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) limit?: number;
}
export class ListTransactionsDto {
  /** RRN, log number, voucher, last 4, TID, MID or an amount in yuan */
  @IsOptional() @IsString() @MaxLength(40) @Matches(PRINTABLE) q?: string;
  @IsOptional() @Matches(/^[0-9A-Za-z]{15}$/, { message: '商户号是 15 位|The merchant number has 15 characters' }) mid?: string;
  /** local day of the transaction, `20261016` */
  @IsOptional() @Matches(/^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, { message: '日期要写成 20261016|A date looks like 20261016' }) date?: string;
  /** `next` of the page before */
  @IsOptional() @Matches(/^\d{1,14}-\d{14}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) limit?: number;
}
export class ListTerminalsDto {
  /** needed from staff; merchants get their own */
  @IsOptional() @Matches(/^[0-9A-Za-z]{15}$/, { message: '商户号是 15 位|The merchant number has 15 characters' }) mid?: string;
}
export class ListMerchantsDto {
  /** part of the name, or the beginning of the MID */
  @IsOptional() @IsString() @MaxLength(60) @Matches(PRINTABLE) q?: string;
}
