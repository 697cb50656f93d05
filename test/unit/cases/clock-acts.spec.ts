import { describe, expect, test } from '@jest/globals';
import { clockActsFor } from '../../../src/cases/clock-acts.js';
import { LIFECYCLE } from '../../../src/cases/lifecycle.js';

const said = (...asked: Parameters<typeof clockActsFor>) => clockActsFor(...asked).map(act => act.join(' '));

test('a submission starts both promises', () => {
  expect(said(null, 'submit', 'investigating')).toEqual(['start first_answer', 'start outcome']);
});
describe('the first answer', () => {
  test.each([
    ['investigating', 'ask', 'awaiting_merchant'], ['investigating', 'propose', 'proposed'], ['investigating', 'wait_file', 'awaiting_file'], ['proposed', 'approve', 'executing'],
    ['proposed', 'conclude', 'resolved'], ['investigating', 'hold', 'on_hold'], ['legal_review', 'rule', 'resolved'],
  ] as const)('%s %s is one', (from, step, to) => {
    expect(said(from, step, to)).toContain('meet first_answer');
  });
  test.each([
    ['investigating', 'review', 'in_review'], ['proposed', 'sign', 'proposed'], ['proposed', 'reject', 'in_review'],
    ['in_review', 'pick', 'investigating'], ['executing', 'refused', 'in_review'], ['executing', 'refer', 'legal_review'],
  ] as const)('%s %s tells the merchant nothing', (from, step, to) => {
    expect(said(from, step, to)).toEqual([]);
  });
});
describe('waiting for the merchant', () => {
  test('pauses the outcome and starts the merchant’s own clock', () => {
    expect(said('in_review', 'ask', 'awaiting_merchant')).toEqual(['meet first_answer', 'pause outcome', 'start merchant_answer']);
  });
  test('an answer meets it', () => {
    expect(said('awaiting_merchant', 'answer', 'investigating')).toEqual(['meet merchant_answer', 'resume outcome']);
  });
  test.each([['judge', 'in_review'], ['answer_overdue', 'in_review'], ['refer', 'legal_review'], ['clock_passed', 'legal_review']] as const)('%s only stops it', (step, to) => {
    expect(said('awaiting_merchant', step, to)).toEqual(['stop merchant_answer', 'resume outcome']);
  });
  test('every way out resumes the outcome', () => {
    for (const [from, step, to] of LIFECYCLE.filter(row => row[0] === 'awaiting_merchant')) expect(said(from, step, to)).toContain('resume outcome');
  });
});
describe('the end', () => {
  test('a resolution meets all and opens the objection window', () => {
    expect(said('confirming', 'confirm', 'resolved')).toEqual(['meet first_answer', 'meet outcome', 'meet merchant_answer', 'start objection']);
  });
  test('every way into resolved does so', () => {
    for (const [from, step, to] of LIFECYCLE.filter(row => row[2] === 'resolved')) expect(said(from, step, to)).toEqual(expect.arrayContaining(['meet outcome', 'start objection']));
  });
  test.each([['accept', 'closed'], ['objection_over', 'closed']] as const)('%s ends the window and starts nothing', (step, to) => {
    expect(said('resolved', step, to)).toEqual(['meet objection']);
  });
  test('a rejection ends the window and promises an outcome anew', () => {
    expect(said('resolved', 'contest', 'in_review')).toEqual(['meet objection', 'start outcome']);
  });
  test('a reopening promises an outcome anew', () => {
    expect(said('closed', 'reopen', 'in_review')).toEqual(['start outcome']);
    expect(said('withdrawn', 'reopen', 'investigating')).toEqual(['start outcome']);
  });
  test('a withdrawal stops every clock', () => {
    expect(said('proposed', 'withdraw', 'withdrawn')).toEqual(['stop first_answer', 'stop outcome', 'stop merchant_answer', 'stop objection']);
  });
});
