import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '../contract/index.js';

export class BuildDossierDto {
  /** of the printed paper */
  @IsIn(LOCALES) locale!: Locale;
}

export class ReleaseDossierDto {
  /** why it goes out, for the second person; card numbers are covered */
  @IsString() @Matches(/\S/, { message: '还没写内容|Please write something' }) @MaxLength(1000) reason!: string;
}
