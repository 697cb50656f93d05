import { Module } from '@nestjs/common';
import { EscalationController } from './escalation.controller.js';
import { ClimbLadder, FireRung, ScreenCase } from './escalation.jobs.js';
import { Ladder } from './ladder.js';
import { LegalNotes } from './legal-notes.js';
import { Legal } from './legal.service.js';
import { Screening } from './screening.js';
import { SweepClocks, SweepUnacknowledged } from './sweeps.js';

@Module({ controllers: [EscalationController], providers: [Ladder, Legal, LegalNotes, Screening, ScreenCase, SweepClocks, SweepUnacknowledged, FireRung, ClimbLadder] })
export class EscalationModule {}
