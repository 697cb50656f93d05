import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { STEPS } from '../../../../src/contract/index.js';
import { actionWords, caseOf, subjectParts } from '../../../../src/web/desk/audit-words.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const source = globSync('src/**/*.ts', { exclude: ['src/web/**'] }).map(path => readFileSync(path, 'utf8')).join('\n');
/** Every action that the code writes out. */
const WRITTEN = [...source.matchAll(/audit\.append\((?:tx|tx, \w+), (?:actor|SYSTEM|by|actorOf\(user\)), '([\w.]+)'|cases\.(?:amend|note)\(tx, found, [^'`\n]*'([\w.]+)'/g)].map(found => (found[1] ?? found[2])!);

describe.each(['zh', 'en'] as const)('in %s', locale => {
  const t = wordsOf(locale);
  test('every action that the code writes has words', () => {
    expect(WRITTEN.length).toBeGreaterThan(20);
    const actions = [...WRITTEN, ...STEPS.map(step => `case.${step}`), 'evidence.page.3', 'evidence.redacted', 'voucher.read', 'certificate.download', 'escalation.clock_70'];
    expect(actions.filter(action => actionWords(action, t) === action)).toEqual([]);
  });
  test('an unknown one is told by its code', () => expect(actionWords('house.flood', t)).toBe('house.flood'));
});

test('only a case has a page to open', () => {
  expect([caseOf('case:01900000-0000-7000-8000-000000000001'), caseOf('user:1'), caseOf('house'), caseOf('case:')]).toEqual(['01900000-0000-7000-8000-000000000001', undefined, undefined, undefined]);
});
test('a subject is known by its kind and its id’s end', () => {
  expect(subjectParts('case:01900000-0000-7000-8000-000000000001')).toEqual({ kind: 'case', short: '…00000001' });
  expect([subjectParts('house'), subjectParts('day:20261014')]).toEqual([{ kind: 'house', short: '' }, { kind: 'day', short: '20261014' }]);
});
