import { credit, debit, gold, wallet, type Draft } from '../drafts.js';
import { wrongDay } from '../payouts.js';
import { act, after, fromMemory, fromSlip, type Tell } from '../story.js';
import { BAR, BREAKFAST, CORNER, DIGITAL, FLORIST, GARAGE, HOTEL, SHOES } from '../shops.table.js';

/** A nought too many: nobody has signed. */
export const slipOfTheKeys: Tell = moments => {
  const told = moments.desk(190);
  const sale: Draft = { shop: BREAKFAST, terminal: 0, at: moments.before(told, '07:52:16'), amtFen: 18_000, payer: debit('3358') };
  const key = 'key-slip';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, BREAKFAST, fromSlip('amount_over', stage.row(sale), '18 块按成了 180，顾客回头来找。', { intendedFen: 1800 }))),
      act(after(told, 2), stage => stage.photo(key, 'merchant', sale)),
      act(after(told, 25), stage => stage.give(key, 'lin')),
      act(after(told, 30), stage => stage.note(key, 'lin', '老板在店里等，顾客留了电话。')),
    ],
  };
};

/** A debit card charged by the credit rate. */
export const feeTooHigh: Tell = moments => {
  const told = moments.desk(310);
  const sale: Draft = { shop: GARAGE, terminal: 0, at: moments.before(told, '11:36:02'), amtFen: 420_000, payer: debit('6690'), feeFen: 2520 };
  const key = 'fee-high';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, GARAGE, fromSlip('card_type_fee', stage.row(sale), '顾客用的是借记卡，按信用卡收了手续费。'))),
      act(after(told, 40), stage => stage.give(key, 'he')),
    ],
  };
};

/** Claimed as a failure, proven a double charge, above the limit: one signature of two. */
export const largeHalfSigned: Tell = moments => {
  const told = moments.desk(420);
  const first: Draft = { shop: DIGITAL, terminal: 0, at: moments.before(told, '16:24:05'), amtFen: 648_000, payer: gold('8016') };
  const second: Draft = { ...first, at: moments.before(told, '16:25:31') };
  const key = 'large';
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => stage.report(key, DIGITAL, fromSlip('failed_debited', stage.row(first), '第一次显示超时，以为没成，又刷了一次，顾客两笔都扣了。'))),
      act(after(told, 3), stage => stage.photo(key, 'merchant', first)),
      act(after(told, 45), stage => stage.give(key, 'xu')),
      act(after(told, 50), stage => stage.say(key, 'xu', '账上查到两笔 6,480.00 元，相隔 1 分 26 秒。退款要两个人核准，今天内答复您。')),
      act(after(told, 80), stage => stage.sign(key, 'xu')),
      act(after(told, 82), stage => stage.note(key, 'xu', '两笔授权码不同，同卡同机，已核对，请管理员复核。')),
      act(after(told, 95), stage => stage.askDown(key, 'xu', '两笔已核对，只等复核，不必再占主管的升级列表。')),
    ],
  };
};

/** The refund came back as failed: signed by the agent, waits for a supervisor. */
export const retryHalfSigned: Tell = moments => {
  const told = moments.desk(360);
  const sale: Draft = { shop: SHOES, terminal: 0, at: moments.before(told, '10:12:47'), amtFen: 26_800, payer: credit('5561') };
  const refund: Draft = { ...sale, type: 'REFUND', of: sale, at: moments.before(told, '15:30:10'), status: 'FAILED', resp: '91', backOffice: true };
  const key = 'retry';
  return {
    drafts: [sale, refund],
    acts: [
      act(told, stage => stage.report(key, SHOES, fromSlip('refund_failed', stage.row(sale), '昨天退了货，后台显示退款失败。', { expectedRefundFen: 26_800 }))),
      act(after(told, 30), stage => stage.give(key, 'lin')),
      act(after(told, 55), stage => stage.sign(key, 'lin')),
    ],
  };
};

/** Risk holds a payout: two signatures above the limit, none yet. */
export const heldPayout: Tell = moments => {
  const day = wrongDay(moments, 'held');
  const key = 'held';
  const told = moments.desk(330);
  return {
    drafts: [],
    acts: [
      act(told, stage => stage.report(key, HOTEL, { kind: 'settlement_missing', settleDate: day, amountFen: stage.netOf(HOTEL, day), story: '这一天的款一直没到账。' })),
      act(after(told, 60), stage => stage.give(key, 'zhou', 'he')),
      act(after(told, 65), stage => stage.say(key, 'he', '这笔出款因大额待核暂未放行，已请主管处理。')),
    ],
  };
};

