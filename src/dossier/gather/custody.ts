import type { AuditRow } from '../../platform/audit/audit.entity.js';
import type { Role } from '../../contract/index.js';
import type { CustodyLine } from '../content.js';
import type { People } from './people.js';

const lineOf = ({ at, actorId, actorRole, action, facts }: AuditRow, people: People): CustodyLine => ({
  at: at.toISOString(), who: people.byId(actorId, actorRole as Role), act: action, ...(typeof facts['sha256'] === 'string' ? { sha256: facts['sha256'] } : {}),
});

/** Of one paper: who saw it, copied it, covered something on it. A row without an id speaks of the hash. */
export const custodyOf = (rows: readonly AuditRow[], { id, sha256 }: { id: string; sha256: string }, people: People): CustodyLine[] =>
  rows.filter(({ facts }) => facts['evidence'] === id || (facts['evidence'] === undefined && facts['sha256'] === sha256)).map(row => lineOf(row, people));

/** Who looked at the case or took something out of it; changes are told by the chronology. */
const LOOKS = /\.(read|download|original|page\.\d+|preview|export)$|^dossier\./;
export const accessOf = (rows: readonly AuditRow[], people: People): CustodyLine[] => rows.filter(row => LOOKS.test(row.action)).map(row => lineOf(row, people));
