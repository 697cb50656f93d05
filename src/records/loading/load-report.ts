import type { FileView } from '../../contract/index.js';
import type { LoadedFile } from '../loaded-file.entity.js';
import type { ConflictLine } from './line-writer.js';
import type { Encoding, Eol } from './sniffer.js';

/** What a load tells its caller beyond what the browser needs. */
export interface LoadReport extends FileView {
  encoding: Encoding;
  eol: Eol;
  /** `rejectedLines` and `conflictLines` show the first thousand; these count them all */
  rejected: number;
  conflictLines: ConflictLine[];
  trailerRows?: number;
  trailerNetFen?: number;
  actualRows: number;
  actualNetFen: number;
}

export const SAME_AGAIN = 'same file again';

export const fileView = (file: LoadedFile): FileView => ({
  id: file.id, name: file.name, kind: file.kind, sha256: file.sha256, outcome: file.outcome,
  ...(file.settleDate ? { settleDate: file.settleDate } : {}),
  ...(file.reason ? { reason: file.reason } : {}),
  loaded: file.loaded, ignored: file.ignored, conflicts: file.conflicts, rejectedLines: file.rejectedLines, parked: file.parked,
  at: file.at.toISOString(),
});

export const reportOf = (file: LoadedFile, conflictLines: ConflictLine[]): LoadReport => ({
  ...fileView(file), encoding: file.encoding as Encoding, eol: file.eol as Eol, rejected: file.rejected, conflictLines,
  ...(file.trailerRows === null ? {} : { trailerRows: file.trailerRows }),
  ...(file.trailerNetFen === null ? {} : { trailerNetFen: file.trailerNetFen }),
  actualRows: file.actualRows, actualNetFen: file.actualNetFen,
});

/** The same file came again: nothing was done, and the answer points at the load that counts. */
export const noopOf = (earlier: LoadedFile, name: string, at: Date): LoadReport => ({
  ...reportOf(earlier, []), name, outcome: 'noop', reason: SAME_AGAIN,
  loaded: 0, ignored: 0, conflicts: 0, rejected: 0, rejectedLines: [], at: at.toISOString(),
});

/** The report without what only an operator reads. */
export const forBrowser = ({ encoding: _, eol: __, rejected: ___, conflictLines, trailerRows, trailerNetFen, actualRows, actualNetFen, ...view }: LoadReport): FileView => view;
