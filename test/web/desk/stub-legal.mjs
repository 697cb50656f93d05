/** Legal's queue and one case in legal review, as the mock-up has them. */
const sha = seed => [...Array(64)].map((_, index) => ((seed * 7 + index * 13) % 16).toString(16)).join('');

export function makeLegal({ NOW, PEOPLE, CASES, iso, rowView, escalationsOf }) {
  const at = hours => new Date(NOW - hours * 36e5).toISOString();
  const notes = [{ id: 'n1', at: at(19), by: PEOPLE.fang, text: 'E2 签名差异明显，但未经鉴定不能写成“伪造”。对外一律用“不一致”。' }];
  const row = 'transactions-20261008.csv line 1207';
  const fact = (n, standing, text, claims, record, exhibits, awaited = []) => ({ id: `fact-${n}`, version: 1, n, standing, text, claims, record, exhibits, awaited, by: PEOPLE.fang, at: at(9) });
  const merchant = says => ({ party: 'merchant', says });
  const view = (c, me) => ({
    caseId: c.id,
    referredAt: at(17),
    hold: c.status === 'legal_review',
    holds: c.status === 'legal_review' ? [{ id: 'h1', cause: 'person', reason: '', by: PEOPLE.fang, from: at(19) }] : [],
    escalations: escalationsOf(c.id),
    notes: me.role === 'legal' ? notes : [],
    facts: [
      fact(1, 'proven', '10-08 21:14 终端 90012733 发生联机退货 ¥56,300.00', [merchant('非本店指令')], '流水一笔，成功，净额 −¥56,300.00', [{ kind: 'row', ref: row, number: 'E1' }]),
      fact(2, 'disputed', '退货单上的签名是否店主本人', [merchant('不是'), { party: '店员', says: '店主在电话里同意' }], '签名与开户留存样本不一致，未经鉴定', [{ kind: 'evidence', ref: `ev-${c.id}-1`, number: 'E2' }], [{ number: 'E3', name: '发卡行复函' }]),
      fact(3, 'claimed', '10-08 21:00 后店主不在店内', [merchant('是')], '', []),
    ],
    exhibits: [
      { number: 'E1', kind: 'row', ref: row, name: row, from: 'records', sha256: sha(3), state: 'sealed' },
      { number: 'E2', kind: 'evidence', ref: `ev-${c.id}-1`, name: '退货签购单.jpg', from: 'merchant', receivedAt: at(150), sha256: sha(5), bytes: 182044, state: 'sealed', url: '#' },
      { number: 'E3', kind: 'awaited', ref: '发卡行复函', name: '发卡行复函', from: '', state: 'awaited' },
    ],
    referrals: [{ id: 'r1', version: 1, to: 'police', body: '南街派出所', reference: 'A-118', state: 'pending', sentOn: '2026-10-09', nextOn: '2026-10-20', note: '', by: PEOPLE.fang, at: at(100), acts: [{ state: 'pending', at: at(100), by: PEOPLE.fang, note: '已立案', nextOn: '2026-10-20' }] }],
    countersigns: [],
    compared: { proven: [{ field: 'amountFen', claimed: '5630000', proven: '5630000', exhibits: [row] }], disputed: [{ field: 'last4', claimed: '7742', proven: '0417', exhibits: [row] }], claimed: [] },
    rules: [{ rule: '护栏 G12', version: 'v7', text: '已退加本次不超过原额。' }],
    verified: { at: at(0.1), by: '方蓉', files: 1, broken: [] },
    audit: [{ seq: 58, at: at(1), action: 'legal.note', actorId: PEOPLE.fang.id, actor: '方蓉', hash: sha(9) }],
  });
  const queue = () =>
    CASES.filter(c => c.status === 'legal_review').map(c => ({
      case: rowView(c), why: escalationsOf(c.id).map(({ trigger, facts, at: when }) => ({ trigger, facts, at: when })), since: at(17), heldSince: at(17), state: 'in_work', waiting: 0,
    }));
  const note = (c, me, { text }) => {
    notes.push({ id: `n${notes.length + 1}`, at: iso(), by: { id: me.id, name: me.name, role: me.role }, text });
    return view(c, me);
  };
  return { view, queue, note };
}
