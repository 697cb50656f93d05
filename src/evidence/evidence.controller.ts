import { Controller, Get, Headers, Param, ParseIntPipe, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import '@fastify/multipart';
import type { FastifyReply } from 'fastify';
import { EvidenceView, UPLOAD_LIMITS } from '../contract/index.js';
import { FileStore } from '../platform/files/file-store.js';
import { Allow, By, type Actor, type SignedRequest } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { EvidenceRoom } from './evidence.service.js';

const ALONE = "default-src 'none'; sandbox";

@Controller('api/v1')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceRoom,
    private readonly files: FileStore,
  ) {}

  @Get('cases/:id/evidence')
  list(@By() actor: Actor, @Param('id') id: string): Promise<EvidenceView[]> {
    return this.evidence.of(id, actor);
  }

  /** One file in the multipart field `file`; JPEG, PNG, WebP or PDF up to 20 MB. 413, 415 and 422 say why a file is refused. */
  @Post('cases/:id/evidence')
  @Allow('merchant', 'agent', 'supervisor', 'legal')
  async add(@By() actor: Actor, @Param('id') id: string, @Req() request: SignedRequest): Promise<EvidenceView> {
    if (!request.isMultipart()) throw new Problem('request.unsupported');
    const part = await request.file({ limits: { fileSize: UPLOAD_LIMITS.bytes, files: 1, fields: 0 } });
    if (!part) throw new Problem('evidence.empty');
    return this.evidence.add(id, part.filename, part.file, actor);
  }

  /** The first page. */
  @Get('evidence/:id/preview')
  preview(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    return this.page(actor, id, 1, known, reply);
  }

  /** Re-encoded, upright, without metadata, redacted where it had to be. 409 while it is looked through, 304 for who has it already. */
  @Get('evidence/:id/pages/:n')
  async page(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('n', ParseIntPipe) n: number, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    const had = known?.replaceAll('"', '');
    const { sha256 } = await this.evidence.page(id, n, actor, had);
    // a page may be redacted later: no cache may keep the old one
    reply.header('cache-control', 'private, no-cache').header('etag', `"${sha256}"`).header('content-security-policy', ALONE);
    if (had === sha256) return void reply.status(304);
    return new StreamableFile(this.files.read(sha256), { type: 'image/webp' });
  }

  /** The sealed original, only ever as a download. 410 once it was dropped for card data. */
  @Get('evidence/:id/original')
  async original(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const row = await this.evidence.original(id, actor);
    reply.header('cache-control', 'no-store').header('content-security-policy', ALONE);
    const disposition = `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(row.name)}`;
    return new StreamableFile(this.files.read(row.sha256), { type: 'application/octet-stream', disposition });
  }
}
