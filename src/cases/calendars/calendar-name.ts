import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/http/problem.js';
import { CALENDAR_ID } from './calendars.dto.js';

/** A calendar's short name in an address; any other text names nothing. */
@Injectable()
export class CalendarName implements PipeTransform<string, string> {
  transform(name: string): string {
    if (!CALENDAR_ID.test(name)) throw new Problem('request.not_found');
    return name;
  }
}
