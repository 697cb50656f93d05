import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class DecideDto {
  @IsBoolean() granted!: boolean;
  /** needed for a refusal */
  @IsOptional() @IsString() @Matches(/\S/, { message: '还没写内容|Please write something' }) @MaxLength(1000) reason?: string;
}
