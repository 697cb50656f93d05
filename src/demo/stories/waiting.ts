import { credit, debit, gold, wallet, type Draft } from '../drafts.js';
import { act, after, fromMemory, fromSlip, type Tell } from '../story.js';
import { BAR, BREAKFAST, CORNER, DIGITAL, FLORIST, GARAGE, JEWELLER, PHARMACY, SHOES } from '../shops.table.js';

/** The row is pending: the acquirer's next file decides. */
export const pendingRow: Tell = moments => {
  const told = moments.desk(430);
  const sale: Draft = { shop: CORNER, terminal: 1, at: moments.before(told, '18:20:44'), amtFen: 8650, payer: gold('3140'), status: 'PENDING', resp: '' };
  const key = 'pending';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, CORNER, fromSlip('failed_debited', stage.row(sale), '机器一直转圈，没出单子，顾客说扣了 86.5。'))),
      act(after(told, 20), stage => stage.give(key, 'lin')),
    ],
  };
};

/** One sale alone: were the goods handed over? Reported a second time by phone, which is what the duplicate warning is for. */
export const goodsHandedOver: Tell = moments => {
  const told = moments.desk(560);
  const again = moments.desk(200);
  const sale: Draft = { shop: FLORIST, terminal: 0, at: moments.before(told, '17:48:19'), amtFen: 29_900, payer: debit('8263') };
  const key = 'handed-over';
  const claim = '机器显示失败，顾客说银行扣了 299。';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, FLORIST, fromSlip('failed_debited', stage.row(sale), claim))),
      act(after(told, 30), stage => stage.give(key, 'he')),
      act(after(again, 0), stage => stage.report(`${key}-again`, FLORIST, fromSlip('failed_debited', stage.row(sale), '店主来电再次询问，说手机上报过一次。'), 'lin')),
      act(after(again, 4), stage => stage.note(`${key}-again`, 'lin', '像是同一笔，见该商户另一件。')),
    ],
  };
};

/** Two sales that fit alike: a person picks. Nobody has taken it. */
export const twins: Tell = moments => {
  const told = moments.desk(150);
  const first: Draft = { shop: BAR, terminal: 0, at: moments.before(told, '20:31:10'), amtFen: 38_800, payer: credit('5502') };
  const second: Draft = { ...first, at: moments.before(told, '20:32:35'), payer: debit('1876') };
  const key = 'twins';
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => {
        const between = `${stage.row(first).txnTime.slice(0, 14)}32:00+08:00`;
        return stage.report(key, BAR, fromMemory('lost_voucher', stage.row(first), '388 的单子找不到了，记得是八点半左右。', { occurredAt: between }));
      }),
    ],
  };
};

/** Booked once, the merchant does not believe it: first rejection, to the supervisor. */
export const contested: Tell = moments => {
  const first: Draft = { shop: SHOES, terminal: 0, at: moments.at(4, '13:50:15'), amtFen: 45_900, payer: gold('2098'), status: 'REVERSED', resp: '98' };
  const second: Draft = { ...first, status: 'OK', resp: '00', at: moments.at(4, '13:51:22') };
  const key = 'contested';
  return {
    drafts: [first, second],
    acts: [
      act(moments.at(3, '10:30'), stage => stage.report(key, SHOES, fromSlip('duplicate', stage.row(second), '顾客说 459 扣了两次。'))),
      act(moments.at(3, '11:12'), stage => stage.give(key, 'lin')),
      act(moments.at(3, '11:15'), stage => stage.sign(key, 'lin')),
      act(moments.at(1, '10:05'), stage => stage.step(key, 'merchant', 'contest', '顾客发来银行截图，两笔都在，请再查。')),
      act(moments.at(1, '10:40'), stage => stage.acknowledge(key, 'zhou')),
      act(moments.at(1, '10:55'), stage => stage.say(key, 'zhou', '已由主管接手，正向发卡行核对冲正是否到账，不用重复提交。')),
      act(moments.at(1, '10:58'), stage => stage.note(key, 'zhou', '截图里第一笔标着“预授权”，多半是发卡行还没释放。')),
    ],
  };
};

