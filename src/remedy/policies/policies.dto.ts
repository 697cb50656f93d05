import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { AUTOMATIC_AT_MOST_FEN, AUTOMATIC_KINDS, SIGNER_GROUPS, STAFF_ROLES, type AutomaticKind, type DraftPolicy, type JudgeSample, type SignerGroup, type StaffRole } from '../../contract/index.js';

const HIGHEST_FEN = 99_999_999_999;

export class SignerLineDto {
  @IsIn(SIGNER_GROUPS) group!: SignerGroup;
  @ValidateIf((line: SignerLineDto) => line.upToFen !== null) @IsInt() @Min(1) @Max(HIGHEST_FEN) upToFen!: number | null;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(4) @IsIn(STAFF_ROLES, { each: true }) signers!: StaffRole[];
}

export class AutomaticLineDto {
  @IsIn(AUTOMATIC_KINDS) kind!: AutomaticKind;
  @IsInt() @Min(1) @Max(AUTOMATIC_AT_MOST_FEN) upToFen!: number;
}

export class DraftPolicyDto implements DraftPolicy {
  @IsArray() @ArrayMinSize(4) @ArrayMaxSize(24) @ValidateNested({ each: true }) @Type(() => SignerLineDto) lines!: SignerLineDto[];
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => AutomaticLineDto) automatic!: AutomaticLineDto[];
  @IsInt() @Min(2) @Max(100) sampleEvery!: number;
  @IsString() @Length(2, 500, { message: '请写明为什么改|Please say why it changes' }) note!: string;
}

export class JudgeSampleDto implements JudgeSample {
  @IsIn(['right', 'wrong']) verdict!: 'right' | 'wrong';
  @IsOptional() @IsString() @Length(1, 1000) note?: string;
}
