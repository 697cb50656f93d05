import { Module } from '@nestjs/common';
import { IntakeController } from './intake.controller.js';
import { Intake } from './intake.service.js';

@Module({ controllers: [IntakeController], providers: [Intake] })
export class IntakeModule {}
