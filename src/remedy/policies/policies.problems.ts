import { defineProblems } from '../../platform/http/problem.js';

defineProblems({
  'policy.needs_another': { status: 409, zh: '自己起草的规则要由另一位主管或管理员启用', en: 'Rules that you drafted are put in force by another supervisor or admin' },
  'policy.overtaken': { status: 409, zh: '起草之后已有别的规则启用，请在新规则上再改', en: 'Other rules came into force since this was drafted; please change those' },
  'policy.not_a_draft': { status: 409, zh: '这一版已不是草稿', en: 'This version is no longer a draft' },
  'policy.nothing_to_stop': { status: 409, zh: '现在没有自动核准可停', en: 'There is no automatic approval to stop' },
  'sample.judged_already': { status: 409, zh: '这一单已有人看过', en: 'Somebody has judged this one already' },
  'sample.no_note': { status: 422, zh: '判为不对要写原因', en: 'Please say what was wrong' },
});
