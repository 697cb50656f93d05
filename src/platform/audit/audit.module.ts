import { Module } from '@nestjs/common';
import { AnchorDaily, MailAnchor, StampAnchor } from './anchor.jobs.js';
import { Anchoring } from './anchoring.js';
import { AuditList } from './audit-list.js';
import { AuditController } from './audit.controller.js';
import { StampAuthority } from './stamp/authority.js';

/** Reading the trail and keeping its heads outside; appending is the platform's. */
@Module({
  controllers: [AuditController],
  providers: [StampAuthority, Anchoring, AnchorDaily, MailAnchor, StampAnchor, AuditList],
  exports: [Anchoring],
})
export class AuditModule {}
