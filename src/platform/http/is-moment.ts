import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

// ISO 8601 also has weeks, days of a year and bare hours, of which `Date` makes nothing
const MOMENT = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const WRONG_MOMENT = { message: '请写日期、时间和时区|Please give date, time and zone' };

/** An instant of this century with its zone, as `2026-10-15T10:00:00+08:00`. */
export const IsMoment = (): PropertyDecorator => applyDecorators(Matches(MOMENT, WRONG_MOMENT), IsISO8601({ strict: true }, WRONG_MOMENT));
