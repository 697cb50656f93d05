import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { LOCALES, STAFF_ROLES, type Locale, type StaffRole } from '../contract/index.js';

export class PasswordSignInDto {
  @IsEmail({}, { message: '邮箱格式不对|This is not an e-mail address' }) @MaxLength(200) email!: string;
  @IsString() @Length(1, 128, { message: '请填密码|Please enter the password' }) password!: string;
}
export class AskCodeDto {
  @Matches(/^(\+?86)?[ -]?1[3-9]\d([ -]?\d){8}$/, { message: '请填 11 位手机号|Please enter an 11-digit mobile number' }) phone!: string;
}
export class CreateMerchantUserDto extends AskCodeDto {
  @Matches(/^[0-9A-Za-z]{15}$/, { message: '商户号是 15 位|The merchant number has 15 characters' }) mid!: string;
  @IsString() @Length(1, 60) name!: string;
}
export class CodeSignInDto extends AskCodeDto {
  @Matches(/^\d{6}$/, { message: '验证码是 6 位数字|The code has 6 digits' }) code!: string;
}
export class SetupDto {
  @IsString() @Length(10, 100) token!: string;
  @IsEmail() @MaxLength(200) email!: string;
  @IsString() @Length(1, 60) name!: string;
  @IsString() @Length(12, 128, { message: '密码至少 12 位|At least 12 characters' }) password!: string;
}
export class CreateUserDto {
  @IsEmail() @MaxLength(200) email!: string;
  @IsString() @Length(1, 60) name!: string;
  @IsIn(STAFF_ROLES) role!: StaffRole;
  @IsString() @Length(12, 128, { message: '密码至少 12 位|At least 12 characters' }) password!: string;
}
export class ChangeUserDto {
  @IsOptional() @IsBoolean() active?: boolean;
  @IsOptional() @IsIn(STAFF_ROLES) role?: StaffRole;
}
export class ChangeMeDto {
  @IsIn(LOCALES) locale!: Locale;
}
