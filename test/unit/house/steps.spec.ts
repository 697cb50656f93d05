import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chosen, STEPS } from '../../../scripts/lib/steps.mjs';

const names = (asked: string[]) => chosen(asked).map(step => step.name);

test('without a name every step is run', () => {
  expect(chosen([])).toBe(STEPS);
});
test('named steps keep the order of the house', () => {
  expect(names(['unit', 'lint'])).toEqual(['lint', 'unit']);
});
test('what a step needs comes with it', () => {
  expect(names(['browser'])).toEqual(['build', 'browser']);
});
test('a name that is no step is refused, with those that are', () => {
  expect(() => chosen(['unti'])).toThrow(/no such step: unti; there are types, lint/);
});
test.each(STEPS.map(step => [step.name, step] as const))('%s has one kind of work, a limit, and needs only what comes before', (name, step) => {
  expect([step.checks, step.jest, step.nodeTest].filter(Boolean)).toHaveLength(1);
  expect(step.seconds).toBeGreaterThan(0);
  const before = STEPS.slice(0, STEPS.findIndex(other => other.name === name)).map(other => other.name);
  if (step.needs) expect(before).toContain(step.needs);
});
test('no step may take longer than the whole may', () => {
  for (const step of STEPS) expect(step.seconds).toBeLessThanOrEqual(50 * 60);
});
test.each(STEPS.flatMap(step => step.checks?.() ?? []))('%s %s is there to be run', (_, file) => {
  expect(existsSync(file)).toBe(true);
});
