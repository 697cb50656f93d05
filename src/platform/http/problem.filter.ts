import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale, ProblemView } from '../../contract/index.js';
import { sqlState } from '../database/database.js';
import { localeOf } from './locale.js';
import { Problem } from './problem.js';

const BY_STATUS: Record<number, string> = {
  400: 'request.unreadable', 401: 'session.needed', 404: 'request.not_found', 413: 'request.too_large', 415: 'request.unsupported', 422: 'request.invalid',
};
const AWAY = new Set(['ECONNREFUSED', '57P01', '57P03', '08006', '08001', 'SQLITE_FULL', '53100']);

/** Postgres keeps no NUL in a text; SQLite does */
const NUL_IN_TEXT = '22021';

/** Writes every error as `application/problem+json` in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.asProblem(error, request);
    if (reply.raw.headersSent) return void reply.raw.end();
    if (problem.status === 503) reply.header('retry-after', '5');
    if (problem.status === 429) reply.header('retry-after', String(problem.facts['seconds'] ?? 60));
    reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    void reply.send(JSON.stringify(document(problem, localeOf(request), String(request.id))));
  }

  private asProblem(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    const code = status === undefined ? undefined : BY_STATUS[status];
    if (code) return new Problem(code);
    if (sqlState(error) === NUL_IN_TEXT) return new Problem('request.unreadable');
    this.log.error({ err: error, requestId: request.id, route: request.routeOptions?.url }, 'request failed');
    return new Problem(AWAY.has(sqlState(error)) ? 'system.busy' : 'system.failed');
  }
}

function document(problem: Problem, locale: Locale, requestId: string): ProblemView & Record<string, unknown> {
  return {
    type: `urn:lidan:problem:${problem.code}`,
    title: problem.title(locale),
    status: problem.status,
    code: problem.code,
    requestId,
    ...(problem.fields.length ? { fields: problem.fields.map(one => ({ field: one.field, message: one[locale] })) } : {}),
    ...problem.more,
  };
}
