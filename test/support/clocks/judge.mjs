/**
 * When each rung of each clock was due, from its own history and the pure functions, beside what fired. Knows nothing of the sweep.
 * Points are numbers of the walk: `asOf` a point a clock's history is what had happened by then.
 */
const EMPTY = { due: 0, fired: 0, skipped: 0 };
const PROPOSAL = ['proposed', 'executing', 'confirming'];

/** Point by instant; every instant of a row was written at a point of the walk. @throws Error for one that was not */
export function pointsOf(walk) {
  const byInstant = new Map(walk.map((point, seq) => [point.at, seq]));
  return value => {
    const seq = byInstant.get(new Date(value).getTime());
    if (seq === undefined) throw new Error(`${new Date(value).toISOString()} was never the time`);
    return seq;
  };
}

/** The last point from which an act could have been written with this instant: after a jump back an act counts as done when the one before it was. */
function latestPoint(instant, walk, seqOf) {
  const at = new Date(instant).getTime();
  return Math.max(seqOf(instant), walk.findLastIndex(point => point.at < at && point.high >= at));
}

/**
 * The history piece by piece: the clock as it stood with its last segment open, surely from point `sure` until before `until`, perhaps
 * from `from` on and up to `perhaps`.
 */
function chapters(clock, { walk, seqOf }) {
  return clock.segments.map((segment, index) => {
    const { to, ...last } = segment;
    const end = clock.segments[index + 1]?.from ?? to;
    return {
      clock: { ...clock, segments: [...clock.segments.slice(0, index), last] }, from: seqOf(segment.from), sure: latestPoint(segment.from, walk, seqOf),
      until: end ? seqOf(end) : Infinity, perhaps: end ? latestPoint(end, walk, seqOf) : Infinity,
    };
  });
}

/** The first settled point at which the rung was due in a clock that was open; after it the rung has fired or is missed. */
function dutyOf(parts, share, { walk, settled, rungAt }) {
  for (const { clock, sure, until } of parts) {
    const at = rungAt(clock, share);
    const seq = at === null ? undefined : settled.find(one => one >= sure && one < until && walk[one].at >= at.getTime());
    if (seq !== undefined) return { seq, at: at.getTime() };
  }
  return undefined;
}

/** The rung is skipped where a proposal lies there; it may have lain there at any point from the due instant to the duty. */
function hadProposal(steps, { seq, at }, { walk, seqOf }) {
  const first = walk.findIndex(point => point.high >= at);
  const states = (steps ?? []).map(one => ({ seq: seqOf(one.at), to: one.toStatus }));
  // several steps may share a point: all of them count
  const before = Math.max(-1, ...states.map(one => one.seq).filter(one => one < first));
  return states.some(one => (one.seq === before || (one.seq >= first && one.seq <= seq)) && PROPOSAL.includes(one.to));
}

/** A legal hold that stands lets no case close; nothing here releases one. */
const isHeld = ({ caseId }, rung, seq, { held, seqOf }) => rung.then === 'objection_over' && held.has(caseId) && seqOf(held.get(caseId)) <= seq;

function judgeRung(clock, parts, index, rung, hits, facts) {
  const { walk, seqOf, rungAt, statuses } = facts;
  const name = `${clock.kind} ${clock.cycle} rung ${index} of case ${clock.caseId}`;
  const duty = dutyOf(parts, rung.share, facts);
  const found = [];
  if (hits.length > 1) found.push(['fired twice', name]);
  const isSkipped = () => (rung.unless === 'proposal' && hadProposal(statuses.get(clock.caseId), duty, facts)) || isHeld(clock, rung, duty.seq, facts);
  const skipped = !hits.length && duty && isSkipped();
  if (!hits.length && duty && !skipped) found.push(['missed', `${name}, due ${new Date(duty.at).toISOString()}`]);
  const waits = [];
  for (const hit of hits) {
    const seq = seqOf(hit.at);
    const dues = parts.filter(one => one.from <= seq && seq <= one.perhaps).map(one => ({ from: one.from, at: rungAt(one.clock, rung.share)?.getTime() }));
    const due = dues.findLast(one => one.at <= walk[seq].high);
    if (due) waits.push(waited(walk, due.at, seq, due.from));
    else found.push(['fired early', `${name} at ${hit.at}, due ${dues.map(one => (one.at ? new Date(one.at).toISOString() : 'never')).join(' or ')}`]);
    if (duty && seq > duty.seq) found.push(['fired after the point at which nothing due was left', `${name} at ${hit.at}`]);
  }
  return { found, due: Number(Boolean(duty) || hits.length > 0), fired: hits.length, skipped: Number(Boolean(skipped)), waits };
}

