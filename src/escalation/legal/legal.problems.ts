import { defineProblems } from '../../platform/http/problem.js';

defineProblems({
  'legal.changed_since': { status: 409, zh: '提出之后，工单、事实、意见或证物有变化，请撤回后重新提出', en: 'The case, its facts, the opinion or the papers changed after this was asked for; please withdraw it and ask again' },
  'legal.fact_moved': { status: 409, zh: '这项事实刚刚有人改过，请看过再改', en: 'This fact has just been changed; please look again' },
  'legal.held_already': { status: 409, zh: '这件工单已经在法务保全中', en: 'The case is under a legal hold already' },
  'legal.not_held': { status: 409, zh: '这件工单不在法务保全中', en: 'The case is not under a legal hold' },
});
