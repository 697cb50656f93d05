import { CalendarAssigning } from './assigning.js';
import { CalendarViews } from './calendar-views.js';
import { CalendarDrafting } from './drafting.js';
import { CalendarImporting } from './importing/importing.js';
import { LookingAhead } from './looking-ahead.js';
import { TwoPeopleActs } from './two-people.js';

/** What the calendars' own addresses and commands are made of. */
export const CALENDAR_PARTS = [TwoPeopleActs, CalendarViews, CalendarDrafting, CalendarAssigning, LookingAhead, CalendarImporting];
