import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock.js';
import { acceptPieces } from './platform/http/piece.js';
import { keepRawBody } from './platform/http/raw-body.js';
import { JsonLog } from './platform/log.js';
import { newId } from './platform/ids.js';
import type { Settings } from './platform/settings.js';
import { serveWeb } from './serve-web.js';

const MB = 1024 * 1024;

const adapter = (): FastifyAdapter =>
  new FastifyAdapter({ bodyLimit: MB, genReqId: () => newId(), trustProxy: 'loopback', requestTimeout: 120_000, rewriteUrl: readable, routerOptions: { maxParamLength: 200 } });

/** An address that cannot be decoded goes the way of unknown ones: the router's own refusal has neither our form nor our headers. */
function readable({ url = '/' }: { url?: string }): string {
  try {
    decodeURIComponent(url.split('?')[0]!);
    return url;
  } catch {
    return '/api/unreadable';
  }
}

/** Plugins, limits and the web pages; the same for the server and for tests. */
async function furnish(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  await app.register(cookie as never);
  await app.register(helmet as never, { contentSecurityPolicy: CSP, crossOriginEmbedderPolicy: false, strictTransportSecurity: false });
  await app.register(multipart as never, { limits: { fileSize: 64 * MB, files: 1, fields: 10, fieldSize: 10_000, parts: 12, headerPairs: 50 } });
  app.getHttpAdapter().getInstance().addHook('onSend', keepAnswersOut);
  // forms of other sites can send plain text and url-encoded bodies without asking first
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  acceptPieces(app);
  keepRawBody(app, ['/api/v1/acquirer/notices']);
  await serveWeb(app);
  app.enableShutdownHooks();
  return app;
}

/** The whole application behind HTTP, not yet listening. */
export async function createHttpApp(settings: Settings, clock?: Clock): Promise<NestFastifyApplication> {
  const module = AppModule.with({ settings, ...(clock ? { clock } : {}) });
  return furnish(await NestFactory.create<NestFastifyApplication>(module, adapter(), { logger: new JsonLog(settings.LOG_LEVEL), abortOnError: false, bodyParser: false }));
}

/** The rooms without HTTP: for workers and operator commands. */
export function createContext(settings: Settings, clock?: Clock): Promise<INestApplicationContext> {
  const module = AppModule.with({ settings, ...(clock ? { clock } : {}) });
  return NestFactory.createApplicationContext(module, { logger: new JsonLog(settings.LOG_LEVEL), abortOnError: false });
}

/** Answers hold people's affairs: no cache keeps them unless a route says so. */
async function keepAnswersOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const page = !/^\/(api|health)\b/.test(request.url);
  if (!page && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
}

const CSP = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"], imgSrc: ["'self'", 'blob:', 'data:'], styleSrc: ["'self'", "'unsafe-inline'"], connectSrc: ["'self'"],
    // the scanner of terminal labels is WebAssembly
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
  },
};
