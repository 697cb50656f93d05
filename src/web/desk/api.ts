import type { Locale, ProblemView } from '../../contract/index.js';
import type { AnswerOf, BodyOf, Documented, Known } from '../client.js';
import { signInAgain } from './session.js';

/** What every refused or failed request throws; `view.requestId` is what a person reads to support. */
export class Problem extends Error {
  constructor(readonly view: ProblemView) {
    super(view.title);
  }
  get code() {
    return this.view.code;
  }
  get status() {
    return this.view.status;
  }
  /** nothing came back, so the outcome is unknown rather than failed */
  get lost() {
    return this.view.status === 0;
  }
  field(name: string) {
    return this.view.fields?.find(one => one.field === name)?.message;
  }
}

let language: Locale = 'zh';
export const speak = (locale: Locale) => {
  language = locale;
};

const OPEN_PATHS = ['/me', '/session', '/setup', '/site'];
const blank = (status: number, code: string): ProblemView => ({ type: 'about:blank', title: '', status, code, requestId: '' });

async function send(method: string, path: string, body?: unknown, extra?: Record<string, string>): Promise<Response> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { 'Accept-Language': language, Accept: 'application/json', ...extra };
  // the server asks every unsafe request for a type, and a type for a body
  if (method !== 'GET' && !form) headers['Content-Type'] = 'application/json';
  const payload = form ? body : method === 'GET' ? undefined : JSON.stringify(body ?? {});
  try {
    return await fetch(`/api/v1${path}`, { method, headers, body: payload, credentials: 'same-origin' });
  } catch {
    throw new Problem(blank(0, 'network.lost'));
  }
}

async function call<T>(method: string, path: string, body?: unknown, extra?: Record<string, string>): Promise<T> {
  const answer = await send(method, path, body, extra);
  if (answer.status === 401 && !OPEN_PATHS.includes(path)) {
    await signInAgain();
    return call(method, path, body, extra);
  }
  if (answer.status === 204) return undefined as T;
  const text = await answer.text();
  if (answer.ok) return (text ? JSON.parse(text) : undefined) as T;
  throw new Problem(problemOf(text, answer));
}

function problemOf(text: string, answer: Response): ProblemView {
  const known = { ...blank(answer.status, `http.${answer.status}`), requestId: answer.headers.get('x-request-id') ?? '' };
  try {
    return { ...known, ...(JSON.parse(text) as ProblemView) };
  } catch {
    return known; // a proxy in front of the server answers in HTML
  }
}

/** Addresses below /api/v1; paths, bodies and answers are the generated document's. */
export const api = {
  get: <A extends string>(path: Known<A, 'get'>, asked = ''): Promise<AnswerOf<Documented<A, 'get'>, 'get'>> => call('GET', path + asked),
  post: <A extends string>(path: Known<A, 'post'>, body?: BodyOf<Documented<A, 'post'>, 'post'>, extra?: Record<string, string>): Promise<AnswerOf<Documented<A, 'post'>, 'post'>> =>
    call('POST', path, body, extra),
  put: <A extends string>(path: Known<A, 'put'>, body: BodyOf<Documented<A, 'put'>, 'put'>): Promise<AnswerOf<Documented<A, 'put'>, 'put'>> => call('PUT', path, body),
  patch: <A extends string>(path: Known<A, 'patch'>, body: BodyOf<Documented<A, 'patch'>, 'patch'>): Promise<AnswerOf<Documented<A, 'patch'>, 'patch'>> => call('PATCH', path, body),
  delete: <A extends string>(path: Known<A, 'delete'>): Promise<void> => call('DELETE', path),
  /** A change of one case whose kind the caller knows only at run time; the answer is looked at before it is used. */
  change: (caseId: string, part: string, body: unknown, method: 'post' | 'put') => call<unknown>(method.toUpperCase(), `/cases/${caseId}/${part}`, body),
  upload: <A extends string>(path: Known<A, 'post'>, file: File): Promise<AnswerOf<Documented<A, 'post'>, 'post'>> => {
    const form = new FormData();
    form.append('file', file);
    return call('POST', path, form);
  },
};

/** `?a=1&b=2` of what is set; an empty string where nothing is. */
export function query(facts: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
}

/** A fresh key for a request that may be sent twice; plain http has no randomUUID. */
export const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
