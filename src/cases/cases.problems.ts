import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'case.not_found': { status: 404, zh: '没有找到这件工单', en: 'There is no such case' },
  'case.step_not_open': { status: 409, zh: '工单现在的状态不能做这一步', en: 'This step is not open in the case’s present state' },
  'case.not_yours_to_move': { status: 404, zh: '没有找到这件工单', en: 'There is no such case' },
  'case.moved_meanwhile': { status: 409, zh: '这件工单刚刚有变化，请看过再决定', en: 'This case has just changed; please look again' },
  'case.held_by_law': { status: 409, zh: '法务保全中：工单不能结案或撤回，材料不能消失；解除保全须两人', en: 'The case is under a legal hold: it cannot end and nothing of it may go; two people release it' },
  'legal.needs_two': { status: 409, zh: '裁定和退回须两人：请在法务页提出，由另一人批准', en: 'A ruling or a send-back takes two: please propose it on the legal page for another person to grant' },
  'case.text_needed': { status: 422, zh: '请写明原因', en: 'Please give a reason' },
});
