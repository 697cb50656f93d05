import { IsIn, IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { EXTENSION_CAUSES, type ExtensionCause } from '../contract/index.js';

const WORDS = { message: '还没写内容|Please write something' };

export class ComeDownDto {
  @IsIn(['agent', 'supervisor']) to!: 'agent' | 'supervisor';
  @IsString() @Matches(/\S/, WORDS) @MaxLength(1000) reason!: string;
}

export class AskExtensionDto {
  /** an instant, ISO 8601 with its zone */
  @IsISO8601({ strict: true }) @Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: '请写明日期、时间和时区|Please give date, time and zone' }) until!: string;
  /** the class of the reason, which the merchant is told */
  @IsIn(EXTENSION_CAUSES) because!: ExtensionCause;
  @IsString() @Matches(/\S/, WORDS) @MaxLength(1000) reason!: string;
}
