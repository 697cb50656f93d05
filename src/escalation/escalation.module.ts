import { Module } from '@nestjs/common';
import { EscalationController } from './escalation.controller.js';
import { FireRung, ScreenCase, SweepClocks } from './escalation.jobs.js';
import { Ladder } from './ladder.js';
import { LegalNotes } from './legal-notes.js';
import { Legal } from './legal.service.js';
import { REGULATOR_CONTROLLERS, REGULATOR_PARTS } from './regulator/parts.js';

@Module({ controllers: [EscalationController, ...REGULATOR_CONTROLLERS], providers: [Ladder, Legal, LegalNotes, ScreenCase, SweepClocks, FireRung, ...REGULATOR_PARTS] })
export class EscalationModule {}
