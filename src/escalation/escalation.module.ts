import { Module } from '@nestjs/common';
import { BoardController } from './board/board.controller.js';
import { Board } from './board/board.service.js';
import { ComeDown } from './come-down.js';
import { EscalationController } from './escalation.controller.js';
import { ClimbLadder, FireRung, ScreenCase } from './escalation.jobs.js';
import { Extensions } from './extensions.js';
import { Ladder } from './ladder.js';
import { LEGAL_PROVIDERS } from './legal/legal.providers.js';
import { LegalController } from './legal/legal.controller.js';
import { LegalTwoController } from './legal/legal-two.controller.js';
import { REGULATOR_CONTROLLERS, REGULATOR_PARTS } from './regulator/parts.js';
import { Screening } from './screening.js';
import { SweepClocks, SweepUnacknowledged } from './sweeps.js';

@Module({
  controllers: [EscalationController, BoardController, LegalController, LegalTwoController, ...REGULATOR_CONTROLLERS],
  providers: [Ladder, ComeDown, Extensions, Board, Screening, ScreenCase, SweepClocks, SweepUnacknowledged, FireRung, ClimbLadder, ...LEGAL_PROVIDERS, ...REGULATOR_PARTS],
})
export class EscalationModule {}
