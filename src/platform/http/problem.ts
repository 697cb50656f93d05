import type { Locale } from '../../contract/index.js';

export interface ProblemKind {
  status: number;
  zh: string;
  en: string;
}
export interface FieldProblem {
  field: string;
  zh: string;
  en: string;
}

const kinds = new Map<string, ProblemKind>();

/** Each room names its problems once: code → HTTP status and title in both languages; `{fact}` is filled in. */
export function defineProblems(table: Record<string, ProblemKind>): void {
  for (const [code, kind] of Object.entries(table)) kinds.set(code, kind);
}

/** Something the caller can understand and mend; everything else is a 500 with a request id. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
    /** further members of the document, such as both versions of a conflict */
    readonly more: Record<string, unknown> = {},
  ) {
    super(code);
  }
  get status(): number {
    return kindOf(this.code).status;
  }
  title(locale: Locale): string {
    return fill(kindOf(this.code)[locale], this.facts);
  }
}

const kindOf = (code: string): ProblemKind => kinds.get(code) ?? { status: 500, zh: '系统出错', en: 'Something went wrong' };

export const fill = (text: string, facts: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));

defineProblems({
  'request.invalid': { status: 422, zh: '有内容需要改一下', en: 'Something needs correcting' },
  'request.not_found': { status: 404, zh: '没有找到', en: 'Not found' },
  'request.unreadable': { status: 400, zh: '请求的格式不对', en: 'The request could not be read' },
  'request.too_large': { status: 413, zh: '内容太大', en: 'The request is too large' },
  'request.cross_site': { status: 403, zh: '请求来自别的网站，没有执行', en: 'The request came from another site and was not carried out' },
  'request.too_many': { status: 429, zh: '次数太多，请 {seconds} 秒后再试', en: 'Too many tries; please wait {seconds} seconds' },
  'request.unsupported': { status: 415, zh: '不支持这种内容', en: 'This kind of content is not supported' },
  'session.needed': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'idempotency.missing': { status: 400, zh: '缺少 Idempotency-Key', en: 'The header Idempotency-Key is missing' },
  'idempotency.other_body': { status: 422, zh: '同一个 Idempotency-Key 的内容不一样', en: 'This Idempotency-Key was used with another body' },
  'idempotency.in_flight': { status: 409, zh: '上一次发送还在处理', en: 'The first request with this key is still being worked on' },
  'system.failed': { status: 500, zh: '系统出错，没有改动任何内容', en: 'Something went wrong; nothing was changed' },
  'system.busy': { status: 503, zh: '系统暂时忙，请稍后再试', en: 'The system is busy; please try again shortly' },
});
