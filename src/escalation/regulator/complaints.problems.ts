import { defineProblems } from '../../platform/http/problem.js';

defineProblems({
  'complaint.known': { status: 409, zh: '这份来件已经登记过：{no}', en: 'This complaint has been entered already: {no}' },
  'complaint.case_ended': { status: 409, zh: '工单 {caseNo} 已结束，请座席或主管先重新打开', en: 'Case {caseNo} has ended; an agent or a supervisor must reopen it first' },
  'complaint.form_changed': { status: 409, zh: '反馈表刚刚有了第 {version} 版，请看过再改', en: 'The form has just become version {version}; please look again' },
  'complaint.no_form': { status: 409, zh: '还没有反馈表', en: 'There is no feedback form yet' },
  'complaint.own_form': { status: 409, zh: '这一版是您写的，须由另一人核对', en: 'You wrote this version; another person must check it' },
  'complaint.not_checked': { status: 409, zh: '第 {version} 版还没有第二人核对', en: 'Version {version} has not been checked by a second person' },
  'complaint.sent_already': { status: 409, zh: '反馈表已经报送，不能再改', en: 'The form has been sent and does not change any more' },
  'complaint.not_sent': { status: 409, zh: '反馈表还没有报送', en: 'The form has not been sent yet' },
  'complaint.closed_already': { status: 409, zh: '这件投诉已经归档', en: 'This complaint is closed already' },
  'complaint.not_extended': { status: 409, zh: '没有批准过的延期', en: 'No extension has been granted' },
  'complaint.extension_untold': { status: 409, zh: '延期的原因还没有告知投诉人和来件机关', en: 'The complainant and the sender have not both been told of the extension and its reason' },
});
