import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsIP, IsOptional, IsString, IsUrl, Matches, Max, Min, ValidateIf, validateSync } from 'class-validator';
import { resolve } from 'node:path';

/** A real acquirer is of no use without it. */
const NeededWithAcquirer = () => ValidateIf((settings: Settings) => settings.ACQUIRER_URL !== undefined);

/** A time-stamp that nobody can check proves nothing. */
const NeededWithAuthority = () => ValidateIf((settings: Settings) => settings.TSA_URL !== undefined || settings.TSA_CERT_FILE !== undefined);

/** Everything the process takes from its environment, read once; nothing else reads `process.env`. */
export class Settings {
  @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsString() HOST = '127.0.0.1';
  @IsString() DATA_DIR = './data';
  /** links in messages use this origin whatever the Host header says */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) PUBLIC_ORIGIN?: string;
  /** absent: embedded SQLite under DATA_DIR */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//, { message: 'must start with postgres:// or postgresql://' }) DATABASE_URL?: string;
  /** absent: jobs run in this process */
  @IsOptional() @Matches(/^rediss?:\/\//, { message: 'must start with redis:// or rediss://' }) REDIS_URL?: string;
  @Matches(/^[\w-]+$/) REDIS_PREFIX = 'lidan';
  /** absent: mail and texts go to the log with a viewer for admins */
  @IsOptional() @Matches(/^smtps?:\/\//, { message: 'must start with smtp:// or smtps://' }) SMTP_URL?: string;
  @IsString() MAIL_FROM = 'Lidan <desk@lidan.invalid>';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL = 'info';
  /** absent: `inbox` under DATA_DIR */
  @IsOptional() @IsString() WATCH_DIR?: string;
  @IsString() ACQUIRER_NAME = '澄川支付';
  @IsString() HOTLINE = '400-000-0100';
  @IsString() HOTLINE_HOURS = '8:30–21:00';
  /** local time at which a batch counts as cut (rulebook section 3) */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must look like 23:00' }) CUT_OFF = '23:00';
  /** false in the web processes of a scaled set-up: workers run the jobs */
  @IsBoolean() RUN_JOBS = true;
  /** false: pictures are kept but not read */
  @IsBoolean() SLIP_READER = true;
  /** memory of the reader's own process; beyond it the process is killed */
  @IsInt() @Min(600) SLIP_READER_MB = 900;
  /** after how long without work the reader's process ends */
  @IsInt() @Min(1) SLIP_READER_IDLE_S = 60;
  /** how long a worker holds a job it has claimed before another may take it */
  @IsInt() @Min(1000) JOB_HOLD_MS = 60_000;
  /** after how long a row that is still due is rung again: Redis may have forgotten it */
  @IsInt() @Min(100) RING_AGAIN_MS = 15_000;
  /** absent: nothing is scanned; else every file waits for clamd's word before anyone sees it */
  @IsOptional() @Matches(/^tcp:\/\/[^/]+$/, { message: 'must look like tcp://host:3310' }) CLAMD_URL?: string;
  /** absent: a simulated acquirer of this house; else the base URL of the acquirer's open platform, and the next four are needed */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) ACQUIRER_URL?: string;
  @NeededWithAcquirer() @IsString() ACQUIRER_APPID?: string;
  /** serial of our certificate, as the acquirer registered it */
  @NeededWithAcquirer() @IsString() ACQUIRER_SERIAL?: string;
  /** our private key, PEM */
  @NeededWithAcquirer() @IsString() ACQUIRER_KEY_FILE?: string;
  /** the platform's certificate or public key, PEM: its answers are believed by it */
  @NeededWithAcquirer() @IsString() ACQUIRER_CERT_FILE?: string;
  /** absent: the serial in the certificate itself */
  @IsOptional() @IsString() ACQUIRER_CERT_SERIAL?: string;
  /** absent: notices are signed with the same key as answers */
  @IsOptional() @IsString() ACQUIRER_NOTICE_CERT_FILE?: string;
  @IsInt() @Min(100) ACQUIRER_TIMEOUT_MS = 10_000;
  /** codes by which the acquirer says that it has no such refund number; what is not listed stays unknown */
  @Matches(/^[\w,]+$/) ACQUIRER_ABSENT_CODES = 'SIM00404';
  /** the address of ours that scan refunds must name */
  @IsIP() ACQUIRER_OUR_IP = '127.0.0.1';
  /** when an unknown result is asked about again, in seconds; the last one goes on */
  @Matches(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, { message: 'must look like 60,600,3600,86400' }) ACQUIRER_ASK_AGAIN_S = '60,600,3600,86400';
  /** where a simulated acquirer of its own (dist/simulator.js) listens; 0: any free port */
  @IsInt() @Min(0) @Max(65535) SIMULATOR_PORT = 0;
  /** absent: the simulator sends no notices unless it knows this server's own port */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) SIMULATOR_NOTICE_URL?: string;
  /** where the audit trail's heads are written daily; absent: `anchors` under DATA_DIR. Another disk is better */
  @IsOptional() @IsString() AUDIT_ANCHOR_DIR?: string;
  /** one address that gets each day's head of the audit trail */
  @IsOptional() @IsEmail({ require_tld: false }) AUDIT_ANCHOR_MAIL?: string;
  /** absent: no time-stamps; else an authority's address (RFC 3161 over HTTP), and TSA_CERT_FILE is needed */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) TSA_URL?: string;
  /** the authority's certificate, or those of who issued it, PEM: its time-stamps are believed by it */
  @NeededWithAuthority() @IsString() TSA_CERT_FILE?: string;
  @IsInt() @Min(100) TSA_TIMEOUT_MS = 10_000;
  /** named crash points for torture tests, e.g. `job.after_work:1`; never set in production */
  @IsOptional() @IsString() CRASH_AT?: string;

  get engine(): 'postgres' | 'sqlite' {
    return this.DATABASE_URL ? 'postgres' : 'sqlite';
  }
  get dataDir(): string {
    return resolve(this.DATA_DIR);
  }
  get watchDir(): string {
    return this.WATCH_DIR ? resolve(this.WATCH_DIR) : resolve(this.dataDir, 'inbox');
  }
  get anchorDir(): string {
    return this.AUDIT_ANCHOR_DIR ? resolve(this.AUDIT_ANCHOR_DIR) : resolve(this.dataDir, 'anchors');
  }
  /** seconds until the n-th further question about an unknown result, from 0 */
  askAgainSeconds(asked: number): number {
    const waits = this.ACQUIRER_ASK_AGAIN_S.split(',').map(Number);
    return waits[Math.min(asked, waits.length - 1)]!;
  }
  get origin(): string {
    return this.PUBLIC_ORIGIN ?? `http://localhost:${this.PORT}`;
  }
}

