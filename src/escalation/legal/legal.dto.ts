import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  EXHIBIT_REFS, FACT_STANDINGS, REFERRAL_STATES, REFERRAL_TO, RULING_OUTCOMES,
  type AskSendBack, type ExhibitRefKind, type FactStanding, type ProposeRuling, type RecordReferral, type ReferralState, type ReferralTo, type RulingOutcome, type WriteFact,
} from '../../contract/index.js';
import { IsDay } from '../../platform/http/is-day.js';

const SAID = { message: '还没写内容|Please write something' };

export class WriteNoteDto {
  @IsString() @Matches(/\S/, SAID) @MaxLength(10_000) text!: string;
}
export class HoldDto {
  @IsString() @Matches(/\S/, SAID) @MaxLength(500) reason!: string;
}
export class ClaimDto {
  @IsString() @Matches(/\S/, SAID) @MaxLength(40) party!: string;
  @IsString() @Matches(/\S/, SAID) @MaxLength(500) says!: string;
}
export class ExhibitDto {
  @IsIn(EXHIBIT_REFS) kind!: ExhibitRefKind;
  @IsString() @MaxLength(160) ref!: string;
}
export class WriteFactDto implements WriteFact {
  @IsIn(FACT_STANDINGS) standing!: FactStanding;
  @IsString() @Matches(/\S/, SAID) @MaxLength(1000) text!: string;
  @IsArray() @ArrayMaxSize(6) @ValidateNested({ each: true }) @Type(() => ClaimDto) claims!: ClaimDto[];
  @IsString() @MaxLength(1000) record!: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ExhibitDto) exhibits!: ExhibitDto[];
  @IsArray() @ArrayMaxSize(6) @IsString({ each: true }) @Matches(/\S/, { each: true, ...SAID }) @MaxLength(160, { each: true }) awaited!: string[];
  /** the compared field it is taken from */
  @IsOptional() @IsString() @Matches(/^[A-Za-z0-9]{1,24}$/) source?: string;
}
export class ReviseFactDto extends WriteFactDto {
  /** the one the writer saw */
  @IsInt() @Min(1) version!: number;
}
export class OrderFactsDto {
  @IsArray() @ArrayMaxSize(300) @IsUUID('all', { each: true }) order!: string[];
}
export class WriteOpinionDto {
  @IsString() @Matches(/\S/, SAID) @MaxLength(20_000) text!: string;
  /** the one the writer saw, 0 for none */
  @IsInt() @Min(0) version!: number;
}
export class ProposeRulingDto implements ProposeRuling {
  @IsInt() @Min(1) version!: number;
  @IsIn(RULING_OUTCOMES) outcome!: RulingOutcome;
  /** for `part`, in fen */
  @IsOptional() @IsInt() @Min(1) amountFen?: number;
  @IsString() @Matches(/\S/, SAID) @MaxLength(4000) text!: string;
  @IsString() @Matches(/\S/, SAID) @MaxLength(10_000) reasons!: string;
  @IsOptional() @IsBoolean() releasesHold?: boolean;
}
export class AskSendBackDto implements AskSendBack {
  @IsInt() @Min(1) version!: number;
  @IsString() @Matches(/\S/, SAID) @MaxLength(1000) instructions!: string;
  @IsOptional() @IsBoolean() releasesHold?: boolean;
}
export class RecordReferralDto implements RecordReferral {
  @IsIn(REFERRAL_TO) to!: ReferralTo;
  @IsString() @Matches(/\S/, SAID) @MaxLength(120) body!: string;
  @IsString() @MaxLength(80) reference!: string;
  @IsIn(REFERRAL_STATES) state!: ReferralState;
  @IsOptional() @IsDay() sentOn?: string;
  @IsOptional() @IsDay() receivedOn?: string;
  @IsOptional() @IsDay() nextOn?: string;
  @IsString() @MaxLength(1000) note!: string;
}
