import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DossierReleaseView, DossiersView, DossierView } from '../contract/index.js';
import { FileStore } from '../platform/files/file-store.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { BuildDossierDto, ReleaseDossierDto } from './dossier.dto.js';
import { DossierDoor } from './dossier-door.js';
import { nameOf } from './pack/verify-text.js';

// nothing may run in it; a viewer inside the browser still draws it, which a sandbox would forbid
const ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const BINARY = { schema: { type: 'string', format: 'binary' } };

@Controller('api/v1')
export class DossiersController {
  constructor(
    private readonly files: FileStore,
    private readonly door: DossierDoor,
  ) {}

  /** Versions of a referred case with their progress, and what one built now would lack. */
  @Get('cases/:id/dossiers')
  @Allow('legal', 'admin')
  list(@By() actor: Actor, @Param('id') id: string): Promise<DossiersView> {
    return this.door.list(id, actor);
  }

  /** Builds the next version as a job; while one is being built, that one. */
  @Post('cases/:id/dossiers')
  @HttpCode(202)
  @Allow('legal')
  build(@By() actor: Actor, @Param('id') id: string, @Body() { locale }: BuildDossierDto): Promise<DossierView> {
    return this.door.build(id, locale, actor);
  }

  /** After a failure or a stop. 409 `dossier.not_failed`, `dossier.busy`. */
  @Post('dossiers/:id/retry')
  @HttpCode(202)
  @Allow('legal')
  retry(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DossierView> {
    return this.door.act(id, actor, (tx, found, row) => this.door.dossiers.retry(tx, found, row, actor));
  }

  /** 409 `dossier.not_building`. */
  @Post('dossiers/:id/cancel')
  @HttpCode(200)
  @Allow('legal')
  cancel(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DossierView> {
    return this.door.act(id, actor, (tx, found, row) => this.door.dossiers.cancel(tx, found, row, actor));
  }

  /** Asks a second person; the answer alone has the passphrase of the sealed annex. 409 `dossier.not_ready`, `dossier.outdated`, `countersign.asked_already`. */
  @Post('dossiers/:id/release')
  @HttpCode(200)
  @Allow('legal')
  release(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReleaseDossierDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<DossierReleaseView> {
    reply.header('cache-control', 'no-store');
    return this.door.release(id, reason, actor);
  }

  /** The paper, every taking audited with its SHA-256. 409 `dossier.not_ready`. */
  @Get('dossiers/:id/file.pdf')
  @Allow('legal')
  @ApiOkResponse({ content: { 'application/pdf': BINARY } })
  pdf(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.file(id, 'pdf', actor, reply);
  }

  /** Paper, exhibits, rows, audit and manifest, every taking audited with its SHA-256. 409 `dossier.not_ready`. */
  @Get('dossiers/:id/file.zip')
  @Allow('legal')
  @ApiOkResponse({ content: { 'application/zip': BINARY } })
  zip(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.file(id, 'zip', actor, reply);
  }

  private async file(id: string, kind: 'pdf' | 'zip', actor: Actor, reply: FastifyReply): Promise<StreamableFile> {
    const { sha256, bytes, name } = await this.door.act(id, actor, async (tx, found, row) => ({
      ...(await this.door.dossiers.taken(tx, row, kind, actor)), name: nameOf(found.caseNo, row.version, row.releasedAt === null),
    }));
    reply.header('cache-control', 'no-store').header('content-security-policy', ALONE);
    const disposition = `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${name}.${kind}"`;
    return new StreamableFile(this.files.read(sha256), { type: `application/${kind}`, disposition, length: bytes });
  }
}
