import type { BeginUpload, EvidenceView, Locale, PapersView, ProblemView, SiteView, SubmitCase, TakeStep, UploadView } from '../../contract/index.js';
import { address, type AnswerOf, type BodyOf, type In, type PathFor, type QueryOf } from '../client.js';
import { locale } from './i18n.js';
import { network } from './network.js';

/** The server's refusal, or `status` 0 when nothing came back. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly fields: NonNullable<ProblemView['fields']> = []) {
    super(message);
  }
  /** nobody knows whether it arrived */
  get unsure(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const GIVE_UP_MS = 20_000;
let signedOut: () => void = () => undefined;
export const onSignedOut = (listener: () => void): void => {
  signedOut = listener;
};

async function problemOf(answer: Response): Promise<Problem> {
  const view = (await answer.json().catch(() => ({}))) as Partial<ProblemView>;
  return new Problem(answer.status, view.code ?? '', view.detail ?? view.title ?? '', view.fields);
}

interface Sent {
  body?: unknown;
  key?: string;
  /** a piece of a file, and from which byte on it is */
  piece?: Blob;
  from?: number;
}

const headersOf = (method: string, { key, piece, from }: Sent): Record<string, string> => ({
  'Accept-Language': locale(),
  ...(method !== 'GET' && { 'Content-Type': piece ? 'application/offset+octet-stream' : 'application/json' }),
  ...(piece && { 'Upload-Offset': String(from) }),
  ...(key && { 'Idempotency-Key': key }),
});

async function reach(method: string, path: string, sent: Sent): Promise<Response> {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), GIVE_UP_MS);
  const done = sent.piece ? () => undefined : network.started(); // a piece may take its time without the network being slow
  try {
    const answer = await fetch(path, {
      method, credentials: 'same-origin', signal: stop.signal,
      headers: headersOf(method, sent),
      ...(method !== 'GET' && { body: sent.piece ?? JSON.stringify(sent.body ?? {}) }),
    });
    done(true);
    return answer;
  } catch {
    done(false);
    throw new Problem(0, 'network', '');
  } finally {
    clearTimeout(limit);
  }
}

async function call<T>(method: string, path: string, sent: Sent = {}): Promise<T> {
  const answer = await reach(method, path, sent);
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  if (answer.status === 401 && path !== '/api/v1/me') signedOut();
  throw await problemOf(answer);
}

const get = <P extends PathFor<'get'>>(path: P, names?: In, query?: QueryOf<P, 'get'>): Promise<AnswerOf<P, 'get'>> =>
  call('GET', address(path, names, query));
const post = <P extends PathFor<'post'>>(path: P, body: BodyOf<P, 'post'>, names?: In, key?: string): Promise<AnswerOf<P, 'post'>> =>
  call('POST', address(path, names), { body, ...(key && { key }) });

/** Every request of these pages; paths, bodies and answers are the generated document's. */
export const api = {
  site: () => call<SiteView>('GET', '/api/v1/site'),
  me: () => get('/api/v1/me'),
  askCode: (phone: string) => post('/api/v1/session/code', { phone }),
  signIn: (phone: string, code: string) => post('/api/v1/session/phone', { phone, code }),
  signOut: () => call<void>('DELETE', '/api/v1/session'),
  speak: (next: Locale) => call<AnswerOf<'/api/v1/me', 'patch'>>('PATCH', '/api/v1/me', { body: { locale: next } }),
  terminals: () => get('/api/v1/terminals'),
  submit: (claim: SubmitCase, key: string) => post('/api/v1/cases', claim, {}, key),
  similar: (claim: SubmitCase) => post('/api/v1/cases/similar', claim),
  cases: (after?: string) => get('/api/v1/cases', {}, { limit: 50, ...(after && { after }) }),
  case: (id: string) => get('/api/v1/cases/{id}', { id }),
  step: (id: string, asked: TakeStep) => post('/api/v1/cases/{id}/steps', asked, { id }),
  write: (id: string, text: string) => post('/api/v1/cases/{id}/messages', { text, internal: false }, { id }),
  evidence: (id: string) => call<EvidenceView[]>('GET', address('/api/v1/cases/{id}/evidence', { id })),
  voucher: (id: string, refundNo?: string) => get('/api/v1/cases/{id}/voucher', { id }, { ...(refundNo && { refundNo }) }),
  certificate: (id: string) => get('/api/v1/cases/{id}/certificate', { id }),
  /** where the same paper is as a PDF, in the language of the pages */
  pdf: (id: string, part: 'voucher' | 'certificate', refundNo?: string) => address(`/api/v1/cases/{id}/${part}.pdf`, { id }, { lang: locale(), refundNo }),
  papers: (id: string) => call<PapersView>('GET', address('/api/v1/cases/{id}/papers', { id })),
  beginUpload: (caseId: string, upload: BeginUpload) => call<UploadView>('POST', address('/api/v1/cases/{id}/uploads', { id: caseId }), { body: upload }),
  upload: (id: string) => call<UploadView>('GET', address('/api/v1/uploads/{id}', { id })),
  sendPiece: (id: string, from: number, piece: Blob) => call<UploadView>('PATCH', address('/api/v1/uploads/{id}', { id }), { piece, from }),
  dropUpload: (id: string) => call<void>('DELETE', address('/api/v1/uploads/{id}', { id })),
  livePath: '/api/v1/live',
};
