import '@fastify/multipart';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { In, LessThan } from 'typeorm';
import type { FileView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor, type SignedRequest } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { LoadedFile, RecordConflict } from './loaded-file.entity.js';
import { Loader } from './loading/loader.js';
import { fileView, forBrowser } from './loading/load-report.js';
import { PageDto } from './records.dto.js';
import './records.problems.js';
import type { ConflictPage, FilePage } from './records.view.js';

const USUAL = 50;

@Controller('api/v1/records')
@Allow('agent', 'supervisor', 'legal', 'admin')
export class FilesController {
  constructor(
    private readonly db: Database,
    private readonly loader: Loader,
  ) {}

  /** Files that came, newest first. */
  @Get('files')
  list(@Query() { after, limit = USUAL }: PageDto): Promise<FilePage> {
    return this.db.read(async tx => {
      // ids rise with time
      const where = after ? { id: LessThan(after) } : {};
      return paged((await tx.find(LoadedFile, { where, order: { id: 'DESC' }, take: limit + 1 })).map(fileView), limit);
    });
  }

  /** Takes one file (`file`, multipart). A refused file answers 200 too: `outcome` and `reason` say why. */
  @Post('files')
  @HttpCode(200)
  @Allow('supervisor', 'admin')
  async upload(@By() actor: Actor, @Req() request: SignedRequest): Promise<FileView> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new Problem('records.no_file');
    return forBrowser(await this.loader.load(whole(part), part.filename, { actor }));
  }

  /** Records that came again with other content, newest first. */
  @Get('conflicts')
  conflicts(@Query() { after, limit = USUAL }: PageDto): Promise<ConflictPage> {
    return this.db.read(async tx => {
      const found = await tx.find(RecordConflict, { where: after ? { id: LessThan(after) } : {}, order: { id: 'DESC' }, take: limit + 1 });
      const files = await tx.find(LoadedFile, { where: { id: In(found.map(one => one.fileId)) } });
      const names = new Map(files.map(file => [file.id, file.name]));
      return paged(found.map(one => ({ ...one, fileName: names.get(one.fileId) ?? '', at: one.at.toISOString() })), limit);
    });
  }
}

/** A part cut off at the size limit must not be taken for the whole file. */
async function* whole(part: MultipartFile): AsyncGenerator<Buffer> {
  yield* part.file;
  if (part.file.truncated) throw new Problem('request.too_large');
}

const paged = <Row extends { id: string }>(found: Row[], limit: number): { rows: Row[]; next?: string } => {
  const rows = found.slice(0, limit);
  return found.length > limit ? { rows, next: rows.at(-1)!.id } : { rows };
};
