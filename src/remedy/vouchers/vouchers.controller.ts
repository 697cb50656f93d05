import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CertificateView, VoucherView, type Locale } from '../../contract/index.js';
import { Allow, By, type Actor, type SignedRequest } from '../../platform/http/actor.js';
import { localeOf } from '../../platform/http/locale.js';
import { printCertificate } from './certificate-print.js';
import { Certificates } from './certificates.service.js';
import { PaperTrail } from './paper-trail.js';
import { printVoucher } from './voucher-print.js';
import { PrintDto, PrintVoucherDto, VoucherDto } from './vouchers.dto.js';
import { Vouchers } from './vouchers.service.js';

// nothing may run in it; a viewer inside the browser still draws it, which a sandbox would forbid
const ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const PDF = { schema: { type: 'string', format: 'binary' } };

@Controller('api/v1/cases/:id')
@Allow('merchant', 'agent', 'supervisor', 'legal', 'admin')
export class VouchersController {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly certificates: Certificates,
    private readonly trail: PaperTrail,
  ) {}

  /** That the case's money has moved, by the settlement row that proves it; 409 `voucher.nothing_proved` before. Every reading is audited. */
  @Get('voucher')
  async voucher(@By() actor: Actor, @Param('id') id: string, @Query() { refundNo }: VoucherDto): Promise<VoucherView> {
    const view = await this.vouchers.of(id, refundNo, actor);
    await this.trail.read('voucher', view.caseId, view.voucherNo, actor);
    return view;
  }

  /** The voucher as A4; two readings give the same bytes, and each is audited with their SHA-256. */
  @Get('voucher.pdf')
  @ApiOkResponse({ content: { 'application/pdf': PDF } })
  async voucherPdf(@By() actor: Actor, @Param('id') id: string, @Query() asked: PrintVoucherDto, @Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const view = await this.vouchers.of(id, asked.refundNo, actor);
    const bytes = await printVoucher(view, languageOf(asked, request));
    await this.trail.taken('voucher', view.caseId, view.voucherNo, bytes, actor);
    return handOut(reply, bytes, view.voucherNo);
  }

  /** What the records say of a transaction whose slip was lost; 409 `certificate.not_issued` unless approved, `certificate.no_row` without a transaction. Every reading is audited. */
  @Get('certificate')
  async certificate(@By() actor: Actor, @Param('id') id: string): Promise<CertificateView> {
    const view = await this.certificates.of(id, actor);
    await this.trail.read('certificate', view.caseId, view.certificateNo, actor);
    return view;
  }

  /** The certificate as A4, marked on every page as no original slip; two readings give the same bytes, and each is audited with their SHA-256. */
  @Get('certificate.pdf')
  @ApiOkResponse({ content: { 'application/pdf': PDF } })
  async certificatePdf(@By() actor: Actor, @Param('id') id: string, @Query() asked: PrintDto, @Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const view = await this.certificates.of(id, actor);
    const bytes = await printCertificate(view, languageOf(asked, request));
    await this.trail.taken('certificate', view.caseId, view.certificateNo, bytes, actor);
    return handOut(reply, bytes, view.certificateNo);
  }
}

const languageOf = ({ lang }: PrintDto, request: SignedRequest): Locale => lang ?? localeOf(request);

function handOut(reply: FastifyReply, bytes: Buffer, no: string): StreamableFile {
  reply.header('cache-control', 'no-store').header('content-security-policy', ALONE);
  return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${no}.pdf"`, length: bytes.length });
}
