/** Dossiers that are built a part at a time: each reading of the list is one part further. */
const SECTIONS = [
  ['cover', 1], ['parties', 1], ['chronology', 4], ['facts', 3], ['proof', 2], ['exhibits', 11], ['messages', 6], ['basis', 2], ['approvals', 1], ['clocks', 1], ['money', 1], ['access', 1], ['system', 1], ['complaint', 1], ['verify', 3],
].map(([key, pages]) => ({ key, pages }));
const PARTS = 19, STEP = 4;
const MISSING = [
  { code: 'referral', facts: { to: '发卡行', reference: 'E7 协查函' } },
  { code: 'ruling', facts: {} },
  { code: 'paper', facts: { paper: 'slip' } },
  { code: 'annex', facts: {} },
];
const hash = seed => [...Array(64)].map((_, index) => ((seed * 7 + index * 13) % 16).toString(16)).join('');
const person = ({ id, name, role }) => ({ id, name, role });

export function makeDossiers({ iso, tell, Refusal }) {
  const versions = new Map(), requests = [];
  const of = c => versions.get(c.id) ?? versions.set(c.id, []).get(c.id);
  const find = id => [...versions.values()].flat().find(one => one.id === id);
  /** one reading, one part */
  function goOn(one) {
    if (one.state === 'queued') one.state = 'building';
    else if (one.state === 'building') one.part = Math.min(PARTS, one.part + STEP);
    one.sections = SECTIONS.slice(0, Math.max(0, one.part - 3));
    if (one.state !== 'building' || one.part < PARTS) return;
    one.state = one.released ? 'released' : process.env.STUB_DOSSIER_FAILS ? 'failed' : 'ready';
    if (one.state === 'failed') return void (one.cause = 'originals/E3.jpg is not what it was when it was sealed');
    Object.assign(one, { builtAt: iso(), evidenceRoot: one.evidenceRoot ?? hash(3), root: hash(5), pdf: { sha256: hash(1), bytes: 247630 }, zip: { sha256: hash(2), bytes: 389377 }, missing: MISSING });
  }
  return {
    list(c, me) {
      const all = of(c);
      all.forEach(goOn);
      return { caseId: c.id, versions: all, missing: MISSING, may: { build: me.role === 'legal', take: me.role === 'legal' } };
    },
    build(c, me, { locale }) {
      const all = of(c), under = all.find(one => one.state === 'queued' || one.state === 'building');
      if (under) return under;
      const made = { id: `d-${c.id}-${all.length + 1}`, caseId: c.id, version: all.length + 1, state: 'queued', locale, part: 0, parts: PARTS, sections: [], missing: [], askedBy: person(me), askedAt: iso(), outdated: false };
      all.unshift(made);
      return made;
    },
    turn(id, to) {
      const one = find(id);
      Object.assign(one, to === 'retry' ? { state: 'queued', part: 0, cause: undefined } : { state: 'failed', cause: 'cancelled' });
      return one;
    },
    release(id, me, { reason }) {
      const one = find(id);
      if (!reason.trim()) throw new Refusal(422, 'request.invalid', '有内容需要改一下');
      const request = { id: `cs-${requests.length + 1}`, caseId: one.caseId, case: { id: one.caseId }, act: 'release_dossier', subject: id, facts: { version: one.version, root: hash(9) }, reason, fingerprint: hash(4), askedBy: person(me), askedAt: iso(), decidedBy: ['legal', 'admin'] };
      requests.push(request);
      one.asking = { by: person(me), at: iso(), root: hash(9) };
      return { dossier: one, passphrase: 'K7QPA-0M2XD-9RTVB-ZZ4HN-W3CFE-51SGY' };
    },
    requests: (id, me) => requests.filter(one => one.caseId === id).map(one => ({ ...one, mayDecide: !one.decision && one.askedBy.id !== me.id && one.decidedBy.includes(me.role) })),
    decide(id, me, { granted }) {
      const request = requests.find(one => one.id === id), one = find(request.subject);
      request.decision = { granted, by: person(me), at: iso() };
      const { by, at } = one.asking;
      delete one.asking;
      if (granted) Object.assign(one, { released: { by: person(me), at: iso(), askedBy: by, askedAt: at }, state: 'building', part: 11, evidenceRoot: hash(9) });
      tell('case', { id: one.caseId });
      return request;
    },
  };
}
