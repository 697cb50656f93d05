import { expect } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import { SentMessage } from '../../src/platform/mail/mailer.js';
import { startWorld, type World } from './world.js';

export const PASSWORD = 'correct horse battery';
export const PHONES: Record<string, string> = { merchant: '13800000001', stranger: '13800000002' };
const REQUEST_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Asked {
  body?: unknown;
  query?: string;
  headers?: Record<string, string>;
  /** sent as it is, for bodies that are no JSON */
  payload?: string | Buffer;
}

/** What must hold for every answer, whoever asked and whatever it was. */
export function checkAnswer({ status, headers, text, body }: Answer<unknown>): void {
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'|sandbox/);
  expect(headers['x-frame-options']).toBeDefined();
  expect(headers['referrer-policy']).toBeDefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['cache-control'] ?? 'none').toMatch(/no-store|no-cache|private/);
  if (status < 400) return;
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = body as Record<string, unknown>;
  expect(problem).toMatchObject({ status, type: `urn:lidan:problem:${String(problem['code'])}`, title: expect.stringMatching(/\S/), requestId: expect.stringMatching(REQUEST_ID) });
  expect(text).not.toMatch(/node_modules|\.ts:\d|\.js:\d|SQLITE|SqliteError|QueryFailed/);
}

export class Caller {
  cookie = '';
  constructor(
    private readonly world: World,
    readonly name: string,
  ) {}

  async ask<Body = Record<string, unknown>>(method: Method, path: string, { body, query, headers = {}, payload }: Asked = {}): Promise<Answer<Body>> {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const given = { ...type, ...(this.cookie ? { cookie: this.cookie } : {}), ...headers };
    const options: InjectOptions = { method, url: `${path.startsWith('/') ? '' : '/api/v1/'}${path}${query ? `?${query}` : ''}`, headers: given };
    if (payload !== undefined || body !== undefined) options.payload = payload ?? JSON.stringify(body);
    const reply = await this.world.app.inject(options);
    const json = String(reply.headers['content-type'] ?? '').includes('json');
    const answer = { status: reply.statusCode, text: reply.payload, headers: reply.headers as Answer['headers'], body: (json ? reply.json() : undefined) as Body };
    checkAnswer(answer);
    return answer;
  }
  get = <Body = Record<string, unknown>>(path: string, headers?: Record<string, string>) => this.ask<Body>('GET', path, { headers: headers ?? {} });
  post = <Body = Record<string, unknown>>(path: string, body: unknown, headers?: Record<string, string>) => this.ask<Body>('POST', path, { body, headers: headers ?? {} });

  submit = (body: object, key: string = randomUUID()) => this.post('cases', { story: '', ...body }, { 'idempotency-key': key });

  /** One file in the multipart field `file`. */
  upload(path: string, content: Buffer, name = 'photo.jpg', headers: Record<string, string> = {}): Promise<Answer> {
    const edge = `edge${randomUUID()}`;
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]);
    return this.ask('POST', path, { payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}`, ...headers } });
  }

  async signIn(): Promise<this> {
    const phone = PHONES[this.name];
    const answer = phone ? await this.byCode(phone) : await this.post('session', { email: `${this.name}@lidan.invalid`, password: PASSWORD });
    expect(answer.status).toBe(200);
    this.cookie = cookieOf(answer);
    return this;
  }

  private async byCode(phone: string): Promise<Answer> {
    expect((await this.post('session/code', { phone })).status).toBe(202);
    return this.post('session/phone', { phone, code: await codeFor(this.world, phone) });
  }
}

export const cookieOf = (answer: Answer<unknown>): string => String(answer.headers['set-cookie'] ?? '').split(';')[0]!;

/** The newest code that went to this phone, read where the log mailer keeps it. */
export async function codeFor(world: World, phone: string): Promise<string> {
  const [sent] = await world.db.read(tx => tx.find(SentMessage, { where: { to: phone, subject: '' }, order: { at: 'DESC', id: 'DESC' }, take: 1 }));
  return /验证码 (\d{6})/.exec(sent!.text)![1]!;
}

/** A world whose people sign in over HTTP, each once. */
export async function startHttp(options: Parameters<typeof startWorld>[0] = {}) {
  const world = await startWorld(options);
  const known = new Map<string, Caller>();
  return {
    ...world,
    nobody: new Caller(world, 'nobody'),
    fresh: (name: string) => new Caller(world, name).signIn(),
    async as(name: string): Promise<Caller> {
      const caller = known.get(name) ?? (await new Caller(world, name).signIn());
      known.set(name, caller);
      return caller;
    },
  };
}
export type Http = Awaited<ReturnType<typeof startHttp>>;

/** Problem bodies differ in nothing but the request's own id. */
export const withoutId = ({ requestId: _, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;
