// Fourteen settle dates for the reconciliation page: today with everything on it, one not tied, one not compared, the rest matched.
const pad = n => String(n).padStart(2, '0');
const DAYS = Array.from({ length: 14 }, (_, back) => `2026-10-${pad(14 - back)}`);
const settle = day => day.replaceAll('-', '');
const tally = (count, fen) => ({ count, fen });

export function makeReconciliation({ iso, NOW, CASES, row, Refusal }) {
  const looks = new Map();
  const order = (at, over = {}) => {
    const { id, caseNo } = CASES[at];
    return { id: `o-${pad(at)}`, refundNo: `R${caseNo.replaceAll('-', '')}-3`, caseId: id, caseNo, remedy: 'refund', amountFen: 19400 + at * 700, state: 'sent', ...over };
  };
  const name = at => CASES[at].merchantName;
  const back = (n, day, over = {}) =>
    row({ settleDate: settle(day), logNo: `${settle(day)}${String(900000 + n).slice(-6)}`, txnType: 'REFUND', amtFen: -(5000 + n * 1300), txnTime: `${day}T1${n % 10}:0${n % 6}:12+08:00`, opNo: '', batchNo: '', voucherNo: '', mid: '999290056517327', ...over });

  const alarming = day => [
    { row: back(1, day, { amtFen: -19399, reason: order(3).refundNo }), merchantName: name(3), verdict: 'other_amount', refundNo: order(3).refundNo, order: order(3) },
    { row: back(2, day, { amtFen: -88000, reason: 'R26101300078-1' }), merchantName: name(4), verdict: 'no_such_order', refundNo: 'R26101300078-1' },
    { row: back(3, day, { reason: order(5).refundNo }), merchantName: name(5), verdict: 'booked_twice', refundNo: order(5).refundNo, order: order(5, { state: 'confirmed' }) },
  ];
  const others = (day, own) => Array.from({ length: own ? 22 : 6 }, (_, n) =>
    ({ row: back(20 + n, day, own ? { opNo: '01', batchNo: '000254', voucherNo: `0000${pad(n)}` } : n % 3 ? { reason: '退货' } : { txnType: 'CR_ADJ', reason: '9601' }), merchantName: name(n), verdict: own ? 'own' : 'back_office' }));
  const isFull = day => day === DAYS[0];
  const rowsOf = (day, list) => (list === 'own' ? others(day, true) : !isFull(day) ? [] : list === 'back_office' ? others(day, false) : alarming(day)).map(one => ({ ...one, looks: looks.get(one.row.logNo) ?? [] }));
  const pairs = day => Array.from({ length: isFull(day) ? 9 : 4 }, (_, n) => ({ order: order(6 + n, { state: 'confirmed' }), row: back(60 + n, day, { amtFen: -(19400 + (6 + n) * 700), reason: order(6 + n).refundNo }), merchantName: name(6 + n), differenceFen: 0 }));
  const awaited = day => (!isFull(day) ? [] : ['sent', 'unknown', 'not_confirmed'].map((state, n) => ({
    order: order(20 + n, { state, remedy: n === 1 ? 'partial_refund' : 'refund' }), mid: '999290056517327', merchantName: name(20 + n), since: new Date(NOW - (n + 1) * 1.3e8).toISOString(), files: n * 2,
    ...(n === 0 ? { doneAt: new Date(NOW - 1e8).toISOString() } : { heard: 'answer lost: gateway timeout after 10 s' }),
  })));
  const merchants = day => Array.from({ length: 40 }, (_, n) => ({ mid: `9992900565${String(17000 + n).padStart(5, '0')}`, name: CASES[n % CASES.length].merchantName, rows: 40 + n, netFen: 1_234_500 + n * 7717,
    tallies: { matched: tally(n % 5 ? 0 : 1, n % 5 ? 0 : 19400), open: tally(n === 2 ? 1 : 0, n === 2 ? 33400 : 0), proving: tally(0, 0), alarming: tally(isFull(day) && n === 3 ? 2 : 0, isFull(day) && n === 3 ? 107399 : 0), backOffice: tally(n % 7 ? 0 : 1, n % 7 ? 0 : 6300), own: tally(1, 12000) } }));

  const unseen = (day, list) => rowsOf(day, list).filter(one => !one.looks.length).length;
  const sumOf = rows => rows.reduce((sum, one) => sum + Math.abs(one.row?.amtFen ?? one.order.amountFen), 0);
  const of = (list, rows) => ({ [list]: tally(rows.length, sumOf(rows)) });
  const rejectedFen = day => (day === DAYS[2] ? 70_00 : 0);
  const standing = day => (unseen(day, 'alarming') ? 'alarming' : day === DAYS[1] ? 'comparing' : rejectedFen(day) || awaited(day).length ? 'open' : 'matched');
  const file = (day, n, over) => ({ id: `rf-${day}-${n}`, name: `transactions-${settle(day)}.csv`, at: `${day}T2${n}:30:00.000Z`, outcome: 'loaded', lines: 1412, loaded: 1412, ignored: 0, conflicts: 0, rejected: 0, trailerNetFen: 55_400_100, loadedNetFen: 55_400_100, ignoredNetFen: 0, conflictsNetFen: 0, rejectedNetFen: 0, ...over });
  const filesOf = day => [
    file(day, 1, rejectedFen(day) ? { loaded: 1411, rejected: 1, loadedNetFen: 55_393_100, rejectedNetFen: 7000 } : {}),
    ...(isFull(day) ? [file(day, 2, { lines: 1415, loaded: 3, ignored: 1412, trailerNetFen: 55_520_000, loadedNetFen: 119_900, ignoredNetFen: 55_400_100 })] : []),
  ];
  const paged = (all, params, keyOf) => {
    const from = params.get('after') ? all.findIndex(one => keyOf(one) === params.get('after')) + 1 : 0, limit = Number(params.get('limit') ?? 50);
    return { rows: all.slice(from, from + limit), ...(from + limit < all.length ? { next: keyOf(all[from + limit - 1]) } : {}) };
  };

  return {
    days: () => ({ rows: DAYS.map(day => ({ day, standing: standing(day), files: filesOf(day).length, netFen: 55_400_100, tied: !rejectedFen(day), differenceFen: rejectedFen(day), open: awaited(day).length, alarming: unseen(day, 'alarming'), backOffice: unseen(day, 'back_office') })) }),
    of(day, me) {
      if (!DAYS.includes(day)) return { ...this.of(DAYS[5], me), day, standing: 'no_file', files: [], rows: 0, okRows: 0, merchants: 0, tie: { rowsNetFen: 0, trailersNetFen: 0, ignoredNetFen: 0, conflictsNetFen: 0, rejectedNetFen: 0, differenceFen: 0, unexplainedFen: 0, tied: true } };
      const files = filesOf(day), sum = of => files.reduce((all, one) => all + one[of], 0);
      return {
        day, standing: standing(day), files, rows: 1420, okRows: 1398, merchants: 40, mayLook: me.role !== 'agent', unseen: { alarming: unseen(day, 'alarming'), backOffice: unseen(day, 'back_office') },
        tie: { rowsNetFen: sum('loadedNetFen'), trailersNetFen: sum('trailerNetFen'), ignoredNetFen: sum('ignoredNetFen'), conflictsNetFen: 0, rejectedNetFen: rejectedFen(day), differenceFen: rejectedFen(day), unexplainedFen: 0, tied: !rejectedFen(day) },
        tallies: { ...of('matched', pairs(day)), ...of('open', awaited(day)), proving: tally(0, 0), ...of('alarming', rowsOf(day, 'alarming')), ...of('backOffice', rowsOf(day, 'back_office')), ...of('own', rowsOf(day, 'own')) },
      };
    },
    matched: params => paged(DAYS.includes(params.get('day')) ? pairs(params.get('day')) : [], params, one => one.row.logNo),
    orders: params => paged(awaited(params.get('day')), params, one => one.order.id),
    rows: params => paged(rowsOf(params.get('day'), params.get('list')), params, one => `${one.row.mid}-${one.row.logNo}`),
    merchants: params => paged(merchants(params.get('day')), params, one => one.mid),
    look(logNo, body, me) {
      const one = alarming(DAYS[0]).concat(others(DAYS[0], false)).find(each => each.row.logNo === logNo);
      if (!one) throw new Refusal(404, 'request.not_found', '没有这个页面');
      if (!body.note || body.note.length < 2) throw new Refusal(422, 'request.invalid', '有几处要改', [{ field: 'note', message: '请写看到了什么' }]);
      looks.set(logNo, [{ at: iso(), by: { id: me.id, name: me.name, role: me.role }, note: body.note }, ...(looks.get(logNo) ?? [])]);
      return { ...one, looks: looks.get(logNo) };
    },
  };
}
