import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ROW_LISTS, type LookedAt, type RowList } from '../../contract/index.js';
import { IsDay } from '../../platform/http/is-day.js';

const MOST = 100;
const WRONG_MID = { message: '商户号是 15 位|The merchant number has 15 characters' };
const MID = /^[0-9A-Za-z]{15}$/;

class PagedDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) limit?: number;
}
export class DayDto {
  /** settle date, `2026-10-15` */
  @IsDay() day!: string;
}
export class ListDaysDto extends PagedDto {
  /** `next` of the page before */
  @IsOptional() @IsDay() after?: string;
}
class OfDayDto extends PagedDto {
  /** settle date, `2026-10-15` */
  @IsDay() day!: string;
  @IsOptional() @Matches(MID, WRONG_MID) mid?: string;
}
export class ListOrdersDto extends OfDayDto {
  /** `next` of the page before */
  @IsOptional() @IsUUID() after?: string;
}
export class ListMatchedDto extends OfDayDto {
  /** `next` of the page before */
  @IsOptional() @Matches(/^\d{14}$/) after?: string;
}
export class ListRowsDto extends OfDayDto {
  @IsOptional() @IsIn(ROW_LISTS) list?: RowList;
  /** `next` of the page before */
  @IsOptional() @Matches(/^[0-9A-Za-z]{15}-\d{14}$/) after?: string;
}
export class ListMerchantsOfDayDto extends PagedDto {
  /** settle date, `2026-10-15` */
  @IsDay() day!: string;
  /** `next` of the page before */
  @IsOptional() @Matches(MID, WRONG_MID) after?: string;
}
export class LookedAtDto implements LookedAt {
  @IsString() @Length(2, 1000, { message: '请写看到了什么|Please say what you found' }) note!: string;
}
