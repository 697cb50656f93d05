import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import '@fastify/multipart';
import { SlipReadingView } from '../contract/index.js';
import { Public, type SignedRequest } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Previewing } from './previewing.js';

const MOST_BYTES = 8 * 1024 * 1024;

@Controller('api/v1/slips')
export class SlipsController {
  constructor(private readonly previewing: Previewing) {}

  /**
   * Reads a photo of a slip for the form, before any sign-in; nothing is kept. One picture in the multipart field `file`, up to 8 MB.
   * 422 for what is no picture, 429 after 30 photos in ten minutes, 503 while the reader is busy or off: the form then goes on by hand.
   */
  @Post('read')
  @HttpCode(200)
  @Public()
  async read(@Req() request: SignedRequest): Promise<SlipReadingView> {
    await this.previewing.allow(request.ip);
    if (!request.isMultipart()) throw new Problem('request.unsupported');
    const part = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 0 } });
    if (!part) throw new Problem('evidence.empty');
    const bytes = await part.toBuffer().catch(() => {
      throw new Problem('evidence.too_large');
    });
    return this.previewing.read(bytes, request.actor?.mid);
  }
}
