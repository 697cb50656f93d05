import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';

const WRONG_DAY = { message: '日期要写成 2026-10-15|A day looks like 2026-10-15' };

export class ListDecidedDto {
  /** local day, today where left out */
  @IsOptional() @Matches(/^20\d\d-\d\d-\d\d$/, WRONG_DAY) @IsISO8601({ strict: true }, WRONG_DAY) day?: string;
  /** `next` of the page before */
  @IsOptional() @Matches(/^\d{1,14}-[0-9a-f-]{36}$/, { message: '没有这一页|There is no such page' }) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
