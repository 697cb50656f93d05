import { Module } from '@nestjs/common';
import { EscalationController } from './escalation.controller.js';
import { FireRung, ScreenCase, SweepClocks } from './escalation.jobs.js';
import { Ladder } from './ladder.js';
import { LEGAL_PROVIDERS } from './legal/legal.providers.js';
import { LegalController } from './legal/legal.controller.js';
import { LegalTwoController } from './legal/legal-two.controller.js';

@Module({ controllers: [EscalationController, LegalController, LegalTwoController], providers: [Ladder, ScreenCase, SweepClocks, FireRung, ...LEGAL_PROVIDERS] })
export class EscalationModule {}
