import { CalendarAssigning } from './assigning.js';
import { CalendarViews } from './calendar-views.js';
import { CalendarDrafting } from './drafting.js';
import { CalendarImporting } from './importing/importing.js';
import { LookingAhead } from './looking-ahead.js';

/** What the calendars' own addresses and commands are made of. */
export const CALENDAR_PARTS = [CalendarViews, CalendarDrafting, CalendarAssigning, LookingAhead, CalendarImporting];
