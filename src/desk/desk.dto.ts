import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { KINDS, PRIORITIES, QUEUES, STATUSES, type CaseKind, type CaseStatus, type ListCases, type Prioritise, type Priority, type QueueKey, type TakeStep, type WriteMessage } from '../contract/index.js';
import { ClaimFactsDto } from '../cases/claim.dto.js';

export class ListCasesDto implements ListCases {
  @IsOptional() @IsIn(QUEUES) queue?: QueueKey;
  @IsOptional() @IsIn(KINDS) kind?: CaseKind;
  @IsOptional() @IsIn(STATUSES) status?: CaseStatus;
  @IsOptional() @IsIn(['overdue', 'soon', 'today', 'tomorrow', 'week']) due?: 'overdue' | 'soon' | 'today' | 'tomorrow' | 'week';
  @IsOptional() @Matches(/^[a-z0-9_]{1,40}$/, { message: '没有这个触发原因|There is no such trigger' }) trigger?: string;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsUUID() owner?: string;
  @IsOptional() @IsString() @MaxLength(200) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

const TAKEN = ['ask', 'answer', 'accept', 'contest', 'reopen', 'withdraw', 'hold', 'release', 'refer', 'send_back', 'rule', 'retry', 'judge'] as const;

export class TakeStepDto implements TakeStep {
  @IsIn(TAKEN) step!: (typeof TAKEN)[number];
  @IsInt() @Min(1) version!: number;
  @IsOptional() @IsString() @Length(1, 4000) text?: string;
  @IsOptional() @IsBoolean() goodsHandedOver?: boolean;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ClaimFactsDto) correct?: ClaimFactsDto;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 40, { each: true }) missing?: string[];
}

export class WriteMessageDto implements WriteMessage {
  @IsString() @Matches(/\S/, { message: '还没写内容|Please write something' }) @MaxLength(4000) text!: string;
  @IsBoolean() internal!: boolean;
}

export class AssignDto {
  @ValidateIf((asked: AssignDto) => asked.userId !== null) @IsUUID() userId!: string | null;
  @IsInt() @Min(1) version!: number;
}

export class PrioritiseDto implements Prioritise {
  @IsIn(PRIORITIES) priority!: Priority;
  @IsString() @Matches(/\S/, { message: '请写明原因|Please give a reason' }) @MaxLength(1000) reason!: string;
  @IsInt() @Min(1) version!: number;
}
