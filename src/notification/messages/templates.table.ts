import type { Locale } from '../../contract/index.js';

export interface Template {
  subject: Record<Locale, string>;
  body: Record<Locale, string>;
}
export type Party = 'merchant' | 'owner' | 'supervisors' | 'admins' | 'legal';
export type Channel = 'in_app' | 'email' | 'sms';

/** Who hears of an event, by which way, in which words. `{facts}` are filled in; banks are never promised for (domain.md 2.4). */
export interface Telling {
  to: Party;
  by: readonly Channel[];
  template: string;
}

const APP: readonly Channel[] = ['in_app'];
const APP_SMS: readonly Channel[] = ['in_app', 'sms'];
const APP_MAIL: readonly Channel[] = ['in_app', 'email'];

// prettier-ignore
export const TELLINGS: Record<string, readonly Telling[]> = {
  submit:           [{ to: 'merchant', by: APP_SMS, template: 'received' }],
  wait_file:        [{ to: 'merchant', by: APP, template: 'waiting_for_file' }],
  ask:              [{ to: 'merchant', by: APP_SMS, template: 'need_information' }],
  reminder_0:       [{ to: 'merchant', by: APP_SMS, template: 'reminder' }],
  reminder_1:       [{ to: 'merchant', by: APP_SMS, template: 'reminder' }],
  answer_overdue:   [{ to: 'owner', by: APP, template: 'answer_overdue' }],
  answer:           [{ to: 'owner', by: APP, template: 'answered' }],
  review:           [{ to: 'owner', by: APP, template: 'to_judge' }],
  propose:          [{ to: 'merchant', by: APP, template: 'being_checked' }, { to: 'owner', by: APP, template: 'proposed' }],
  check_supervisor: [{ to: 'supervisors', by: APP_MAIL, template: 'to_check' }],
  check_admin:      [{ to: 'admins', by: APP_MAIL, template: 'to_check' }],
  check_legal:      [{ to: 'legal', by: APP_MAIL, template: 'to_check' }],
  approve:          [{ to: 'merchant', by: APP_SMS, template: 'approved' }],
  conclude:         [{ to: 'merchant', by: APP_SMS, template: 'concluded' }],
  reject:           [{ to: 'owner', by: APP, template: 'rejected' }],
  doubt:            [{ to: 'owner', by: APP, template: 'doubted' }, { to: 'supervisors', by: APP, template: 'doubted' }],
  papers_wanted:    [{ to: 'merchant', by: APP_SMS, template: 'papers_wanted' }],
  sampled:          [{ to: 'supervisors', by: APP, template: 'to_sample' }],
  sample_wrong:     [{ to: 'supervisors', by: APP_MAIL, template: 'sample_wrong' }, { to: 'owner', by: APP, template: 'sample_wrong' }],
  maintenance:      [{ to: 'merchant', by: APP, template: 'maintenance' }],
  sent:             [{ to: 'merchant', by: APP, template: 'executed' }],
  refused:          [{ to: 'owner', by: APP, template: 'refused' }, { to: 'supervisors', by: APP, template: 'refused' }],
  not_confirmed:    [{ to: 'owner', by: APP, template: 'not_confirmed' }, { to: 'supervisors', by: APP, template: 'not_confirmed' }],
  confirm:          [{ to: 'merchant', by: APP_SMS, template: 'proved' }, { to: 'owner', by: APP, template: 'proved_staff' }],
  accept:           [{ to: 'owner', by: APP, template: 'accepted' }],
  contest:          [{ to: 'owner', by: APP, template: 'contested' }, { to: 'supervisors', by: APP_MAIL, template: 'contested' }, { to: 'merchant', by: APP, template: 'contest_received' }],
  objection_over:   [{ to: 'merchant', by: APP, template: 'closed' }],
  reopen:           [{ to: 'owner', by: APP, template: 'reopened' }, { to: 'supervisors', by: APP, template: 'reopened' }, { to: 'merchant', by: APP, template: 'contest_received' }],
  withdraw:         [{ to: 'owner', by: APP, template: 'withdrawn' }],
  hold:             [{ to: 'merchant', by: APP_SMS, template: 'specialist' }, { to: 'supervisors', by: APP, template: 'held' }],
  refer:            [{ to: 'legal', by: APP_MAIL, template: 'legal_review' }, { to: 'supervisors', by: APP, template: 'legal_review' }, { to: 'merchant', by: APP_SMS, template: 'legal_review_merchant' }],
  clock_passed:     [{ to: 'legal', by: APP_MAIL, template: 'breached' }, { to: 'supervisors', by: APP_MAIL, template: 'breached' }, { to: 'merchant', by: APP_SMS, template: 'legal_review_merchant' }],
  countersign_come_down:       [{ to: 'supervisors', by: APP_MAIL, template: 'to_countersign' }, { to: 'legal', by: APP, template: 'to_countersign' }],
  countersign_send_back:       [{ to: 'legal', by: APP_MAIL, template: 'to_countersign' }, { to: 'admins', by: APP, template: 'to_countersign' }],
  countersign_rule:            [{ to: 'legal', by: APP_MAIL, template: 'to_countersign' }, { to: 'admins', by: APP, template: 'to_countersign' }],
  countersign_release_hold:    [{ to: 'legal', by: APP_MAIL, template: 'to_countersign' }, { to: 'admins', by: APP, template: 'to_countersign' }],
  legal_date:       [{ to: 'legal', by: APP_MAIL, template: 'legal_date' }],
  countersign_release_dossier: [{ to: 'legal', by: APP_MAIL, template: 'to_countersign' }],
  countersign_extend_clock:    [{ to: 'supervisors', by: APP_MAIL, template: 'to_countersign' }],
  countersign_send_feedback:   [{ to: 'supervisors', by: APP_MAIL, template: 'to_countersign' }, { to: 'legal', by: APP, template: 'to_countersign' }],
  escalated:        [{ to: 'supervisors', by: APP_MAIL, template: 'escalated' }],
  escalated_legal:  [{ to: 'legal', by: APP_MAIL, template: 'escalated_legal' }, { to: 'supervisors', by: APP, template: 'escalated_legal' }],
  unacknowledged_legal: [{ to: 'legal', by: APP_MAIL, template: 'unacknowledged' }, { to: 'admins', by: APP_MAIL, template: 'unacknowledged' }],
  came_down:        [{ to: 'owner', by: APP, template: 'came_down' }],
  extended_records:  [{ to: 'merchant', by: APP_SMS, template: 'extended_records' }, { to: 'owner', by: APP, template: 'extended_owner' }],
  extended_bank:     [{ to: 'merchant', by: APP_SMS, template: 'extended_bank' }, { to: 'owner', by: APP, template: 'extended_owner' }],
  extended_evidence: [{ to: 'merchant', by: APP_SMS, template: 'extended_evidence' }, { to: 'owner', by: APP, template: 'extended_owner' }],
  extended_complex:  [{ to: 'merchant', by: APP_SMS, template: 'extended_complex' }, { to: 'owner', by: APP, template: 'extended_owner' }],
  send_back:        [{ to: 'owner', by: APP, template: 'sent_back' }, { to: 'supervisors', by: APP, template: 'sent_back' }],
  rule:             [{ to: 'merchant', by: APP_SMS, template: 'ruled' }, { to: 'owner', by: APP, template: 'ruled' }],
  clock_half:       [{ to: 'owner', by: APP, template: 'half' }],
  merchant_wrote:   [{ to: 'owner', by: APP, template: 'merchant_wrote' }],
  staff_wrote:      [{ to: 'merchant', by: APP_SMS, template: 'staff_wrote' }],
};

