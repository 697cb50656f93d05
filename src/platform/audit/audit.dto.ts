import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const SUBJECT = { message: '对象写成 case:… 这样|A subject looks like case:…' };
const ACTION = { message: '动作写成 case.approve 这样|An action looks like case.approve' };
const ACTOR = { message: '人员请给编号|A person is given by id' };

export class FilterAuditDto {
  /** exactly this subject, `case:<id>` */
  @IsOptional() @Matches(/^[a-z]{1,20}(:[\w.-]{1,60})?$/, SUBJECT) subject?: string;
  /** exactly this action, `case.approve` */
  @IsOptional() @Matches(/^[a-z_]{1,20}(\.[\w]{1,38}){1,2}$/, ACTION) action?: string;
  /** exactly this person's id, or `system` */
  @IsOptional() @Matches(/^[\w-]{1,36}$/, ACTOR) actor?: string;
}
export class ListAuditDto extends FilterAuditDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  /** `next` of the page before: rows with a smaller number */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) before?: number;
}
export class ListAnchorsDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
