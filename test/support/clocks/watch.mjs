/** Looks again and again, while everything runs, whether a breach can be seen without its escalation. */
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 500;
const ALONE = `SELECT c."id", c."kind", c."caseId" FROM "case_clock" c WHERE c."state" = 'breached' AND NOT EXISTS
  (SELECT 1 FROM "escalation" e WHERE e."caseId" = c."caseId" AND e."cycle" = c."cycle" AND e."trigger" = 'clock_breached_' || c."kind")
  AND NOT EXISTS (SELECT 1 FROM "case" k WHERE k."id" = c."caseId" AND k."status" = 'withdrawn')`; // over: nobody is told of it unless it is reopened

/** One statement sees one state of the database, so the two rows stand together or there is a difference. */
export function watchBreaches(rows) {
  const seen = new Map();
  let going = true, looks = 0;
  const look = async () => {
    while (going) {
      for (const { id, kind, caseId } of await rows(ALONE)) seen.set(id, `${kind} of case ${caseId}`);
      looks += 1;
      await sleep(EVERY_MS);
    }
  };
  const watching = look();
  return {
    get seen() {
      return seen.values();
    },
    get looks() {
      return looks;
    },
    stop: () => {
      going = false;
      return watching;
    },
  };
}
