import { Module } from '@nestjs/common';
import { EscalationController } from './escalation.controller.js';
import { FireRung, ScreenCase, SweepClocks } from './escalation.jobs.js';
import { Ladder } from './ladder.js';
import { LegalNotes } from './legal-notes.js';
import { Legal } from './legal.service.js';

@Module({ controllers: [EscalationController], providers: [Ladder, Legal, LegalNotes, ScreenCase, SweepClocks, FireRung] })
export class EscalationModule {}
