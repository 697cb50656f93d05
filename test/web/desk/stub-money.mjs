// The money side of the stub: what may be proposed on a row, the day's approvals; honest to the endpoint list.
const PROPOSABLE = ['no_error', 'void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund', 'collect_difference', 'transaction_certificate', 'fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction'];
const ON_A_ROW = ['void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund', 'collect_difference'];
const GIVES_BACK = ON_A_ROW.slice(0, 6);

/** A paid-back part on 悦来酒店's row, so that one balance has a way in it. */
const PARTLY = '26-1012-0858-3';
/** 晴川药店's was adjusted: G2 closes a manual refund. */
const ADJUSTED = '26-1012-0835-1';

export function makeMoney({ CASES, PEOPLE, NOW, iso, row, remedy, Refusal }) {
  const targetOf = (c, logNo) => {
    const rows = [...(c.proven?.rows ?? []), ...(c.finding?.located.candidates.map(one => one.row) ?? [])];
    if (logNo === 'none') return undefined;
    return rows.find(one => one.logNo === (logNo ?? c.proposal?.targetLogNo ?? c.proven?.targetLogNo));
  };
  function guards(name, amountFen, refundableFen, original, c) {
    const check = (guard, closed) => ({ guard, passed: !closed, code: closed?.code ?? 'guard_passed', facts: closed?.facts ?? {} });
    const above = { code: 'above_original', facts: { originalFen: original, returnedFen: original - refundableFen, amountFen } };
    return [
      ...(name === 'manual_refund' ? [check('G2', c.caseNo === ADJUSTED && { code: 'adjusted' })] : []),
      ...(GIVES_BACK.includes(name) ? [check('G12', amountFen > refundableFen && above), check('G13')] : []),
    ];
  }
  const ruled = name =>
    name.startsWith('void') ? { code: 'batch_other_day', rule: '3', facts: { day: '20261010' } } : name === 'manual_refund' ? { code: 'within_limit', rule: '3 refund_late', facts: { limitDays: 180 } } : undefined;

  function options(c, params) {
    const target = targetOf(c, params.get('targetLogNo')),
      asked = params.get('amountFen') === null ? undefined : Number(params.get('amountFen'));
    const child = row({ logNo: '20261011000412', txnType: 'REFUND', amtFen: -10000, rrn: '628313777001', txnTime: '2026-10-11T10:02:00+08:00', origRrn: target?.rrn, origDate: '20261010' });
    const children = target && c.caseNo === PARTLY ? [child] : [];
    const ways = children.map(one => ({ way: 'refund', amountFen: 10000, logNo: one.logNo, at: one.txnTime }));
    const originalFen = target ? target.amtFen + (children.length ? 10000 : 0) : 0,
      backFen = ways.length * 10000;
    const refundableFen = originalFen - backFen,
      shown = target && { ...target, amtFen: originalFen };
    const underWay = ['executing', 'confirming'].includes(c.status) ? 'R2610150187301' : undefined;
    return {
      asOf: iso(),
      ...(shown ? { target: shown } : {}),
      children,
      ways,
      originalFen,
      backFen,
      refundableFen,
      ...(underWay ? { underWay } : {}),
      options: PROPOSABLE.map(name => {
        const amountFen = name.startsWith('void') ? originalFen : (asked ?? refundableFen),
          checks = shown ? guards(name, amountFen, refundableFen, originalFen, c) : [];
        const failed = checks.find(one => !one.passed);
        const closed = underWay
          ? { code: 'order_under_way', rule: 'G13', facts: { refundNo: underWay } }
          : !shown && ON_A_ROW.includes(name)
            ? { code: 'row_needed', rule: '3', facts: {} }
            : failed
              ? { code: failed.code, rule: failed.guard, facts: failed.facts ?? {} }
              : shown && ruled(name);
        return { remedy: name, open: !closed, amountFen, guards: checks, ...(closed ? { closed } : {}) };
      }),
    };
  }

  const FEE = { amountFen: 634800, feeFen: 4400, expectedFen: 3809, rate: 'credit', bp: 60, capFen: 0, roundedFen: 3809, cardKind: '02', validFrom: '20260101', validTo: '' };
  Object.assign(CASES.find(c => c.caseNo === '26-1013-0861-5'), {
    finding: {
      at: iso(),
      asOf: iso(),
      ruleVersion: 'v7',
      located: { match: 'linked', exactKey: 'rrn', logNos: ['20261010000120'], candidates: [], contradictions: [] },
      assessment: { provenKind: 'fee_dispute', remedy: 'fee_adjustment', amountFen: 591, targetLogNo: '20261010000120', relatedLogNos: [], reasons: [{ code: 'fee_above_plan', rule: '3 fee_dispute', facts: FEE }], closed: [] },
    },
    proven: { rows: [row({ amtFen: 634800, feeFen: 4400, cardKind: '02' })], relatedRows: [], targetLogNo: '20261010000120' },
  });

  const STATES = ['confirmed', 'sent', 'sent', 'unknown', 'refused', 'approved'];
  const made = CASES.slice(22, 22 + 134).map((c, index) => ({
    id: `o-${c.id}`,
    caseId: c.id,
    caseNo: c.caseNo,
    merchantName: c.merchantName,
    kind: c.provenKind ?? c.kind,
    remedy: ['refund', 'refund', 'partial_refund', 'fee_adjustment', 'retry_refund'][index % 5],
    amountFen: c.money.claimedFen,
    state: STATES[index % STATES.length],
    refundNo: `R${c.caseNo.replaceAll('-', '')}-3`,
    approvedAt: new Date(NOW - index * 90_000).toISOString(),
    signatures: [
      { by: [PEOPLE.lin, PEOPLE.he, PEOPLE.xu][index % 3], at: new Date(NOW - index * 90_000 - 9e5).toISOString(), part: 'maker' },
      { by: index % 7 ? PEOPLE.zhou : PEOPLE.shen, at: new Date(NOW - index * 90_000).toISOString(), part: 'checker' },
    ],
    ...(STATES[index % STATES.length] === 'unknown' ? { heard: 'timeout' } : {}),
    ...(index === 5 ? { scheduledFor: '2026-10-15T12:00:00.000Z' } : {}),
  }));
  const signedNow = me =>
    CASES.filter(c => c.status === 'executing' && c.signatures?.length > 1).map(c => {
      const { id, remedy: name, amountFen, refundNo, signatures } = remedy(c, me);
      return { id, caseId: c.id, caseNo: c.caseNo, merchantName: c.merchantName, kind: c.kind, remedy: name, amountFen, state: 'approved', refundNo, approvedAt: signatures.at(-1).at, signatures };
    });
  const add = (sum, one) => ({ count: sum.count + 1, fen: sum.fen + Math.abs(one.amountFen) });
  const NONE = { count: 0, fen: 0 };
  const by = (all, key) => [...Map.groupBy(all, one => one[key])].map(([name, mine]) => ({ [key]: name, ...mine.reduce(add, NONE) }));

  function decided(params, me) {
    const day = params.get('day') ?? '2026-10-15',
      all = day === '2026-10-15' ? [...signedNow(me), ...made] : [];
    const from = params.get('after') ? all.findIndex(one => one.id === params.get('after')) + 1 : 0,
      limit = Number(params.get('limit') ?? 50),
      rows = all.slice(from, from + limit);
    const people = [...new Map(all.flatMap(one => one.signatures).map(one => [one.by.id, one.by])).values()];
    const signed = (person, part) => all.filter(one => one.signatures.some(each => each.by.id === person.id && each.part === part)).reduce(add, NONE);
    return {
      day,
      rows,
      ...(from + limit < all.length ? { next: rows.at(-1).id } : {}),
      total: all.reduce(add, NONE),
      byRemedy: by(all, 'remedy'),
      byState: by(all, 'state'),
      byPerson: people.map(person => ({ person, made: signed(person, 'maker'), checked: signed(person, 'checker') })),
    };
  }
  const WINDOWS = [
    { id: 'w1', from: '2026-10-15T03:00:00.000Z', until: '2026-10-15T05:00:00.000Z', note: '收单机构例行维护', by: '沈静' },
    { id: 'w2', from: '2026-10-17T16:00:00.000Z', until: '2026-10-17T20:00:00.000Z', note: '核心系统升级', by: '沈静' },
    { id: 'w3', from: '2026-10-08T16:00:00.000Z', until: '2026-10-08T18:00:00.000Z', note: '网络割接', by: '沈静' },
    { id: 'w4', from: '2026-10-01T16:00:00.000Z', until: '2026-10-01T18:00:00.000Z', note: '例行维护', by: '沈静', endedAt: '2026-10-01T17:00:00.000Z' },
  ];
  const windows = process.env.STUB_MAINTENANCE ? WINDOWS : WINDOWS.slice(1);
  const lasts = () => windows.some(one => Date.parse(one.from) <= Date.parse(iso()) && Date.parse(one.endedAt ?? one.until) > Date.parse(iso()));
  function waiting() {
    const rows = lasts()
      ? CASES.slice(14, 17).map(c => ({ caseId: c.id, caseNo: c.caseNo, merchantName: c.merchantName, remedy: 'refund', amountFen: c.money.claimedFen, refundNo: `R${c.caseNo.replaceAll('-', '')}-3`, scheduledFor: '2026-10-15T05:00:00.000Z' }))
      : [];
    return { count: rows.length, fen: rows.reduce((sum, one) => sum + one.amountFen, 0), rows };
  }
  const maintenance = {
    list: () => [...windows].sort((a, b) => b.from.localeCompare(a.from)),
    waiting,
    announce: (body, me) => {
      if (body.until <= body.from) throw new Refusal(422, 'request.invalid', '有几处要改', [{ field: 'until', message: '结束时间要晚于开始和现在，最长七天' }]);
      const one = { id: `w${windows.length + 9}`, from: new Date(body.from).toISOString(), until: new Date(body.until).toISOString(), note: body.note, by: me.name };
      windows.push(one);
      return one;
    },
    end: id => Object.assign(windows.find(one => one.id === id), { endedAt: iso() }),
  };
  function question(c, me) {
    c.asking = (c.asking ?? 0) + 1;
    return remedy(c, me);
  }
  const ENDED = ['closed', 'withdrawn'];
  const DUES = ['overdue', 'today', 'week', 'later', 'undated'];
  const dueOf = c => (!c.due ? 'undated' : c.remaining < 0 ? 'overdue' : c.due < '2026-10-15T16:00' ? 'today' : c.due < '2026-10-22T16:00' ? 'week' : 'later');
  function atRisk() {
    const all = CASES.filter(c => !ENDED.includes(c.status)),
      sum = mine => mine.reduce((total, c) => ({ count: total.count + 1, fen: total.fen + c.money.outstandingFen }), NONE);
    const kinds = [...new Set(all.map(c => c.provenKind ?? c.kind))];
    return {
      asOf: iso(),
      total: sum(all),
      byDue: DUES.map(due => ({ due, ...sum(all.filter(c => dueOf(c) === due)) })),
      byLevel: ['agent', 'supervisor', 'legal'].map(level => ({ level, ...sum(all.filter(c => c.level === level)) })),
      byKind: kinds.map(kind => ({ kind, ...sum(all.filter(c => (c.provenKind ?? c.kind) === kind)) })).sort((a, b) => b.fen - a.fen),
    };
  }
  return { options, decided, maintenance, question, atRisk };
}