/** No payout at all: the agent has signed. */
export const missingPayout: Tell = moments => {
  const day = wrongDay(moments, 'missing');
  const key = 'missing';
  const told = moments.desk(270);
  return {
    drafts: [],
    acts: [
      act(told, stage => stage.report(key, FLORIST, { kind: 'settlement_missing', settleDate: day, amountFen: stage.netOf(FLORIST, day), story: '别的天都到了，就这一天没有。' }, 'he')),
      act(after(told, 8), stage => stage.give(key, 'he')),
    ],
  };
};

/** The bank sent the payout back: signed by two, on its way again. */
export const returnedPayout: Tell = moments => {
  const day = wrongDay(moments, 'returned');
  const key = 'returned';
  const told = moments.desk(500);
  return {
    drafts: [],
    acts: [
      act(told, stage => stage.report(key, BREAKFAST, { kind: 'settlement_missing', settleDate: day, amountFen: stage.netOf(BREAKFAST, day), story: '银行说户名不对退回了，户名已经改好。' })),
      act(after(told, 35), stage => stage.give(key, 'lin')),
      act(moments.ago(19), stage => stage.sign(key, 'lin')),
      act(moments.ago(14), stage => stage.sign(key, 'xu')),
    ],
  };
};

/** The refund is sent; the row that proves it has not come. */
export const refundUnderWay: Tell = moments => {
  const told = moments.desk(400);
  const first: Draft = { shop: HOTEL, terminal: 0, at: moments.before(told, '12:05:33'), amtFen: 126_000, payer: debit('0471') };
  const second: Draft = { ...first, at: moments.before(told, '12:06:20') };
  const key = 'under-way';
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => stage.report(key, HOTEL, fromMemory('duplicate', stage.row(second), '客人退房时刷了两次房费。', { last4: '0471' }))),
      act(after(told, 40), stage => stage.give(key, 'lin')),
      act(after(told, 44), stage => stage.say(key, 'lin', '确实是两笔 1,260.00 元，后一笔申请退回，办好就告诉您。')),
      act(moments.ago(22), stage => stage.sign(key, 'lin')),
      act(moments.ago(16), stage => stage.sign(key, 'zhou')),
    ],
  };
};

/** A nought too few: the merchant takes the rest at the terminal. */
export const differenceAtTerminal: Tell = moments => {
  const told = moments.desk(480);
  const sale: Draft = { shop: DIGITAL, terminal: 1, at: moments.before(told, '19:44:50'), amtFen: 12_800, payer: credit('7719') };
  const key = 'difference';
  return {
    drafts: [sale],
    acts: [
      act(told, stage => stage.report(key, DIGITAL, fromSlip('amount_under', stage.row(sale), '1280 的耳机少按一个 0，只收了 128。', { intendedFen: 128_000 }))),
      act(after(told, 50), stage => stage.give(key, 'he')),
      act(after(told, 52), stage => stage.say(key, 'he', '请联系顾客，征得同意后补刷差额 1,152.00 元。')),
      act(moments.ago(20), stage => stage.sign(key, 'he')),
    ],
  };
};

/** Today's double charge while the batch is open: the merchant voids it. Left out in the first minutes of a day. */
export const voidToday: Tell = moments => {
  if (!moments.hasToday(40)) return { drafts: [], acts: [] };
  const first: Draft = { shop: CORNER, terminal: 0, at: after(moments.upTo, -34), amtFen: 4650, payer: debit('9924') };
  const second: Draft = { ...first, at: new Date(first.at.getTime() + 38_000) };
  const key = 'void';
  const told = after(moments.upTo, 4);
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => stage.report(key, CORNER, fromSlip('duplicate', stage.row(second), '刚才同一张卡刷了两次，顾客还在店里。'))),
      act(after(told, 3), stage => stage.give(key, 'he')),
      act(after(told, 6), stage => stage.sign(key, 'he')),
      act(after(told, 7), stage => stage.say(key, 'he', `今天的批次还没结，请在 23:00 前在机器上撤销凭证 ${stage.row(second).voucherNo}。`)),
    ],
  };
};

export const UNREPORTED_FEN = 19_400;
/** A double charge nobody has reported; the hand-out names it. */
export const unreported: Tell = moments => {
  const first: Draft = { shop: BAR, terminal: 0, at: moments.at(1, '11:28:09'), amtFen: UNREPORTED_FEN, payer: credit('6027') };
  return { drafts: [first, { ...first, at: moments.at(1, '11:28:50') }], acts: [] };
};

/** A report of this very moment: its jobs are still due. */
export const lastReport: Tell = moments => {
  const sale: Draft = { shop: FLORIST, terminal: 0, at: moments.at(1, '09:35:27'), amtFen: 29_800, payer: wallet('ALIPAY') };
  return { drafts: [sale], acts: [act(moments.now, stage => stage.report('last', FLORIST, fromSlip('lost_voucher', stage.row(sale), '单子被水泡了，顾客要凭证。')))] };
};
