import type { ReactNode } from 'react';
import type { CalendarDetail, CalendarsView, CalendarVersionView } from '../../../../contract/index.js';

export interface BoardProps {
  all: CalendarsView;
  shown: CalendarDetail;
  versions: CalendarVersionView[];
  names: string[];
  head: ReactNode;
  choose: (calendar: string, version?: number) => void;
}
/** What lies over the year. */
export type Doing = { what: 'day'; day: string } | { what: 'week' | 'keep' | 'enforce' | 'import' | 'new' };
