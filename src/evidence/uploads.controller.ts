import { Body, Controller, Delete, Get, Headers, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import { UploadView } from '../contract/index.js';
import { Allow, By, type Actor, type SignedRequest } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { PIECE } from '../platform/http/piece.js';
import { BeginUploadDto } from './evidence.dto.js';
import { Uploads } from './uploads.service.js';

const WRITERS = ['merchant', 'agent', 'supervisor', 'legal'] as const;

/** Files in pieces, for connections that break. */
@Controller('api/v1')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  /** Announces a file; asking again with the same `key` answers with the same upload and how far it has come. 429 above 30 unfinished ones. */
  @Post('cases/:id/uploads')
  @Allow(...WRITERS)
  begin(@By() actor: Actor, @Param('id') id: string, @Body() asked: BeginUploadDto): Promise<UploadView> {
    return this.uploads.begin(id, asked, actor);
  }

  /** How far it has come; `offset` is where to go on. */
  @Get('uploads/:id')
  @Allow(...WRITERS)
  look(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UploadView> {
    return this.uploads.look(id, actor);
  }

  /**
   * A piece as the raw body. 409 `upload.offset` tells where to go on when `Upload-Offset` is another place. What arrived before a connection broke is
   * kept. The last piece makes the file a paper, or is refused with 413, 415 or 422 as `POST cases/{id}/evidence` would.
   */
  @Patch('uploads/:id')
  @Allow(...WRITERS)
  @ApiConsumes(PIECE)
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer', minimum: 0 }, description: 'bytes that have arrived before this piece' })
  take(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Headers('upload-offset') offset: string | undefined, @Req() request: SignedRequest): Promise<UploadView> {
    if (!request.headers['content-type']?.startsWith(PIECE)) throw new Problem('request.unsupported');
    if (!/^\d{1,10}$/.test(offset ?? '')) throw new Problem('request.unreadable');
    return this.uploads.take(id, Number(offset), request.body as Readable, actor);
  }

  /** The sender changed their mind; a finished paper stays. */
  @Delete('uploads/:id')
  @HttpCode(204)
  @Allow(...WRITERS)
  drop(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.uploads.drop(id, actor);
  }
}
