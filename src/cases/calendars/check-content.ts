import type { CalendarContent, CalendarDay } from '../../contract/index.js';
import { checkHours, parseDay } from '../calendar-days.js';
import { zoneOf } from '../calendar-zone.js';
import { Problem, type FieldProblem } from '../../platform/http/problem.js';
import { intervalsOf } from './content.js';

/** With a minute a week a promise of days would lie in another century, and finding its date would hold everybody up. */
const LEAST_MINUTES = 300;

const fault = (field: string, zh: string, en: string): FieldProblem => ({ field, zh, en });

const fails = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
};

function faultOfDay({ day, kind, hours = [] }: CalendarDay): FieldProblem | undefined {
  const field = `days.${day}`;
  if (fails(() => parseDay(day))) return fault(field, `没有 ${day} 这一天`, `There is no day ${day}`);
  if ((kind === 'hours') !== hours.length > 0) return fault(field, '按时段的日子要有时段，别的不能有', 'A day with hours of its own has hours, no other has any');
  if (fails(() => checkHours(intervalsOf(hours)))) return fault(field, '时段要从早到晚，不能重叠', 'Hours run from early to late and do not overlap');
  return undefined;
}

/** What is wrong with a calendar, field by field; empty when it may stand. */
export function faultsIn({ zone, week, days }: CalendarContent): FieldProblem[] {
  const twice = days.find((day, at) => days.findIndex(other => other.day === day.day) !== at);
  const open = week.filter(({ hours }) => hours.length > 0).length;
  const minutes = week.flatMap(({ hours }) => intervalsOf(hours)).reduce((sum, [from, to]) => sum + to - from, 0);
  return [
    ...(fails(() => zoneOf(zone)) ? [fault('zone', '没有这个时区', 'There is no such time zone')] : []),
    ...(open === 0 ? [fault('week', '一周至少要有一天上班', 'A week needs at least one day with hours')] : []),
    ...(open > 0 && minutes < LEAST_MINUTES ? [fault('week', '一周至少要有 5 小时上班', 'A week needs at least five hours')] : []),
    ...week.flatMap(({ hours }, at) => (fails(() => checkHours(intervalsOf(hours))) ? [fault(`week.${at}`, '时段要从早到晚，不能重叠', 'Hours run from early to late and do not overlap')] : [])),
    ...(twice ? [fault(`days.${twice.day}`, '同一天写了两次', 'This day is there twice')] : []),
    ...days.flatMap(day => faultOfDay(day) ?? []),
  ];
}

/** @throws Problem request.invalid naming each field that is wrong */
export function checked<Content extends CalendarContent>(content: Content): Content {
  const faults = faultsIn(content);
  if (faults.length) throw new Problem('request.invalid', {}, faults);
  return content;
}
