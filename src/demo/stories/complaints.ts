import { credit, type Draft } from '../drafts.js';
import { act, after, fromSlip, type Tell } from '../story.js';
import { PHARMACY } from '../shops.table.js';

/** The customer went to PBOC: two days or so are left, the form is drafted and waits for a second person. */
export const nearItsDate: Tell = moments => {
  const first: Draft = { shop: PHARMACY, terminal: 0, at: moments.at(13, '09:35:10'), amtFen: 23_600, payer: credit('6109') };
  const second: Draft = { ...first, at: moments.at(13, '09:35:52') };
  const told = moments.at(13, '10:20'), received = moments.at(13, '16:30'), entered = moments.at(12, '15:10');
  const key = 'complaint';
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => stage.report(key, PHARMACY, fromSlip('duplicate', stage.row(second), '顾客说一盒药刷了两次 236。'))),
      act(after(told, 15), stage => stage.give(key, 'lin')),
      act(after(told, 25), stage => stage.say(key, 'lin', '已收到，等今天的账到了再核对，请先不要另外退款。')),
      act(entered, stage => stage.complaint(key, 'lin', {
        source: 'pboc', reference: `云银消投〔${moments.day(13).slice(0, 4)}〕27号`, receivedAt: received.toISOString(), naturalPerson: true, name: '钱多多', contact: '13800138000',
        subject: '在药店刷卡被扣两次，商户让等', asks: '退回重复扣的 236.00 元，并说明原因',
      })),
      act(after(entered, 40), stage => stage.acknowledge(key, 'fang')),
      act(moments.at(2, '10:05'), stage => stage.draftForm(key, 'lin')),
      act(moments.at(2, '10:25'), stage => stage.editForm(key, 'lin', 'dispute', '投诉人称同一次购药被扣款两次；结算文件显示同一终端同一张卡相隔 42 秒有两笔 236.00 元消费。争议在于第二笔是否应退回。')),
      act(moments.at(1, '16:10'), stage => stage.askFormCheck(key, 'lin', '请核对事实部分，期限快到了。')),
    ],
  };
};
