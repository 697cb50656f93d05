import { expect, test } from '@jest/globals';
import { KINDS } from '../../../../src/contract/index.js';
import { GROUPS, KIND_TABLE, symptomOf, SYMPTOMS } from '../../../../src/web/merchant/kinds.js';

test('every kind of the contract is reached by exactly one symptom', () => {
  expect(SYMPTOMS.flatMap(symptom => KIND_TABLE[symptom].kinds).sort()).toEqual([...KINDS].sort());
});

test('the start page shows eleven symptoms and "none of these", in three groups', () => {
  expect(GROUPS).toHaveLength(3);
  expect(GROUPS.flatMap(group => group.symptoms)).toEqual([...SYMPTOMS]);
  expect(SYMPTOMS).toHaveLength(12);
  expect(SYMPTOMS.at(-1)).toBe('other');
});

test.each(SYMPTOMS)('%s asks at most seven questions, each once', symptom => {
  const names = KIND_TABLE[symptom].questions.map(each => each.name);
  expect(names.length).toBeLessThanOrEqual(7);
  expect(new Set(names).size).toBe(names.length);
});

test.each(SYMPTOMS)('%s asks which it is only where there is a choice, and asks it first', symptom => {
  const { kinds, questions } = KIND_TABLE[symptom];
  expect(questions.findIndex(each => each.name === 'which')).toBe(kinds.length > 1 ? 0 : -1);
});

test('a void is offered only where voiding is the proven remedy', () => {
  expect(SYMPTOMS.filter(symptom => KIND_TABLE[symptom].advice.can === 'void')).toEqual(['amount_over', 'duplicate']);
});

test('the address may carry a symptom or one of its kinds', () => {
  expect(symptomOf('fee')).toBe('fee');
  expect(symptomOf('fee_dispute')).toBe('fee');
  expect(symptomOf('refund_late')).toBe('refund_failed');
  expect(symptomOf('chargeback')).toBe('dispute');
  expect(symptomOf('nonsense')).toBeNull();
});
