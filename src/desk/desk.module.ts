import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskWords } from './desk-words.js';
import { Desk } from './desk.service.js';
import { LiveController } from './live.controller.js';
import { StepTaking } from './take-step.js';

@Module({ controllers: [DeskController, LiveController], providers: [Desk, DeskWords, StepTaking] })
export class DeskModule {}
