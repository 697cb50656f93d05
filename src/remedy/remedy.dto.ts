import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { KINDS, PROPOSABLE, type AnnounceMaintenance, type CaseKind, type DecideApproval, type ProposeRemedy, type RemedyKind } from '../contract/index.js';
import { IsMoment } from '../platform/http/is-moment.js';

export class DecideApprovalDto implements DecideApproval {
  @IsIn(['sign', 'reject']) decision!: 'sign' | 'reject';
  @Matches(/^[0-9a-f]{64}$/) fingerprint!: string;
  @IsOptional() @IsString() @Length(1, 1000) note?: string;
}

export class ProposeRemedyDto implements ProposeRemedy {
  @IsIn(KINDS) provenKind!: CaseKind;
  @IsIn(PROPOSABLE) remedy!: RemedyKind;
  @IsInt() @Min(0) @Max(999_999_999_999) amountFen!: number;
  @IsOptional() @Matches(/^\d{14}$/) targetLogNo?: string;
  @IsString() @Length(2, 1000, { message: '请写明理由|Please give a reason' }) reason!: string;
  @IsInt() @Min(1) version!: number;
}

export class AnnounceMaintenanceDto implements AnnounceMaintenance {
  @IsMoment() from!: string;
  @IsMoment() until!: string;
  @IsString() @Length(2, 200) note!: string;
}
