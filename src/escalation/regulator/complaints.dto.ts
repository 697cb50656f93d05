import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  ACCEPTANCES, COMPLAINT_FILTERS, COMPLAINT_OUTCOMES, COMPLAINT_SOURCES, REVEAL_REASONS, SENDING_WAYS,
  type Acceptance, type AskFormCheck, type ComplaintFilter, type ComplaintOutcome, type ComplaintSource, type Locale, type RevealReason, type SendingWay,
} from '../../contract/index.js';
import { SubmitCaseDto } from '../../cases/claim.dto.js';
import { IsMoment } from '../../platform/http/is-moment.js';

const NOTHING = { message: '还没写内容|Please write something' };
const IsText = (most: number): PropertyDecorator => applyDecorators(IsString(), Matches(/\S/, NOTHING), MaxLength(most));

/** A complaint or an official letter; `caseNo` attaches it to a case, `open` opens one: exactly one of them. */
export class EnterComplaintDto {
  @IsIn(COMPLAINT_SOURCES) source!: ComplaintSource;
  /** the sender's own number */
  @IsText(80) reference!: string;
  /** ISO 8601 with its zone; not in the future */
  @IsMoment() receivedAt!: string;
  @IsBoolean() naturalPerson!: boolean;
  @IsText(60) name!: string;
  @IsText(120) contact!: string;
  @IsOptional() @IsText(60) representative?: string;
  /** needed with a representative: what shows that they may act */
  @IsOptional() @IsText(200) proxy?: string;
  @IsText(200) subject!: string;
  @IsText(2000) asks!: string;
  /** where the letter sets one */
  @IsOptional() @IsMoment() letterDueAt?: string;
  @IsOptional() @IsString() @Length(1, 40) caseNo?: string;
  @IsOptional() @ValidateNested() @Type(() => SubmitCaseDto) open?: SubmitCaseDto;
}

export class ListComplaintsDto {
  /** by the local day of receipt */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @IsOptional() @IsIn(COMPLAINT_SOURCES) source?: ComplaintSource;
  @IsOptional() @IsIn(COMPLAINT_FILTERS) state?: ComplaintFilter;
  /** reference, case number or subject */
  @IsOptional() @IsString() @MaxLength(80) q?: string;
  /** `next` of the page before */
  @IsOptional() @IsUUID() after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class YearDto {
  /** without it the present one, +08:00 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
}

export class RevealDto {
  @IsIn(REVEAL_REASONS) reason!: RevealReason;
}

export class DraftFormDto {
  /** of the newest version; 0 for the first draft */
  @IsInt() @Min(0) version!: number;
}
export class EditSectionDto {
  /** of the newest version, as it was read */
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(8000) text!: string;
}
export class AskFormCheckDto implements AskFormCheck {
  @IsInt() @Min(1) version!: number;
  @IsText(1000) reason!: string;
}
export class PrintFormDto {
  /** the language of the paper; without it the one of `Accept-Language` */
  @IsOptional() @IsIn(['zh', 'en'], { message: '语言是 zh 或 en|The language is zh or en' }) lang?: Locale;
  /** with it the name and the contact stand unmasked; audited, and only for those who may see them */
  @IsOptional() @IsIn(REVEAL_REASONS) reveal?: RevealReason;
}

export class RecordTellingDto {
  @IsIn(['complainant', 'regulator']) to!: 'complainant' | 'regulator';
  @IsIn(SENDING_WAYS) way!: SendingWay;
  @IsMoment() at!: string;
}
export class RecordSendingDto {
  /** the version that was sent: the checked one */
  @IsInt() @Min(1) version!: number;
  @IsIn(SENDING_WAYS) way!: SendingWay;
  @IsMoment() at!: string;
}
export class CloseComplaintDto {
  @IsIn(COMPLAINT_OUTCOMES) outcome!: ComplaintOutcome;
  @IsIn(ACCEPTANCES) acceptance!: Acceptance;
}
