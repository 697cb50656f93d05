import type { FactExhibit, WriteFact } from '../../contract/index.js';
import type { LegalActs } from '../../escalation/legal/legal-acts.js';
import { localDay, type Moments } from '../moments.js';
import type { LegalAt } from '../stage.js';
import { act, after, fromSlip, type Tell } from '../story.js';
import { debit, type Draft } from '../drafts.js';
import { JEWELLER } from '../shops.table.js';

const fact = (text: string, fields: Partial<WriteFact> = {}): WriteFact => ({ standing: 'claimed', text, claims: [], record: '', exhibits: [], awaited: [], ...fields });
const said = (merchant: string, shop?: string): WriteFact['claims'] => [{ party: 'merchant', says: merchant }, ...(shop ? [{ party: '顾客', says: shop }] : [])];
const restsOn = ({ exhibits }: LegalAt, kind: FactExhibit['kind'], most: number): FactExhibit[] =>
  exhibits.filter(one => one.kind === kind).slice(0, most).map(({ ref }) => ({ kind, ref }));

/** Proven, disputed and claimed, each with what it rests on. */
const facts = (at: LegalAt): WriteFact[] => [
  fact('同一终端相隔 74 秒有两笔 ¥56,800.00 消费，均成功', { standing: 'proven', claims: said('一笔金条扣了两次'), record: '流水两笔，批次相同，授权码不同', exhibits: restsOn(at, 'row', 2) }),
  fact('两笔为同一张卡，尾号 6651', { standing: 'proven', claims: said('同一位顾客'), record: '两笔卡号掩码相同', exhibits: restsOn(at, 'row', 2) }),
  fact('第二笔的签购单上是否为同一人签名', { standing: 'disputed', claims: said('顾客只签过一次', '两张都签了'), record: '商户存根签名与第一笔不一致，未经鉴定', exhibits: restsOn(at, 'evidence', 1), awaited: ['发卡行复函'] }),
  fact('交货的是一件还是两件', { claims: said('只交出一件'), record: '' }),
];

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

async function writeFacts(moments: Moments, told: Date, at: LegalAt, acts: LegalActs): Promise<void> {
  const { id, actor } = at;
  for (const one of facts(at)) await acts.fact(id, one, actor);
  await acts.opinion(id, '现有流水足以认定重复扣款；签名争议不影响退款，但在发卡行复函前先不动第二笔。', 0, actor);
  await acts.refer(id, { to: 'police', body: '东湖派出所', reference: '云公（东）受 2026-118', state: 'sent', sentOn: dashed(localDay(told)), nextOn: dashed(moments.day(-3)), note: '顾客报案，送交流水与签购单影印件' }, actor);
}

/** Above ¥50,000: to legal review at once, and worked on there by two. */
export const aboveFiftyThousand: Tell = moments => {
  const told = moments.desk(600);
  const first: Draft = { shop: JEWELLER, terminal: 0, at: moments.before(told, '14:18:30'), amtFen: 5_680_000, payer: debit('6651') };
  const second: Draft = { ...first, at: moments.before(told, '14:19:44') };
  const key = 'fifty-thousand';
  return {
    drafts: [first, second],
    acts: [
      act(told, stage => stage.report(key, JEWELLER, fromSlip('duplicate', stage.row(second), '金条一笔 56,800 扣了两次，顾客非常着急。'))),
      act(after(told, 10), stage => stage.photo(key, 'merchant', second)),
      act(after(told, 20), stage => stage.give(key, 'fang')),
      act(after(told, 25), stage => stage.say(key, 'fang', '金额较大，已由专人核对，请不要自行退款，也不要再刷。')),
      act(after(told, 40), stage => stage.legal(key, 'fang', (acts, { id, actor }) => acts.note(id, '先确认两笔授权码与签名；签名未经鉴定，对外只说“不一致”。', actor))),
      act(after(told, 55), stage => stage.legal(key, 'fang', (acts, at) => writeFacts(moments, told, at, acts))),
      act(after(told, 70), stage => stage.legal(key, 'shen', (acts, { id, actor }) => acts.note(id, '复函到之前先出程序性答复，不写结论。', actor))),
      act(after(told, 80), stage => stage.legal(key, 'fang', (acts, { id, actor }) => acts.releaseHold(id, '两笔流水已核实为重复扣款，解除保全后按规则办理退款。', actor))),
    ],
  };
};
