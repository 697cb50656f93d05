import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { STATUSES, STEPS, type CaseStatus } from '../../../src/contract/index.js';
import { checkLifecycle, EFFECTS, LIFECYCLE, lifecycleAsMarkdown, PROMISED, rowFor, stepsFor, type Row } from '../../../src/cases/lifecycle.js';

const reachableFrom = (start: CaseStatus | null, seen = new Set<CaseStatus>()): Set<CaseStatus> => {
  for (const [from, , to] of LIFECYCLE) if (from === start && !seen.has(to)) reachableFrom(to, seen.add(to));
  return seen;
};

describe('the graph', () => {
  test.each(STATUSES)('%s can be reached from a submission', status => {
    expect([...reachableFrom(null)]).toContain(status);
  });
  test.each(STATUSES)('%s can be left again', status => {
    expect(LIFECYCLE.some(([from, , to]) => from === status && to !== status)).toBe(true);
  });
  test.each(STATUSES.filter(status => status !== 'closed' && status !== 'withdrawn'))('%s leads to an end', status => {
    const ends = reachableFrom(status);
    expect(ends.has('closed') || ends.has('withdrawn')).toBe(true);
  });
  test.each(STEPS)('the step %s stands in the table', step => {
    expect(LIFECYCLE.some(row => row[1] === step)).toBe(true);
  });
  test('no state has two rows for one step', () => {
    const keys = LIFECYCLE.map(row => `${row[0]} ${row[1]}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
  test('a case is opened by a submission alone', () => {
    expect(LIFECYCLE.filter(row => row[0] === null).map(row => row[1])).toEqual(['submit']);
  });
});

describe('who may', () => {
  test('only legal rules and sends back; an admin grants it where legal is one person', () => {
    for (const row of LIFECYCLE.filter(one => one[1] === 'rule' || one[1] === 'send_back')) expect(row[3]).toEqual(['legal', 'admin']);
    expect(stepsFor('legal', 'legal_review')).toEqual(['propose', 'send_back', 'rule']);
  });
  test('nobody but legal and the admin who grants moves a case out of legal review', () => {
    expect([...new Set(LIFECYCLE.filter(row => row[0] === 'legal_review').flatMap(row => row[3]))].sort()).toEqual(['admin', 'legal']);
  });
  test.each(['confirm', 'not_confirmed', 'sent', 'refused', 'clock_passed', 'objection_over', 'answer_overdue'] as const)('%s is for the system alone', step => {
    expect(LIFECYCLE.filter(row => row[1] === step).flatMap(row => row[3]).filter(role => role !== 'system')).toEqual([]);
  });
  test('a merchant never signs, proposes, judges, picks or refers', () => {
    const steps = LIFECYCLE.filter(row => row[3].includes('merchant')).map(row => row[1]);
    expect([...new Set(steps)].sort()).toEqual(['accept', 'answer', 'contest', 'reopen', 'submit', 'withdraw']);
  });
  test('the system never signs among people, refuses or rejects; it approves what a policy covers (section 5)', () => {
    for (const step of ['sign', 'conclude', 'reject'] as const) {
      expect(LIFECYCLE.filter(row => row[1] === step).flatMap(row => row[3])).not.toContain('system');
    }
  });
  test('once money is under way the merchant cannot withdraw', () => {
    expect(rowFor('executing', 'withdraw')).toBeUndefined();
    expect(rowFor('confirming', 'withdraw')).toBeUndefined();
    expect(rowFor('proposed', 'withdraw')?.[2]).toBe('withdrawn');
  });
});

describe('what follows', () => {
  test('money is sent by an approval and by nothing else', () => {
    expect(LIFECYCLE.filter(row => row[4].includes(EFFECTS.EXECUTE)).map(row => row[1])).toEqual(['approve']);
  });
  test('every proposal gets an order to sign', () => {
    for (const row of LIFECYCLE.filter(one => one[2] === 'proposed' && one[0] !== 'proposed')) expect(row[4]).toContain(EFFECTS.PREPARE);
  });
  test('whatever comes into investigation is located', () => {
    for (const row of LIFECYCLE.filter(one => one[2] === 'investigating')) expect(row[4]).toContain(EFFECTS.LOCATE);
  });
  test('a rejected outcome and a reopened case are screened', () => {
    expect(rowFor('resolved', 'contest')?.[4]).toContain(EFFECTS.SCREEN);
    expect(rowFor('closed', 'reopen')?.[4]).toContain(EFFECTS.SCREEN);
  });
  test.each(PROMISED)('a passed clock takes a case in %s to legal review', status => {
    expect(rowFor(status, 'clock_passed')?.[2]).toBe('legal_review');
    expect(rowFor(status, 'refer')?.[2]).toBe('legal_review');
  });
});

describe('the check at boot', () => {
  const lost: Row = ['on_hold', 'release', 'in_review', ['legal'], []];
  test('accepts the table', () => {
    expect(() => checkLifecycle()).not.toThrow();
  });
  test('refuses a state that nothing leads to', () => {
    expect(() => checkLifecycle([LIFECYCLE[0]!, lost])).toThrow('no way leads to on_hold');
  });
  test('refuses two rows for one step', () => {
    expect(() => checkLifecycle([...LIFECYCLE, LIFECYCLE[3]!])).toThrow('two rows for one step');
  });
});

test('the printed table has a head and one line a row', () => {
  const lines = lifecycleAsMarkdown().split('\n');
  expect(lines).toHaveLength(LIFECYCLE.length + 2);
  expect(lines[2]).toBe('| – | submit | investigating | merchant, agent, supervisor | investigation.locate, evidence.review, notification.announce |');
  expect(lines).toContain('| awaiting_file | judge | in_review | agent, supervisor | – |');
});
test('it stands in the documents as it is', () => expect(readFileSync('docs/architecture.md', 'utf8')).toContain(`\n${lifecycleAsMarkdown()}\n`));
