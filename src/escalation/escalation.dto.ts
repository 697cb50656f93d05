import { IsString, Matches, MaxLength } from 'class-validator';

export class WriteNoteDto {
  @IsString() @Matches(/\S/, { message: '还没写内容|Please write something' }) @MaxLength(10_000) text!: string;
}
