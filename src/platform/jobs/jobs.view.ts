export class ShelvedJob {
  id!: string;
  name!: string;
  /** what the job is about, e.g. a case id and version */
  subject!: string;
  attempts!: number;
  runAt!: string;
  failedAt?: string;
  lastError?: string;
}
