import { describe, expect, test } from '@jest/globals';
import type { RemedyView, Role } from '../../../src/contract/index.js';
import { maySign } from '../../../src/remedy/signing.js';
import { anActor } from '../../support/a-case.js';

const TWO: Role[] = ['agent', 'supervisor'];
const asked = (needs: Role[], signedBy: string[], role: Role, state: RemedyView['state'] = 'proposed', id = `${role}-1`) => maySign({ needs, state }, signedBy, anActor(role, { id }));

describe('the maker’s place', () => {
  test('is an agent’s', () => expect(asked(TWO, [], 'agent')).toEqual({ maySign: true }));
  test('a supervisor may take it', () => expect(asked(TWO, [], 'supervisor')).toEqual({ maySign: true }));
  test.each(['legal', 'admin', 'merchant', 'system'] as const)('%s may not', role => expect(asked(TWO, [], role)).toEqual({ maySign: false, whyNot: 'not_your_role' }));
});

describe('the checker’s place', () => {
  test('is a supervisor’s', () => expect(asked(TWO, ['agent-1'], 'supervisor')).toEqual({ maySign: true }));
  test('never the maker’s own, whatever the role', () => {
    expect(asked(TWO, ['supervisor-1'], 'supervisor')).toEqual({ maySign: false, whyNot: 'signed_already' });
    expect(asked(TWO, ['supervisor-1'], 'supervisor', 'proposed', 'supervisor-2')).toEqual({ maySign: true });
  });
  test('another agent does not stand in for a supervisor', () => expect(asked(TWO, ['agent-1'], 'agent', 'proposed', 'agent-2')).toEqual({ maySign: false, whyNot: 'not_your_role' }));
  test('nor an admin', () => expect(asked(TWO, ['agent-1'], 'admin').maySign).toBe(false));
});

describe('larger sums and referred cases', () => {
  test('supervisor makes, admin checks', () => {
    expect(asked(['supervisor', 'admin'], [], 'supervisor').maySign).toBe(true);
    expect(asked(['supervisor', 'admin'], [], 'agent')).toEqual({ maySign: false, whyNot: 'not_your_role' });
    expect(asked(['supervisor', 'admin'], [], 'admin')).toEqual({ maySign: false, whyNot: 'not_your_turn' });
    expect(asked(['supervisor', 'admin'], ['supervisor-1'], 'admin')).toEqual({ maySign: true });
  });
  test('legal signs last', () => {
    expect(asked([...TWO, 'legal'], ['agent-1'], 'legal')).toEqual({ maySign: false, whyNot: 'not_your_turn' });
    expect(asked([...TWO, 'legal'], ['agent-1', 'supervisor-1'], 'legal')).toEqual({ maySign: true });
  });
});

test.each(['approved', 'sending', 'sent', 'unknown', 'refused', 'confirmed', 'not_confirmed', 'void'] as const)('an order that is %s has nothing to sign', state => {
  expect(asked(TWO, [], 'agent', state)).toEqual({ maySign: false, whyNot: 'nothing_to_sign' });
});
test('a full order has nothing to sign', () => expect(asked(['agent'], ['agent-1'], 'agent', 'proposed', 'agent-2')).toEqual({ maySign: false, whyNot: 'nothing_to_sign' }));
