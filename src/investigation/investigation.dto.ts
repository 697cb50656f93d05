import { IsInt, Matches, Min } from 'class-validator';
import type { PickCandidate } from '../contract/index.js';

export class PickCandidateDto implements PickCandidate {
  @Matches(/^\d{14}$/, { message: '流水号是 14 位数字|The log number has 14 digits' }) logNo!: string;
  @IsInt() @Min(1) version!: number;
}
