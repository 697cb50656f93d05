import { defineProblems } from '../../platform/http/problem.js';

defineProblems({
  'calendar.needs_another': { status: 409, zh: '自己起草的日历要由另一位主管或管理员启用', en: 'A calendar that you drafted is put in force by another supervisor or admin' },
  'calendar.overtaken': { status: 409, zh: '起草之后已有别的版本启用，请在新版本上再改', en: 'Another version came into force since this was drafted; please change that one' },
  'calendar.not_a_draft': { status: 409, zh: '这一版已不是草稿', en: 'This version is no longer a draft' },
  'calendar.no_file': { status: 422, zh: '没有收到文件', en: 'No file came' },
});
