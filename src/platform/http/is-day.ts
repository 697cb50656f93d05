import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

const WRONG_DAY = { message: '日期要写成 2026-10-15|A date looks like 2026-10-15' };

/** A day of this century that the calendar has, as `2026-10-15`. */
export const IsDay = (): PropertyDecorator => applyDecorators(Matches(/^20\d\d-\d\d-\d\d$/, WRONG_DAY), IsISO8601({ strict: true }, WRONG_DAY));
