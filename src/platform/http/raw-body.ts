import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { PassThrough, type Readable } from 'node:stream';

const MOST_BYTES = 64 * 1024;
const kept = new WeakMap<FastifyRequest, Buffer[]>();

/** Signatures cover the very bytes: for these paths they are kept beside what is parsed, up to the limit. */
export function keepRawBody(app: NestFastifyApplication, paths: readonly string[]): void {
  app.getHttpAdapter().getInstance().addHook('preParsing', (request, _reply, payload, done) => {
    if (!paths.includes(request.url.split('?')[0]!)) return done(null, payload);
    done(null, copied(request, payload as Readable));
  });
}

/** Empty for a request whose body was not kept, or was beyond the limit. */
export const rawBodyOf = (request: FastifyRequest): Buffer => Buffer.concat(kept.get(request) ?? []);

function copied(request: FastifyRequest, payload: Readable): PassThrough {
  const parts: Buffer[] = [];
  let bytes = 0;
  kept.set(request, parts);
  payload.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
    else parts.length = 0;
  });
  return payload.pipe(new PassThrough());
}
