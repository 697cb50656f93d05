import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../contract/index.js';

/** Chinese unless English is asked for first. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  const first = (request.headers['accept-language'] ?? '').split(',')[0]!.trim().toLowerCase();
  return first.startsWith('en') ? 'en' : 'zh';
}