/** A chargeback of the network: never decided by a rule alone. */
export const chargeback: Tell = moments => {
  const sale: Draft = { shop: JEWELLER, terminal: 0, at: moments.at(9, '15:02:48'), amtFen: 368_000, payer: gold('4473') };
  const key = 'chargeback';
  const told = moments.at(2, '10:10');
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, JEWELLER, fromSlip('chargeback', stage.row(sale), '发卡行拒付，原因：持卡人否认交易。请准备签购单和发货凭证。'), 'he', 'email')),
      act(after(told, 15), stage => stage.give(key, 'he')),
      act(after(told, 20), stage => stage.say(key, 'he', '请上传这笔的签购单和取货签收单，缺了会影响申辩。')),
      act(after(told, 45), stage => stage.urgent(key, 'zhou', '发卡行的答复期限短，过期即失权，先办这件。')),
      act(after(told, 240), stage => stage.say(key, 'merchant', '签购单在总店，明天送来。')),
    ],
  };
};

/** Suspected fraud: held, and the merchant reads one neutral sentence. */
export const fraud: Tell = moments => {
  const sale: Draft = { shop: DIGITAL, terminal: 0, at: moments.at(3, '20:44:03'), amtFen: 499_900, payer: credit('0038') };
  const key = 'fraud';
  const told = moments.at(2, '11:25');
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, DIGITAL, fromSlip('fraud', stage.row(sale), '买手机的人很急，卡和身份证不像一个人。'))),
      act(after(told, 20), stage => stage.give(key, 'zhou')),
      act(after(told, 25), stage => stage.note(key, 'zhou', '已请风控查同一卡段近三天的交易，勿告知商户进展。')),
    ],
  };
};

/** Free text nobody touched: its clock passed, and it stands in legal review. */
export const forgotten: Tell = moments => {
  const told = moments.working(1300);
  return {
    drafts: [],
    acts: [act(told, stage => stage.report('forgotten', GARAGE, { kind: 'other', story: '换了新机器以后每天结账的小票对不上账，打了两次电话也没人回。' }))],
  };
};

/** In a merchant's own words, and a row that fits in all but the card: looked at, not decided. */
export const anotherCard: Tell = moments => {
  const told = moments.desk(240);
  const sale: Draft = { shop: PHARMACY, terminal: 1, at: moments.before(told, '09:27:36'), amtFen: 17_640, payer: wallet('WECHAT') };
  const key = 'free-text';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, PHARMACY, fromSlip('other', stage.row(sale), '顾客要把医保的部分换成微信付，已经收了款，怎么改？'))),
      act(after(told, 35), stage => stage.give(key, 'lin')),
    ],
  };
};

/** Nobody has answered yet, and the first answer is due within hours on a working day. */
export const unanswered: Tell = moments => {
  const told = moments.working(300);
  const key = 'unanswered';
  return {
    drafts: [],
    acts: [
      act(told, stage => stage.report(key, BREAKFAST, { kind: 'other', story: '昨天的日结小票打了两遍，不知道算不算重复结算，请帮忙看看。' })),
      act(after(told, 20), stage => stage.give(key, 'lin')),
    ],
  };
};

/** Answered a week ago: the merchant may object until later today. */
export const objectionEnds: Tell = moments => {
  const ends = moments.laterToday(150);
  const answered = new Date(ends.getTime() - 7 * 24 * 3600_000);
  const told = after(answered, -26 * 60);
  const sale: Draft = { shop: CORNER, terminal: 0, at: moments.before(told, '21:16:40'), amtFen: 88_000, payer: gold('6307') };
  const key = 'objection-ends';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, CORNER, fromMemory('lost_voucher', stage.row(sale), '签购单找不到了，顾客要报销，请补一张凭证。', { last4: '6307' }))),
      act(after(told, 18), stage => stage.give(key, 'he')),
      act(answered, stage => stage.sign(key, 'he')),
    ],
  };
};

/** The card's bank has not answered: a later date is asked for, and another supervisor or an admin decides. */
export const laterDate: Tell = moments => {
  const told = moments.desk(900);
  const key = 'later-date';
  return {
    drafts: [],
    acts: [
      act(told, stage => stage.report(key, CORNER, { kind: 'other', story: '顾客的信用卡账单上多了一笔我们店的扣款，机器上没有记录。' }, 'he')),
      act(after(told, 15), stage => stage.give(key, 'he')),
      act(after(told, 25), stage => stage.say(key, 'he', '已向发卡行查询这笔扣款的来源，有回复就告诉您。')),
      act(after(told, 300), stage => stage.askLater(key, 'he', 'bank', '发卡行要求走书面查询，预计一周内回函。')),
    ],
  };
};
