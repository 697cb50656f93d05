import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskWords } from './desk-words.js';
import { Desk } from './desk.service.js';
import { AtRisk } from './at-risk.service.js';
import { LiveController } from './live.controller.js';
import { MoneyController } from './money.controller.js';
import { Prioritising } from './prioritising.js';
import { StepTaking } from './take-step.js';

@Module({ controllers: [DeskController, LiveController, MoneyController], providers: [Desk, DeskWords, StepTaking, Prioritising, AtRisk] })
export class DeskModule {}
