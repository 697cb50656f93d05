import { defineProblems } from '../../platform/http/problem.js';

defineProblems({
  'countersign.not_found': { status: 404, zh: '没有找到这项申请', en: 'There is no such request' },
  'countersign.asked_already': { status: 409, zh: '已经提出过，正等第二人决定', en: 'This has been asked for already and waits for a second person' },
  'countersign.asker_gone': { status: 409, zh: '提出的人已停用或换了岗位，请由在岗的人重新提出', en: 'Who asked has left or has another role; somebody who may ask must ask again' },
  'countersign.decided_already': { status: 409, zh: '这项申请已经有人决定', en: 'This request has been decided already' },
  'countersign.not_yours': { status: 409, zh: '须由法务的另一人决定；法务只有一人时才由管理员决定', en: 'A second person of legal must decide; the admin does only where legal has nobody else' },
  'countersign.same_person': { status: 409, zh: '提出的人不能自己批准，须由另一人决定', en: 'Who asked cannot grant it; another person must decide' },
});
