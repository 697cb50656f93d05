import { after, act, fromMemory, fromSlip, type Tell } from '../story.js';
import { credit, debit, gold, wallet, type Draft } from '../drafts.js';
import { BAR, FLORIST, HOTEL, PHARMACY, SHOES, GARAGE } from '../shops.table.js';

/** A double charge from the first call to the merchant's 同意: two signatures, and a row that proves the refund. */
export const refundedDuplicate: Tell = moments => {
  const first: Draft = { shop: SHOES, terminal: 0, at: moments.at(10, '15:22:08'), amtFen: 32_800, payer: credit('4417') };
  const second: Draft = { ...first, at: moments.at(10, '15:22:43') };
  // within the day of its approval: the next file already proves it
  const refund: Draft = { ...second, type: 'REFUND', of: second, at: moments.at(9, '17:40:00'), backOffice: true, reason: '重复扣款退回' };
  const key = 'refunded';
  return {
    drafts: [first, second, refund],
    acts: [
      act(moments.at(9, '09:40'), stage => stage.report(key, SHOES, fromSlip('duplicate', stage.row(second), '一双鞋刷了两次，顾客手机上收到两条扣款短信。'))),
      act(moments.at(9, '10:02'), stage => stage.give(key, 'lin')),
      act(moments.at(9, '10:05'), stage => stage.say(key, 'lin', '账上查到两笔 328.00 元，相隔 35 秒。请先不要再刷，我们把后一笔退回。')),
      act(moments.at(9, '10:15'), stage => stage.sign(key, 'lin')),
      act(moments.at(9, '10:52'), stage => stage.sign(key, 'zhou')),
      act(moments.at(7, '12:30'), stage => stage.step(key, 'merchant', 'accept', '顾客说钱回来了，谢谢。')),
    ],
  };
};

/** Told and not objected to: it closed by itself after seven days. */
export const closedByItself: Tell = moments => {
  const sale: Draft = { shop: GARAGE, terminal: 0, at: moments.at(12, '16:11:30'), amtFen: 86_000, payer: debit('7702'), status: 'REVERSED', resp: '98' };
  const key = 'reversed';
  return {
    drafts: [sale],
    acts: [
      act(moments.at(11, '10:20'), stage => stage.report(key, GARAGE, fromSlip('failed_debited', stage.row(sale), '机器显示交易失败，车主说银行扣了 860。'))),
      act(moments.at(11, '10:48'), stage => stage.give(key, 'he')),
      act(moments.at(11, '10:50'), stage => stage.sign(key, 'he')),
      act(moments.at(11, '10:55'), stage => stage.say(key, 'he', '这笔当时已冲正，没有入账；发卡行会把 860.00 元退回原卡，到账以发卡行为准。')),
    ],
  };
};

/** Answered with a certificate; the merchant may still object. */
export const certificate: Tell = moments => {
  const sale: Draft = { shop: HOTEL, terminal: 1, at: moments.at(4, '21:07:55'), amtFen: 238_000, payer: gold('9035') };
  const key = 'certificate';
  return {
    drafts: [sale],
    acts: [
      act(moments.at(3, '09:15'), stage => stage.report(key, HOTEL, fromMemory('lost_voucher', stage.row(sale), '前台把签购单弄丢了，客人要报销。', { last4: '9035' }))),
      act(moments.at(3, '09:31'), stage => stage.give(key, 'lin')),
      act(moments.at(3, '09:33'), stage => stage.sign(key, 'lin')),
      act(moments.at(3, '11:02'), stage => stage.say(key, 'merchant', '证明收到了，财务看一下再回复。')),
    ],
  };
};

/** The plan changed that week: the fee is right, and the derivation says why. */
export const explainedFee: Tell = moments => {
  const sale: Draft = { shop: PHARMACY, terminal: 0, at: moments.at(4, '10:41:12'), amtFen: 26_500, payer: credit('1290') };
  const key = 'fee-explained';
  return {
    drafts: [sale],
    acts: [
      act(moments.at(3, '14:20'), stage => stage.report(key, PHARMACY, fromSlip('fee_dispute', stage.row(sale), '这笔手续费比上个月高，以前信用卡没有这么多。'))),
      act(moments.at(3, '15:05'), stage => stage.give(key, 'he')),
      act(moments.at(2, '09:40'), stage => stage.sign(key, 'he')),
      act(moments.at(2, '09:42'), stage => stage.say(key, 'he', '贵店的费率从本周起按新方案执行，信用卡 0.72%。265.00 元应收 1.91 元，与实收一致。')),
    ],
  };
};

/** The merchant found the answer alone. */
export const withdrawn: Tell = moments => {
  const sale: Draft = { shop: FLORIST, terminal: 0, at: moments.at(6, '18:03:20'), amtFen: 15_800, payer: wallet('WECHAT') };
  const key = 'withdrawn';
  return {
    drafts: [sale],
    acts: [
      act(moments.at(5, '09:22'), stage => stage.report(key, FLORIST, fromSlip('duplicate', stage.row(sale), '好像收了两次 158。'))),
      act(moments.at(5, '09:50'), stage => stage.step(key, 'merchant', 'withdraw', '看错了，另一笔是前一天的。')),
    ],
  };
};

/** A lawyer's letter goes to legal review the same day; the ruling is the answer. */
export const ruledByLegal: Tell = moments => {
  const sale: Draft = { shop: BAR, terminal: 1, at: moments.at(8, '20:15:40'), amtFen: 52_000, payer: debit('2284') };
  const key = 'ruled';
  const told = moments.at(7, '11:10');
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, BAR, fromSlip('other', stage.row(sale), '顾客寄来律师函，说这笔 520 元不是本人消费，要求三天内退款。'), 'he')),
      act(after(told, 12), stage => stage.say(key, 'he', '已收到，今天就转给专人处理，请先不要自行退款。')),
      act(after(told, 150), stage => stage.acknowledge(key, 'fang')),
      act(after(told, 190), stage => stage.legal(key, 'fang', (acts, { id, actor }) => acts.note(id, '签购单有持卡人签名，与律师函所称不符；保留原件。', actor))),
      act(moments.at(6, '15:30'), stage => stage.legal(key, 'fang', (acts, { id, version, actor }) => acts.rule(id, {
        version, outcome: 'reject', text: '凭签购单与流水，该笔为持卡人到店消费，不予退款。已书面回复对方律师。', reasons: '签购单签名与流水一致，律师函未附任何凭证。', releasesHold: true,
      }, actor))),
      act(moments.at(6, '15:50'), stage => stage.grant(key, 'shen')),
      act(moments.at(6, '16:20'), stage => stage.dossier(key, 'fang')),
    ],
  };
};
