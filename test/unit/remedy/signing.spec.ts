import { describe, expect, test } from '@jest/globals';
import type { RemedyView, Role } from '../../../src/contract/index.js';
import { maySign } from '../../../src/remedy/signing.js';
import { anActor } from '../../support/a-case.js';

const TWO: Role[] = ['agent', 'supervisor'];
const asked = (needs: Role[], signedBy: string[], role: Role, state: RemedyView['state'] = 'proposed', id = `${role}-1`) => maySign({ needs, state, editorId: null, assigneeId: null }, signedBy, anActor(role, { id }), null);

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

describe('a checker looks at another’s work', () => {
  const own = (signedBy: string[], fields: { editorId?: string; assigneeId?: string }, ownerId: string | null = null) =>
    maySign({ needs: TWO, state: 'proposed', editorId: null, assigneeId: null, ...fields }, signedBy, anActor('supervisor', { id: 'supervisor-1' }), ownerId);

  test('never their own proposal', () => expect(own(['agent-1'], { editorId: 'supervisor-1' })).toEqual({ maySign: false, whyNot: 'your_proposal' }));
  test('never a case they held when it was proposed, given away or not', () => {
    expect(own(['agent-1'], { assigneeId: 'supervisor-1' })).toEqual({ maySign: false, whyNot: 'your_case' });
    expect(own(['agent-1'], { assigneeId: 'supervisor-1' }, 'agent-1')).toEqual({ maySign: false, whyNot: 'your_case' });
  });
  test('nor one they took since', () => expect(own(['agent-1'], {}, 'supervisor-1')).toEqual({ maySign: false, whyNot: 'your_case' }));
  test('as maker they may', () => expect(own([], { editorId: 'supervisor-1', assigneeId: 'supervisor-1' }, 'supervisor-1')).toEqual({ maySign: true }));
  test('another’s proposal and case they may', () => expect(own(['agent-1'], { editorId: 'agent-1', assigneeId: 'agent-1' }, 'agent-1')).toEqual({ maySign: true }));
});
