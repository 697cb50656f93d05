import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './platform/http/problem.js';
import { ProblemFilter } from './platform/http/problem.filter.js';

const WEB = join(import.meta.dirname, '..', 'dist', 'web');

/** The two built web apps; unknown paths get the page of their app, unknown API paths a 404 document. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const merchant = join(WEB, 'merchant');
  const desk = join(WEB, 'desk');
  const built = existsSync(join(merchant, 'index.html'));
  if (built) {
    const immutable = { immutable: true, maxAge: '365d', preCompressed: true };
    await fastify.register(fastifyStatic, { root: join(merchant, 'assets'), prefix: '/assets/', ...immutable });
    if (existsSync(desk)) await fastify.register(fastifyStatic, { root: join(desk, 'assets'), prefix: '/desk/assets/', decorateReply: false, ...immutable });
  }
  // the page names its hashed assets, so only they may be kept
  const page = (reply: FastifyReply, folder: string) => reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false });
  fastify.get('/desk', (_, reply) => reply.redirect('/desk/'));
  // Nest keeps the not-found handler for itself, so pages are the widest route
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!;
    const wantsPage = built && !/^\/(api|health)\b/.test(path) && !/\.\w+$/.test(path);
    if (wantsPage) return page(reply, path.startsWith('/desk') ? desk : merchant);
    return refuse(request, reply);
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  const host = { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) };
  new ProblemFilter().catch(new Problem('request.not_found'), host as never);
}
