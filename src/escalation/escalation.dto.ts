import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { EXTENSION_CAUSES, type ExtensionCause } from '../contract/index.js';
import { IsMoment } from '../platform/http/is-moment.js';

const WORDS = { message: '还没写内容|Please write something' };

export class ComeDownDto {
  @IsIn(['agent', 'supervisor']) to!: 'agent' | 'supervisor';
  @IsString() @Matches(/\S/, WORDS) @MaxLength(1000) reason!: string;
}

export class AskExtensionDto {
  /** an instant, ISO 8601 with its zone */
  @IsMoment() until!: string;
  /** the class of the reason, which the merchant is told */
  @IsIn(EXTENSION_CAUSES) because!: ExtensionCause;
  @IsString() @Matches(/\S/, WORDS) @MaxLength(1000) reason!: string;
}
