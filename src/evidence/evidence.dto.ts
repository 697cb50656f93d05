import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsNotEmpty, IsNumber, IsString, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { PAPERS, SLIP_FIELDS, type BeginUpload, type CorrectField, type DecideDoubt, type NamePaper, type Paper, type RedactPage, type SlipField } from '../contract/index.js';

const SHARE = '范围要在图片之内|The area must lie within the picture';

export class CorrectFieldDto implements CorrectField {
  @IsIn(SLIP_FIELDS) field!: SlipField;
  @IsString() @MaxLength(120, { message: '最多 120 字|At most 120 characters' }) value!: string;
}

const isGiven = (_: unknown, value: unknown): boolean => value !== undefined;

export class BeginUploadDto implements BeginUpload {
  @Matches(/^[\w-]{8,64}$/, { message: '8 到 64 位字母、数字、- 和 _|8 to 64 letters, digits, - and _' }) key!: string;
  @IsString() @MaxLength(300, { message: '文件名太长|The file name is too long' }) name!: string;
  @IsInt() @Min(0) bytes!: number;
  @ValidateIf(isGiven) @IsIn(PAPERS) paper?: Paper;
  @ValidateIf(isGiven) @IsArray() @ArrayMaxSize(SLIP_FIELDS.length) @ValidateNested({ each: true }) @Type(() => CorrectFieldDto) corrections?: CorrectFieldDto[];
}

export class NamePaperDto implements NamePaper {
  @IsIn(PAPERS) paper!: Paper;
}

export class BoxDto {
  @IsNumber() @Min(0, { message: SHARE }) @Max(1, { message: SHARE }) x!: number;
  @IsNumber() @Min(0, { message: SHARE }) @Max(1, { message: SHARE }) y!: number;
  @IsNumber() @Min(0.002, { message: SHARE }) @Max(1, { message: SHARE }) width!: number;
  @IsNumber() @Min(0.002, { message: SHARE }) @Max(1, { message: SHARE }) height!: number;
}

export class RedactPageDto implements RedactPage {
  @IsInt() @Min(1) @Max(10) page!: number;
  @IsArray() @ArrayMinSize(1, { message: '请先框出要遮住的地方|Please draw what is to be covered' }) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => BoxDto) boxes!: BoxDto[];
}

export class DecideDoubtDto implements DecideDoubt {
  @IsIn(['dismissed', 'confirmed']) decision!: 'dismissed' | 'confirmed';
  @IsString() @IsNotEmpty({ message: '请写明理由|Please give a reason' }) @MaxLength(500, { message: '最多 500 字|At most 500 characters' }) note!: string;
}
