import type { Locale } from '../../../contract/index.js';
import type { Fault } from './parsed.js';

/** What is wrong with a line; `{value}` is what stands there. */
export const FAULT_WORDS: Record<Fault, Record<Locale, string>> = {
  not_text: { zh: '不是文本文件', en: 'This is no text file' },
  too_long: { zh: '文件太大，最多 1 MB', en: 'The file is too large; 1 MB at most' },
  nothing: { zh: '文件里没有日子', en: 'There are no days in the file' },
  no_end: { zh: '事件没有 END:VEVENT', en: 'The event has no END:VEVENT' },
  no_day: { zh: '事件没有 DTSTART', en: 'The event has no DTSTART' },
  no_such_day: { zh: '没有这一天：{value}', en: 'There is no such day: {value}' },
  recurs: { zh: '不支持重复的事件，请导出一年里每一天', en: 'Recurring events are not read; export every day of the year' },
  too_many_days: { zh: '一个事件超过 60 天', en: 'The event is longer than 60 days' },
  too_many: { zh: '文件里超过 3000 天', en: 'The file has more than 3,000 days' },
  no_name: { zh: '没有名称，或超过 60 个字', en: 'There is no name, or it has more than 60 characters' },
  no_mark: { zh: '没有一个事件写明“休”或“班”', en: 'No event says 休 (closed) or 班 (works)' },
  columns: { zh: '列要是 day,kind,open,close,name；这里是：{value}', en: 'The columns are day,kind,open,close,name; here: {value}' },
  kind: { zh: 'kind 要是 closed、works 或 hours（休、班、半天），这里是“{value}”', en: 'kind is closed, works or hours (休, 班, 半天), here “{value}”' },
  hours: { zh: '时段不对：{value}。只有 hours（半天）有时段，从早到晚，不重叠', en: 'These hours cannot be: {value}. Only hours (半天) has them, early to late, without overlap' },
  twice: { zh: '{value} 前面已写成另一种', en: '{value} was said to be of another kind above' },
};
