import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { standingOf, tie, type DayState, type FileSums } from '../../../../src/remedy/reconciliation/tying.js';

const file = (fields: Partial<FileSums> = {}): FileSums => ({ trailerNetFen: 1000, actualNetFen: 1000, ignoredNetFen: 0, conflictsNetFen: 0, rejectedNetFen: 0, conflicts: 0, rejected: 0, ...fields });

describe('the tie', () => {
  test('one whole file', () => expect(tie([file()], 1000)).toMatchObject({ tied: true, differenceFen: 0, unexplainedFen: 0 }));
  test('no file and no row', () => expect(tie([], 0)).toMatchObject({ tied: true, trailersNetFen: 0 }));
  test('rows without a file', () => expect(tie([], 5)).toMatchObject({ tied: false, differenceFen: -5, unexplainedFen: -5 }));
  test('what came again counts once', () => expect(tie([file(), file({ ignoredNetFen: 1000 })], 1000)).toMatchObject({ tied: true, differenceFen: 0 }));
  test('what was late counts beside', () => expect(tie([file(), file({ trailerNetFen: 7 })], 1007).tied).toBe(true));
  test('a rejected line is a difference that is explained', () => expect(tie([file({ rejected: 1, rejectedNetFen: 40 })], 960)).toMatchObject({ tied: false, differenceFen: 40, unexplainedFen: 0 }));
  test('a rejected line without money is none', () => expect(tie([file({ rejected: 1 })], 1000).tied).toBe(true));
  test('two faults that cancel out are no tie', () =>
    expect(tie([file({ rejected: 1, rejectedNetFen: 40, conflicts: 1, conflictsNetFen: -40 })], 1000)).toMatchObject({ tied: false, differenceFen: 0, unexplainedFen: 0 }));
  test('the last file came whole: what the one before lacked is history', () =>
    expect(tie([file({ rejected: 1, rejectedNetFen: 40 }), file({ ignoredNetFen: 960 })], 1000)).toMatchObject({ tied: true, differenceFen: 40, unexplainedFen: 0 }));
  test('an earlier whole file does not hide what a later one lacks', () =>
    expect(tie([file(), file({ trailerNetFen: 90, rejected: 1, rejectedNetFen: 90 })], 1000).tied).toBe(false));
  test('what nothing explains is never tied', () => expect(tie([file()], 999)).toMatchObject({ tied: false, unexplainedFen: 1 }));
  test('a file without a trailer counts by its lines', () => expect(tie([file({ trailerNetFen: null, actualNetFen: 12 })], 12).tied).toBe(true));

  const lines = fc.array(fc.record({ fen: fc.integer({ min: -1e6, max: 1e6 }), fate: fc.constantFrom('loaded', 'ignored', 'conflict', 'rejected') }), { maxLength: 30 });
  test('every line of every file is accounted for', () => {
    fc.assert(fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), files => {
      const sum = (of: typeof files[number], fate?: string) => of.filter(line => !fate || line.fate === fate).reduce((all, line) => all + line.fen, 0);
      const sums = files.map(of => file({ trailerNetFen: sum(of), ignoredNetFen: sum(of, 'ignored'), conflictsNetFen: sum(of, 'conflict'), rejectedNetFen: sum(of, 'rejected'),
        conflicts: of.filter(line => line.fate === 'conflict').length, rejected: of.filter(line => line.fate === 'rejected').length }));
      const rows = files.reduce((all, of) => all + sum(of, 'loaded'), 0);
      const tied = tie(sums, rows);
      expect(tied.unexplainedFen + 0).toBe(0);
      expect(tied.differenceFen).toBe(tied.conflictsNetFen + tied.rejectedNetFen);
      expect(tie(sums, rows + 1).tied).toBe(false);
    }));
  });
});

describe('how a day stands', () => {
  const state = (fields: Partial<DayState> = {}) => standingOf({ files: 1, compared: true, tie: { tied: true, unexplainedFen: 0 }, open: 0, alarming: 0, ...fields });
  test('all matched', () => expect(state()).toBe('matched'));
  test('nothing to compare', () => expect(state({ files: 0, alarming: 3 })).toBe('no_file'));
  test('an order waits', () => expect(state({ open: 1 })).toBe('open'));
  test('a difference that is explained', () => expect(state({ tie: { tied: false, unexplainedFen: 0 } })).toBe('open'));
  test('a difference that is not', () => expect(state({ tie: { tied: false, unexplainedFen: 1 } })).toBe('alarming'));
  test('a row nobody asked for, whatever else', () => expect(state({ alarming: 1, open: 1, compared: false })).toBe('alarming'));
  test('not compared yet is never matched', () => expect(state({ compared: false })).toBe('comparing'));
});
