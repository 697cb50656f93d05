import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'clock.not_found': { status: 404, zh: '没有找到这个时限', en: 'There is no such clock' },
  'clock.not_extendable': { status: 409, zh: '这个时限不能延长，或已延长过一次', en: 'This clock cannot be extended, or was extended before' },
  'clock.too_late': { status: 409, zh: '这个时限已经过期，不能再延长', en: 'The date has passed and cannot be extended any more' },
  'clock.not_later': { status: 409, zh: '新的期限须晚于现在的 {due}', en: 'The new date must be later than the present one, {due}' },
  'clock.beyond_hard_stop': { status: 409, zh: '最晚只能延长到 {hardStop}', en: 'It can be extended to {hardStop} at the latest' },
});
