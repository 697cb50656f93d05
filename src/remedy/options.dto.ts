import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { KINDS, type CaseKind } from '../contract/index.js';

export class AskOptionsDto {
  /** the case's own row where left out; `none` asks about no row */
  @IsOptional() @Matches(/^(\d{14}|none)$/) targetLogNo?: string;
  /** all that may still go back where left out */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(999_999_999_999) amountFen?: number;
  /** what it is to be proven as; the case's own kind where left out */
  @IsOptional() @IsIn(KINDS) kind?: CaseKind;
}
