import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Raw bytes of a file from some offset on. */
export const PIECE = 'application/offset+octet-stream';

/** Pieces are handed on as streams: whoever takes them bounds their length. */
export function acceptPieces(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addContentTypeParser(PIECE, (_request, body, done) => done(null, body));
}
