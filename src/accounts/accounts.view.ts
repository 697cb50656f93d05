import { UploadLimitsView, type Locale, type MeView, type PersonView, type Role, type SiteView } from '../contract/index.js';

export class Me implements MeView {
  id!: string;
  name!: string;
  role!: Role;
  locale!: Locale;
  mid?: string;
  merchantName?: string;
  unread!: number;
}
export class Person implements PersonView {
  id!: string;
  name!: string;
  role!: Role;
}
export class UserRow {
  id!: string;
  name!: string;
  email!: string;
  role!: Role;
  active!: boolean;
}
export class Site implements SiteView {
  acquirerName!: string;
  hotline!: string;
  hotlineHours!: string;
  demo!: boolean;
  needsSetup!: boolean;
  now!: string;
  cutOff!: string;
  upload!: UploadLimitsView;
  readsSlips!: boolean;
}
export class CodeSent {
  resendAfterSeconds!: number;
  expiresInSeconds!: number;
}
/** Somebody who may report for a merchant. */
export class MerchantUserRow {
  id!: string;
  mid!: string;
  name!: string;
  /** masked */
  phone!: string;
}