const NUMBERS = ['PORT', 'JOB_HOLD_MS', 'RING_AGAIN_MS', 'SLIP_READER_MB', 'SLIP_READER_IDLE_S', 'ACQUIRER_TIMEOUT_MS', 'SIMULATOR_PORT', 'TSA_TIMEOUT_MS'];
const FLAGS = ['RUN_JOBS', 'SLIP_READER'];

/** `over` stands before the environment. @throws Error naming every bad variable at once. */
export function readSettings(over: Record<string, string | undefined> = {}, from: Record<string, string | undefined> = process.env): Settings {
  const env = { ...from, ...over };
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(new Settings()).concat(OPTIONAL)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    given[name] = NUMBERS.includes(name) ? Number(text) : FLAGS.includes(name) ? text !== 'false' && text !== '0' : text;
  }
  const settings = plainToInstance(Settings, given);
  const wrong = validateSync(settings).map(one => `${one.property}: ${Object.values(one.constraints ?? {}).join(', ')}`);
  if (wrong.length) throw new Error(`Settings are wrong:\n  ${wrong.join('\n  ')}`);
  return settings;
}
const OPTIONAL = [
  'PUBLIC_ORIGIN', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'WATCH_DIR', 'CLAMD_URL', 'CRASH_AT', 'SIMULATOR_NOTICE_URL',
  'ACQUIRER_URL', 'ACQUIRER_APPID', 'ACQUIRER_SERIAL', 'ACQUIRER_KEY_FILE', 'ACQUIRER_CERT_FILE', 'ACQUIRER_CERT_SERIAL', 'ACQUIRER_NOTICE_CERT_FILE',
  'AUDIT_ANCHOR_DIR', 'AUDIT_ANCHOR_MAIL', 'TSA_URL', 'TSA_CERT_FILE',
];