/** How long the clock had shown the due instant or later before the rung fired, jumps left out. */
function waited(walk, due, fired, from) {
  let ms = 0;
  const first = walk.findIndex((point, seq) => seq >= from && point.at >= due);
  for (let seq = first + 1; first >= 0 && seq <= fired; seq++) if (walk[seq].what === 'wait') ms += walk[seq].at - walk[seq - 1].at;
  return ms;
}

const group = pairs => [...Map.groupBy(pairs, one => one[0])].map(([what, list]) => `${what}: ${list.length}, such as ${list.slice(0, 3).map(one => one[1]).join('; ')}`);

/**
 * Every difference in words, and the figures. `clocks`, `fired`, `statuses`, `held` as `evidence` gives them, `walk` the points.
 * @param {{ rungAt: (clock, share: number) => Date | null, policyById: (id: string) => { rungs } }} pure
 */
export function judge({ walk, clocks, fired, statuses, held }, { rungAt, policyById }) {
  const seqOf = pointsOf(walk);
  const settled = walk.flatMap((point, seq) => (point.settled ? [seq] : []));
  const facts = { walk, settled, seqOf, rungAt, statuses, held };
  const hits = Map.groupBy(fired, one => `${one.clockId} ${one.rung}`);
  const pairs = [], sum = { ...EMPTY, waits: [] };
  for (const clock of clocks) {
    const parts = chapters(clock, facts);
    const isBreached = clock.state === 'breached';
    const { rungs } = policyById(clock.policy);
    for (const [index, rung] of rungs.entries()) {
      const mine = hits.get(`${clock.id} ${index}`) ?? [];
      const { found, waits, ...counts } = judgeRung(clock, parts, index, rung, mine, facts);
      pairs.push(...found);
      sum.waits.push(...waits);
      for (const [name, count] of Object.entries(counts)) sum[name] += count;
      if (rung.then === 'clock_passed' && isBreached !== mine.length > 0 && !isWithdrawn(statuses.get(clock.caseId))) pairs.push([isBreached ? 'breached without its escalation' : 'escalated without a breach', `${clock.kind} ${clock.cycle} of case ${clock.caseId}`]);
      if (!mine.length && clock.nextRung > index && rung.unless === undefined && !isHeld(clock, rung, Infinity, facts)) pairs.push(['climbed without acting', `${clock.kind} ${clock.cycle} rung ${index} of case ${clock.caseId}`]);
    }
  }
  return { differences: group(pairs), figures: sum };
}

/** A date that passed before the withdrawal was noticed with it: the case is over and nobody is told. */
const isWithdrawn = steps => steps?.at(-1)?.toStatus === 'withdrawn';

/**
 * How far a sequence of due instants is from oldest first: for the one that was overtaken most, how many younger ones went before it.
 * 0: strictly oldest first. `counts` has it for each, in the order in which they fired.
 */
export function overtaken(dues) {
  let most = { by: 0, place: -1 };
  const seen = [], counts = []; // seen: ascending
  for (const [place, due] of dues.entries()) {
    let [low, high] = [0, seen.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seen[middle] <= due) low = middle + 1;
      else high = middle;
    }
    counts.push(seen.length - low);
    if (seen.length - low > most.by) most = { by: seen.length - low, place };
    seen.splice(low, 0, due);
  }
  return { ...most, counts };
}

/** When what fired between two points had been due, in the order in which it fired. */
export function duesBetween(placed, [from, to], { walk, clocks }, { rungAt, policyById }) {
  const seqOf = pointsOf(walk);
  const byId = new Map(clocks.map(one => [one.id, one]));
  const inside = placed.filter(one => seqOf(one.at) >= from && seqOf(one.at) <= to);
  return inside.map(one => {
    const clock = byId.get(one.clockId);
    const seq = seqOf(one.at);
    const parts = chapters(clock, { walk, seqOf }).filter(part => part.from <= seq && seq <= part.perhaps);
    return parts.map(part => rungAt(part.clock, policyById(clock.policy).rungs[one.rung].share)?.getTime()).findLast(Boolean) ?? 0;
  });
}
