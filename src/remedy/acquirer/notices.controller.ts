import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import { Public } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { rawBodyOf } from '../../platform/http/raw-body.js';
import { Questions } from '../questions.js';
import { AcquirerLine } from './acquirer-line.js';
import { noticeDisbelief, numberOf } from './lakala/notice.js';
import { NoticeHeard } from './notice-heard.view.js';

@Controller('api/v1/acquirer')
export class NoticesController {
  constructor(
    private readonly line: AcquirerLine,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  /** The acquirer's notices, believed by their signature alone; each only makes us ask. */
  @Post('notices')
  @HttpCode(200)
  @Public()
  async hear(@Req() request: FastifyRequest, @Headers('authorization') authorization?: string): Promise<NoticeHeard> {
    const body = rawBodyOf(request);
    const { notices } = await this.line.open();
    const why = noticeDisbelief(authorization ?? '', body, notices, this.clock.now());
    if (why) throw new Problem('acquirer.not_believed', { why });
    const refundNo = numberOf(body);
    // two notices of one text are one question
    if (refundNo) await this.questions.byNotice(refundNo, sha256(body).slice(0, 24));
    return { code: 'SUCCESS', message: '执行成功' };
  }
}
