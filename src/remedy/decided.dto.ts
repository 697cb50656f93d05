import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsDay } from '../platform/http/is-day.js';

export class ListDecidedDto {
  /** local day, today where left out */
  @IsOptional() @IsDay() day?: string;
  /** `next` of the page before */
  @IsOptional() @Matches(/^\d{1,14}-[0-9a-f-]{36}$/, { message: '没有这一页|There is no such page' }) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
