import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'ladder.fired_since': { status: 409, zh: '提出之后又触发了升级，请看过再重新提出', en: 'Another rung fired after this was asked for; please look and ask again' },
  'ladder.not_at_level': { status: 409, zh: '工单不在可以降级的层级，请看过再决定', en: 'The case does not stand on a level from which it can come down; please look again' },
});
