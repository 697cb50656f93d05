/** What people do to cases, through the services, inside a process of the house. */
import { built } from './dist.mjs';

const MID = '999290054110001';
const people = Object.fromEntries(['merchant', 'agent', 'supervisor', 'legal'].map((role, n) => [role, { id: `00000000-0000-7000-8000-00000000000${n}`, role, name: role, locale: 'zh' }]));

/** How a case stands when the walk begins with it; each way opens other clocks. */
export const WAYS = {
  silent: [['review', 'system']],
  asked: [['review', 'system'], ['ask', 'agent']],
  held: [['review', 'system'], ['hold', 'agent']],
  proposed: [['review', 'system'], ['propose', 'agent']],
  ruled: [['review', 'system'], ['refer', 'supervisor'], ['rule', 'legal']],
  investigated: [], // the investigation itself says how it goes on
};

/** What may happen next, the more often the more it is named. */
const MOVES = {
  investigating: [['ask', 'agent'], ['withdraw', 'merchant']],
  in_review: [['ask', 'agent'], ['ask', 'agent'], ['hold', 'agent'], ['propose', 'agent'], ['refer', 'supervisor']],
  awaiting_file: [['ask', 'agent'], ['judge', 'agent']],
  awaiting_merchant: [['answer', 'merchant'], ['answer', 'merchant'], ['judge', 'agent'], ['withdraw', 'merchant']],
  proposed: [['reject', 'supervisor'], ['conclude', 'agent'], ['withdraw', 'merchant']],
  on_hold: [['release', 'supervisor']],
  legal_review: [['send_back', 'legal'], ['rule', 'legal'], ['propose', 'legal']],
  resolved: [['accept', 'merchant'], ['contest', 'merchant']],
  closed: [['reopen', 'agent']],
  withdrawn: [['reopen', 'merchant']],
};

const NOT_ABOUT_CLOCKS = ['notification.announce', 'evidence.review', 'remedy.prepare', 'investigation.locate'];

export async function actsOf(app) {
  const [{ Cases }, { CaseClocks }, { Database }, { SYSTEM }, { sql, marks }] = await Promise.all([
    built('cases/cases.service.js'), built('cases/case-clocks.service.js'), built('platform/database/database.js'), built('platform/http/actor.js'), built('platform/database/sql.js'),
  ]);
  const [cases, db, clocks] = [app.get(Cases), app.get(Database), app.get(CaseClocks)];
  const { startBeside } = await import('./beside.mjs');
  const actor = role => people[role] ?? SYSTEM;

  async function openOne(tx, { kind, way, beside }) {
    const claim = { kind, mid: MID, story: '钱没有到账', amountFen: 12_300 };
    const opening = { kind, channel: 'phone', mid: MID, merchantName: '鼎丰清吧', tid: null, terminal: null, claim, claimedFen: 12_300, ruleVersion: 'torture' };
    const found = await cases.open(tx, opening, people.agent);
    for (const [step, role] of WAYS[way]) await cases.move(tx, found, step, actor(role));
    for (const one of beside) await startBeside(app, tx, clocks, found, one);
    // thousands of openings would otherwise be investigated and told of before the first hour passes
    if (way !== 'investigated') await sql(tx, `DELETE FROM "job" WHERE "state" = 'due' AND "name" IN ${marks(NOT_ABOUT_CLOCKS.length)} AND "key" LIKE ?`, [...NOT_ABOUT_CLOCKS, `%:${found.id}:%`]);
    return found.id;
  }

  return {
    /** Cases in one transaction. @returns their ids */
    open: list =>
      db.write(async tx => {
        const ids = [];
        for (const one of list) ids.push(await openOne(tx, one));
        return ids;
      }),
    /** One step that is open to somebody; `roll` (0 to 1) chooses. @returns the step, or null where none is open */
    step: ({ caseId, roll }) =>
      db.write(async tx => {
        const found = await cases.get(tx, caseId);
        const open = MOVES[found.status] ?? [];
        const [step, role] = open[Math.floor(roll * open.length)] ?? [];
        if (step) await cases.move(tx, found, step, actor(role));
        return step ?? null;
      }),
  };
}
