import type { DayStanding, TieView } from '../../contract/index.js';

/** What a file says of its lines; the trailer covers all of them. */
export interface FileSums {
  trailerNetFen: number | null;
  actualNetFen: number;
  ignoredNetFen: number;
  conflictsNetFen: number;
  rejectedNetFen: number;
  conflicts: number;
  rejected: number;
}

const trailerOf = ({ trailerNetFen, actualNetFen }: FileSums): number => trailerNetFen ?? actualNetFen;
const sumOf = (files: readonly FileSums[], of: (file: FileSums) => number): number => files.reduce((sum, file) => sum + of(file), 0);

/**
 * Ties the rows of a day to the trailers of its files.
 * @param files in order of arrival
 * @param rowsNetFen Σ net of the day's OK rows
 */
export function tie(files: readonly FileSums[], rowsNetFen: number): TieView {
  const trailersNetFen = sumOf(files, trailerOf);
  const ignoredNetFen = sumOf(files, file => file.ignoredNetFen);
  const conflictsNetFen = sumOf(files, file => file.conflictsNetFen);
  const rejectedNetFen = sumOf(files, file => file.rejectedNetFen);
  const differenceFen = trailersNetFen - ignoredNetFen - rowsNetFen;
  const unexplainedFen = differenceFen - conflictsNetFen - rejectedNetFen;
  // two faults that cancel out are no tie
  const isWhole = differenceFen === 0 && conflictsNetFen === 0 && rejectedNetFen === 0;
  return {
    rowsNetFen, trailersNetFen, ignoredNetFen, conflictsNetFen, rejectedNetFen, differenceFen, unexplainedFen,
    tied: unexplainedFen === 0 && (isWhole || isMended(files, rowsNetFen)),
  };
}

/** The last file came whole, mended lines and all: what earlier ones lacked is history. */
function isMended(files: readonly FileSums[], rowsNetFen: number): boolean {
  const last = files.at(-1);
  return last !== undefined && last.conflicts === 0 && last.rejected === 0 && trailerOf(last) === rowsNetFen;
}

/** What a day is waiting for. */
export interface DayState {
  files: number;
  compared: boolean;
  tie: Pick<TieView, 'tied' | 'unexplainedFen'>;
  /** orders without their row, and orders whose row is here but not closed yet */
  open: number;
  /** alarming rows that nobody has looked at */
  alarming: number;
}

export function standingOf({ files, compared, tie, open, alarming }: DayState): DayStanding {
  if (!files) return 'no_file';
  if (alarming > 0 || tie.unexplainedFen !== 0) return 'alarming';
  if (!compared) return 'comparing';
  return open > 0 || !tie.tied ? 'open' : 'matched';
}
