import { Module } from '@nestjs/common';
import { BoardController } from './board/board.controller.js';
import { Board } from './board/board.service.js';
import { ComeDown } from './come-down.js';
import { EscalationController } from './escalation.controller.js';
import { ClimbLadder, FireRung, ScreenCase } from './escalation.jobs.js';
import { Extensions } from './extensions.js';
import { Ladder } from './ladder.js';
import { LegalNotes } from './legal-notes.js';
import { Legal } from './legal.service.js';
import { REGULATOR_CONTROLLERS, REGULATOR_PARTS } from './regulator/parts.js';
import { Screening } from './screening.js';
import { SweepClocks, SweepUnacknowledged } from './sweeps.js';

@Module({
  controllers: [EscalationController, BoardController, ...REGULATOR_CONTROLLERS],
  providers: [Ladder, ComeDown, Extensions, Board, Legal, LegalNotes, Screening, ScreenCase, SweepClocks, SweepUnacknowledged, FireRung, ClimbLadder, ...REGULATOR_PARTS],
})
export class EscalationModule {}
