import { describe, expect, test } from '@jest/globals';
import { ANSWERS_ONLY, PROPOSABLE, REMEDIES, stepsAtTerminal } from '../../../src/contract/index.js';
import { isOpen } from '../../../src/remedy/execution.js';
import { ACTS_ON_A_ROW, AT_TERMINAL, GIVES_BACK, LIVE, toAcquirer, TO_CARD } from '../../../src/remedy/remedy-kinds.js';
import type { RemedyOrder } from '../../../src/remedy/remedy.entity.js';

describe('where a remedy goes', () => {
  test.each(TO_CARD)('%s is sent to the acquirer', remedy => expect(toAcquirer(remedy)).toBe(true));
  test.each(REMEDIES.filter(remedy => !TO_CARD.includes(remedy)))('%s is not', remedy => expect(toAcquirer(remedy)).toBe(false));
  test('none goes two ways', () => expect(AT_TERMINAL.filter(remedy => toAcquirer(remedy))).toEqual([]));
  test('whatever gives money back acts on a row, so that guards are asked', () => expect(GIVES_BACK.filter(remedy => !ACTS_ON_A_ROW.includes(remedy))).toEqual([]));
  test('what a merchant does at the terminal is told step by step', () => {
    expect(REMEDIES.filter(remedy => stepsAtTerminal(remedy, undefined, true).steps.length > 1).sort()).toEqual([...AT_TERMINAL].sort());
  });
  test('what moves money and goes to neither is the back office’s', () => {
    const rest = PROPOSABLE.filter(remedy => !toAcquirer(remedy) && !AT_TERMINAL.includes(remedy) && !ANSWERS_ONLY.includes(remedy));
    expect(rest).toEqual(['fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction']);
  });
});

describe('an open result', () => {
  const order = (fields: Partial<RemedyOrder>) => ({ remedy: 'refund', state: 'unknown', sends: 1, doneAt: null, ...fields }) as RemedyOrder;
  test.each(['sending', 'unknown', 'not_confirmed'] as const)('is one that is %s', state => expect(isOpen(order({ state }))).toBe(true));
  test.each(['proposed', 'approved', 'sent', 'refused', 'confirmed', 'void'] as const)('is none that is %s', state => expect(isOpen(order({ state }))).toBe(false));
  test('is none that was never sent', () => expect(isOpen(order({ sends: 0, state: 'not_confirmed' }))).toBe(false));
  test('is none that the acquirer has answered', () => expect(isOpen(order({ state: 'not_confirmed', doneAt: new Date() }))).toBe(false));
  test('is none at the terminal', () => expect(isOpen(order({ remedy: 'void', state: 'sending' }))).toBe(false));
});

test('a case has one live order: every state before its end', () => expect([...LIVE]).toEqual(['proposed', 'approved', 'sending', 'sent', 'unknown']));