/** The merchant is told the new date and why, in the words of the reason's class: what colleagues wrote to each other stays inside. */
const extended = (zh: string, en: string): Template => ({
  subject: { zh: '{caseNo} 答复时间延长', en: '{caseNo}: the answer takes longer' },
  body: { zh: `因${zh}，答复时间需延长至 {due}。编号 {caseNo} 继续办理，您不用重复提交；如不同意，可直接在工单中留言。`, en: `${en}, the answer is now due by {due}. Case {caseNo} goes on; there is nothing to submit again. If you do not agree, please write in the case.` },
});

// prettier-ignore
export const TEMPLATES: Record<string, Template> = {
  received: {
    subject: { zh: '已收到，编号 {caseNo}', en: 'Received, number {caseNo}' },
    body: { zh: '已收到您的反映（{kind}），编号 {caseNo}。我们将在 {due} 前首次答复。请勿通过任何渠道发送完整卡号、有效期、卡背三位数或密码。为避免重复扣款，核实完成前请暂勿对该笔再次收款或退款。', en: 'We have received your report ({kind}), number {caseNo}. We will answer first by {due}. Never send a full card number, expiry date, security code or password. Until this is checked, please neither charge nor refund this payment again.' } },
  waiting_for_file: {
    subject: { zh: '{caseNo} 等下一份对账文件', en: '{caseNo}: waiting for the next file' },
    body: { zh: '暂时还不能确定这笔交易。常见原因是当天的账还没到，或日期、终端、金额有误，请核对；我们会在下一批对账文件到达后再查一次。', en: 'The payment cannot be settled yet: the day’s records may not be here, or a date, terminal or amount may differ. We look again as soon as the next records arrive.' } },
  need_information: {
    subject: { zh: '{caseNo} 需要您补充', en: '{caseNo}: we need something from you' },
    body: { zh: '{question} 请于 {due} 前补充；逾期我们将按现有材料处理。', en: '{question} Please answer by {due}; after that we decide on what we have.' } },
  to_sample: {
    subject: { zh: '{caseNo} 抽查：自动核准', en: '{caseNo}: drawn for review' },
    body: { zh: '{merchant}：{remedy} {amount} 由系统自动核准，抽到这一单，请看过后判断对不对。', en: '{merchant}: {remedy} {amount} was approved automatically and drawn for review; please look at it and say whether it was right.' } },
  sample_wrong: {
    subject: { zh: '{caseNo} 自动核准判为不对', en: '{caseNo}: an automatic approval was wrong' },
    body: { zh: '{merchant}：{remedy} {amount} 的自动核准经抽查判为不对，请处理这一单，并考虑停用自动核准。', en: '{merchant}: the automatic approval of {remedy} {amount} was judged wrong. Please put the case right and consider stopping automatic approval.' } },
  maintenance: {
    subject: { zh: '{caseNo} 退款稍后办理', en: '{caseNo}: the refund follows a little later' },
    body: { zh: '收单机构正在维护，退款会在维护结束后自动办理，您不用操作，也请不要另外退款。', en: 'The acquirer is under maintenance; the refund is made as soon as that ends. You need not do anything; please do not refund it yourself.' } },
  papers_wanted: {
    subject: { zh: '{caseNo} 还差材料', en: '{caseNo}: something is still missing' },
    body: { zh: '还需要：{papers}。没有也照样办，交了会更快更准。请尽量在 {papersDue} 前补上，在工单页点“材料”就能传。', en: 'We still need: {papers}. We go on without it, but it makes the answer surer and quicker. If you can, add it by {papersDue} on the case page.' } },
  reminder: {
    subject: { zh: '提醒：{caseNo} 等您补充', en: 'Reminder: {caseNo} is waiting for you' },
    body: { zh: '{question} 请于 {due} 前补充；逾期我们将按现有材料处理。', en: '{question} Please answer by {due}; after that we decide on what we have.' } },
  being_checked: {
    subject: { zh: '{caseNo} 方案正在复核', en: '{caseNo}: the proposal is being checked' },
    body: { zh: '账已经查过，方案正在复核，预计 {due} 前答复您。', en: 'The records have been checked and the proposal is being reviewed; we expect to answer by {due}.' } },
  approved: {
    subject: { zh: '{caseNo} 核实结果', en: '{caseNo}: result' },
    body: { zh: '核实结果：{remedy}，金额 {amount}。到账时间以发卡行为准，我们会核对到账结果。', en: 'Result: {remedy}, amount {amount}. When it arrives depends on the card’s bank; we will check that it has.' } },
  executed: {
    subject: { zh: '{caseNo} 已提交', en: '{caseNo}: submitted' },
    body: { zh: '已提交（{remedy} {amount}）。到账时间以发卡行为准，我们会核对到账结果。', en: 'Submitted ({remedy} {amount}). When it arrives depends on the card’s bank; we will check that it has.' } },
  proved: {
    subject: { zh: '{caseNo} 账上核对到了', en: '{caseNo}: seen in the records' },
    body: { zh: '{remedy} {amount} 已在对账文件中核对到。如有不同意见，请在 {due} 前告诉我们；编号 {caseNo} 可随时重开。', en: '{remedy} {amount} has been seen in the settlement records. If you disagree, please tell us by {due}; case {caseNo} can be reopened at any time.' } },
  concluded: {
    subject: { zh: '{caseNo} 核实结果', en: '{caseNo}: result' },
    body: { zh: '核实结果：{remedy}。如有新材料可随时补充；如不接受，可在 {due} 前要求主管复核。', en: 'Result: {remedy}. You may add anything new at any time; if you do not accept it, ask for a supervisor’s review by {due}.' } },
  contest_received: {
    subject: { zh: '{caseNo} 已转主管复核', en: '{caseNo}: passed to a supervisor' },
    body: { zh: '已转主管复核，答复期限 {due}。', en: 'Passed to a supervisor for review; the answer is due by {due}.' } },
  specialist: {
    subject: { zh: '{caseNo} 已转专人核实', en: '{caseNo}: with a specialist' },
    body: { zh: '该笔交易已转专人核实，期间请保存签购单、监控录像和出货凭证，请勿自行退款。我们将在 {due} 前告知进展。', en: 'A specialist is looking at this payment. Please keep the slip, video and delivery papers, and do not refund it yourself. We will tell you more by {due}.' } },
  legal_review_merchant: {
    subject: { zh: '{caseNo} 正在处理', en: '{caseNo}: being worked on' },
    body: { zh: '正在处理。请保留签购单等原件，暂勿删除聊天记录和监控。', en: 'The case is being worked on. Please keep slips and other originals, and do not delete chats or video.' } },
  ruled: {
    subject: { zh: '{caseNo} 法务复核结果', en: '{caseNo}: result of the legal review' },
    body: { zh: '法务复核已有结果，请打开工单查看。如有不同意见，请在 {due} 前告诉我们。', en: 'The legal review has come to a result; please open the case. If you disagree, please tell us by {due}.' } },
  closed: {
    subject: { zh: '{caseNo} 已办结', en: '{caseNo}: closed' },
    body: { zh: '已办结。编号 {caseNo} 可随时重开。', en: 'The case is closed. Number {caseNo} can be reopened at any time.' } },
  staff_wrote: {
    subject: { zh: '{caseNo} 客服给您留言', en: '{caseNo}: a message for you' },
    body: { zh: '客服给您留言了，请打开工单查看。', en: 'There is a message for you; please open the case.' } },
  answer_overdue: { subject: { zh: '{caseNo} 商户逾期未答', en: '{caseNo}: the merchant did not answer' }, body: { zh: '{merchant} 未在期限内补充，请按现有材料判断。', en: '{merchant} did not answer in time; please decide on what is there.' } },
  answered: { subject: { zh: '{caseNo} 商户已补充', en: '{caseNo}: the merchant answered' }, body: { zh: '{merchant} 已补充，正在重新调查。', en: '{merchant} answered; the investigation runs again.' } },
  to_judge: { subject: { zh: '{caseNo} 待判断', en: '{caseNo}: to judge' }, body: { zh: '{merchant}（{kind}）需要人工判断。', en: '{merchant} ({kind}) needs a person’s judgement.' } },
  proposed: { subject: { zh: '{caseNo} 有了建议', en: '{caseNo}: a proposal' }, body: { zh: '{merchant}：建议{remedy} {amount}。', en: '{merchant}: {remedy} {amount} is proposed.' } },
  doubted: { subject: { zh: '{caseNo} 小票与账上不一致，待判断', en: '{caseNo}: slip and records differ, to judge' }, body: { zh: '{merchant}：小票上的内容与流水不一致，方案已退回判断，请先看小票。', en: '{merchant}: the slip says something else than the records; the proposal is back for judgement. Please look at the slip first.' } },
  to_check: { subject: { zh: '{caseNo} 待复核', en: '{caseNo}: to check' }, body: { zh: '{merchant}：{remedy} {amount}，经办已签，请复核。', en: '{merchant}: {remedy} {amount}; the maker has signed, please check.' } },
  to_countersign: { subject: { zh: '{caseNo} 待第二人决定', en: '{caseNo}: waits for a second person' }, body: { zh: '{merchant} 的工单有一项须两人办理的申请，请看原因后决定。', en: 'An act on the case of {merchant} needs a second person; please read the reason and decide.' } },
  legal_date: { subject: { zh: '{caseNo} 下一个工作日有外部程序的日期', en: '{caseNo}: a date outside on the next working day' }, body: { zh: '{merchant} 的工单下一个工作日有法院、警方、调解、仲裁或监管的日期，请打开法务页查看。', en: 'The case of {merchant} has a date with a court, the police, a mediator, an arbitrator or a regulator on the next working day; please open its legal page.' } },
  rejected: { subject: { zh: '{caseNo} 方案被驳回', en: '{caseNo}: proposal rejected' }, body: { zh: '{merchant} 的方案被驳回，请看原因。', en: 'The proposal for {merchant} was rejected; please see why.' } },
  refused: { subject: { zh: '{caseNo} 收单方拒绝', en: '{caseNo}: refused by the acquirer' }, body: { zh: '{remedy} {amount} 没有执行，请判断下一步。', en: '{remedy} {amount} was not carried out; please decide what is next.' } },
  not_confirmed: { subject: { zh: '{caseNo} 未在文件中核对到', en: '{caseNo}: no row proved it' }, body: { zh: '{remedy} {amount} 之后的文件里没有对应的行，请人工核实。', en: 'No row in the files since proved {remedy} {amount}; please look into it.' } },
  proved_staff: { subject: { zh: '{caseNo} 已到账核对', en: '{caseNo}: proved' }, body: { zh: '{merchant}：{remedy} {amount} 已由结算行证实。', en: '{merchant}: {remedy} {amount} is proved by a settlement row.' } },
  accepted: { subject: { zh: '{caseNo} 商户接受', en: '{caseNo}: accepted' }, body: { zh: '{merchant} 接受结果，已结案。', en: '{merchant} accepted; the case is closed.' } },
  contested: { subject: { zh: '{caseNo} 商户不接受', en: '{caseNo}: contested' }, body: { zh: '{merchant} 不接受结果，请由未参与过的人复核。', en: '{merchant} contests the outcome; somebody who had no part in it should review.' } },
  reopened: { subject: { zh: '{caseNo} 重开', en: '{caseNo}: reopened' }, body: { zh: '{merchant} 的工单已重开。', en: '{merchant}’s case was reopened.' } },
  withdrawn: { subject: { zh: '{caseNo} 商户撤回', en: '{caseNo}: withdrawn' }, body: { zh: '{merchant} 撤回了工单。', en: '{merchant} withdrew the case.' } },
  held: { subject: { zh: '{caseNo} 暂缓', en: '{caseNo}: on hold' }, body: { zh: '{merchant}（{kind}）已暂缓，由风险与法务判断。', en: '{merchant} ({kind}) is on hold for risk and legal.' } },
  legal_review: { subject: { zh: '{caseNo} 转法务', en: '{caseNo}: legal review' }, body: { zh: '{merchant}（{kind}）已转法务审查。', en: '{merchant} ({kind}) is in legal review.' } },
  breached: { subject: { zh: '{caseNo} 超时，已转法务', en: '{caseNo}: a date has passed; legal review' }, body: { zh: '{merchant}（{kind}）的期限已过，工单已转法务审查。', en: 'A date of {merchant} ({kind}) has passed; the case is in legal review.' } },
  escalated: { subject: { zh: '{caseNo} 升级', en: '{caseNo}: escalated' }, body: { zh: '{merchant}（{kind}）已升级到主管，请确认。', en: '{merchant} ({kind}) was escalated to supervisors; please acknowledge.' } },
  escalated_legal: { subject: { zh: '{caseNo} 升级到法务', en: '{caseNo}: escalated to legal' }, body: { zh: '{merchant}（{kind}）已升级到法务，请确认。', en: '{merchant} ({kind}) was escalated to legal; please acknowledge.' } },
  unacknowledged: { subject: { zh: '{caseNo} 到时无人确认', en: '{caseNo}: nobody has acknowledged' }, body: { zh: '{merchant}（{kind}）已在法务，到时仍无人确认，请尽快安排人接手。', en: '{merchant} ({kind}) stands with legal and nobody acknowledged it in time; please see that somebody takes it.' } },
  came_down: { subject: { zh: '{caseNo} 已降级', en: '{caseNo}: came down' }, body: { zh: '{merchant}（{kind}）经两人同意已降级，请继续处理。', en: '{merchant} ({kind}) came down a level, agreed by two people; please carry on.' } },
  extended_owner: { subject: { zh: '{caseNo} 已延期', en: '{caseNo}: extended' }, body: { zh: '{merchant} 的答复期限已延至 {due}，经第二人同意。', en: 'The answer to {merchant} is now due by {due}, agreed by a second person.' } },
  extended_records: extended('需等待后续对账文件', 'We have to wait for further settlement records'),
  extended_bank: extended('需等待发卡行或收单机构答复', 'We are waiting for the card’s bank or the acquirer'),
  extended_evidence: extended('需进一步核对材料', 'We have to check the papers further'),
  extended_complex: extended('情况较复杂、需进一步调查', 'The matter is complex and needs more investigation'),
  sent_back: { subject: { zh: '{caseNo} 法务退回', en: '{caseNo}: sent back by legal' }, body: { zh: '法务已退回并附说明，请继续处理。', en: 'Legal sent the case back with instructions.' } },
  half: { subject: { zh: '{caseNo} 时限过半', en: '{caseNo}: half of the time is used' }, body: { zh: '{merchant}：期限 {due}，已用一半。', en: '{merchant}: due {due}, half of the time is used.' } },
  merchant_wrote: { subject: { zh: '{caseNo} 商户留言', en: '{caseNo}: a message from the merchant' }, body: { zh: '{merchant} 有新留言。', en: '{merchant} has written.' } },
};
