/** The supervisor's board of the stub: the same cases, hours and groups as the mock-up. */
export function makeBoard({ CASES, PEOPLE, NOW, ESCALATIONS, iso, rowView, moved, Refusal }) {
  const sum = list => ({ count: list.length, fen: list.reduce((all, c) => all + c.money.outstandingFen, 0) });
  const open = c => !['closed', 'withdrawn'].includes(c.status);
  const NIGHT = '2026-10-15T16:00';
  const REQUESTS = [
    {
      id: '0199e000-0000-7000-8000-00000000c001', caseId: CASES[9].id, act: 'come_down', subject: '', facts: { from: 'supervisor', to: 'agent' }, reason: '金额已核对，照常办理',
      fingerprint: 'f'.repeat(64), askedBy: { id: 'u-xu2', name: '许衡', role: 'supervisor' }, askedAt: new Date(NOW - 18e5).toISOString(), decidedBy: ['supervisor'],
    },
    {
      id: '0199e000-0000-7000-8000-00000000c002', caseId: CASES[11].id, act: 'extend_clock', subject: 'k1',
      facts: { clock: 'outcome', clockId: 'k1', from: '2026-10-16T08:45:00.000Z', until: '2026-10-20T08:45:00.000Z', because: 'bank' }, reason: '发卡行尚未回复',
      fingerprint: 'e'.repeat(64), askedBy: PEOPLE.he, askedAt: new Date(NOW - 9e5).toISOString(), decidedBy: ['supervisor', 'admin'],
    },
  ];
  const asked = new Set();

  const rungsOf = c => ESCALATIONS.filter(one => one.caseId === c.id);
  function groupOf(c, me) {
    const waits = rungsOf(c).filter(one => !one.ackAt);
    if (waits.some(one => one.to === me.role)) return 'mine';
    if (waits.length) return c.remaining < 0 ? 'breached' : 'theirs';
    return rungsOf(c).length ? 'in_hand' : 'due_today';
  }
  function boardRow(c, me) {
    const mine = rungsOf(c).find(one => !one.ackAt && one.to === me.role);
    const rungs = rungsOf(c).map(({ caseId: _, ...one }) => one);
    const leads = me.role === 'supervisor';
    return { case: rowView(c), rungs, ...(mine ? { mine: mine.id } : {}), may: { assign: leads, refer: leads && c.status !== 'legal_review', comeDown: leads && c.level === 'supervisor', extend: leads } };
  }

  function board(me) {
    const on = CASES.filter(c => open(c) && ((c.due && c.due < NIGHT) || rungsOf(c).length));
    const today = on.filter(c => c.due && c.due < NIGHT);
    const group = key => on.filter(c => groupOf(c, me) === key).sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
    const mine = group('mine');
    const hour = c => (c.due >= '2026-10-14T16:00' ? (Number(c.due.slice(11, 13)) + 8) % 24 : -1);
    const load = Object.values(PEOPLE).filter(one => ['agent', 'supervisor'].includes(one.role)).map(person => ({
      person, open: CASES.filter(c => open(c) && c.owner?.id === person.id).length, dueToday: today.filter(c => c.owner?.id === person.id).length,
    }));
    const cause = one => one.trigger.replace(/^(clock_70|clock_breached)_.*/, '$1');
    const triggers = [...new Set(ESCALATIONS.map(cause))].map(trigger => ({ trigger, to: ESCALATIONS.find(one => cause(one) === trigger).to, count: new Set(ESCALATIONS.filter(one => cause(one) === trigger).map(one => one.caseId)).size }));
    return {
      asOf: iso(), day: '2026-10-15', workingMinutesLeft: 383,
      totals: { today: sum(today), overdue: sum(on.filter(c => c.remaining < 0)), soon: sum(today.filter(c => c.remaining >= 0 && c.remaining < 120)), mine: { ...sum(mine), ...(mine.length ? { firstAckDueAt: mine.flatMap(rungsOf).filter(one => !one.ackAt).map(one => one.ackDueAt).sort()[0] } : {}) } },
      hours: [9, 10, 11, 12, 13, 14, 15, 16, 17].map(at => ({ hour: at, ...sum(today.filter(c => hour(c) === at)), cases: today.filter(c => hour(c) === at).slice(0, 4).map(rowView) })),
      groups: ['breached', 'mine', 'theirs', 'in_hand', 'due_today'].map(key => ({ group: key, ...sum(group(key)), rows: group(key).map(c => boardRow(c, me)) })),
      load: [...load.sort((a, b) => b.open - a.open), { open: CASES.filter(c => open(c) && !c.owner).length, dueToday: today.filter(c => !c.owner).length }],
      triggers,
    };
  }

  const requestView = (one, me) => {
    const { caseId, ...rest } = one;
    return { ...rest, case: rowView(CASES.find(c => c.id === caseId)), mayDecide: !one.decision && one.decidedBy.includes(me.role) && one.askedBy.id !== me.id };
  };
  const request = (c, me, act, subject, facts, reason, decidedBy) => {
    const key = `${c.id} ${act} ${subject}`;
    if (asked.has(key)) throw new Refusal(409, 'countersign.asked_already', '已经提出过，正等第二人决定');
    asked.add(key);
    moved(c);
    return requestView({ id: `r-${key}`, caseId: c.id, act, subject, facts, reason, fingerprint: 'd'.repeat(64), askedBy: me, askedAt: iso(), decidedBy }, me);
  };
  return {
    board,
    waiting: me => REQUESTS.filter(one => !one.decision).map(one => requestView(one, me)).filter(one => one.mayDecide),
    decide(id, body, me) {
      const one = REQUESTS.find(each => each.id === id);
      one.decision = { granted: body.granted, by: me, at: iso(), ...(body.reason ? { reason: body.reason } : {}) };
      const c = CASES.find(each => each.id === one.caseId);
      if (body.granted && one.act === 'come_down') c.level = one.facts.to;
      moved(c);
      return requestView(one, me);
    },
    comeDown: (c, me, body) => request(c, me, 'come_down', '', { from: c.level, to: body.to }, body.reason, ['supervisor']),
    extensions: c => [{ clockId: 'k-outcome', clock: 'outcome', dueAt: c.due, latest: '2026-10-29T10:00:00.000Z', asked: asked.has(`${c.id} extend_clock k-outcome`) }],
    extend(c, me, clockId, body) {
      if (c.remaining < 0) throw new Refusal(409, 'clock.too_late', '期限已过，不能再延期');
      return request(c, me, 'extend_clock', clockId, { clock: 'outcome', clockId, from: c.due, until: body.until, because: body.because }, body.reason, ['supervisor', 'admin']);
    },
  };
}
