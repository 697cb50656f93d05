import { describe, expect, test } from '@jest/globals';
import { DOSSIER_SECTIONS, DOSSIER_STATES, type DossiersView, type DossierView } from '../../../../src/contract/index.js';
import { en } from '../../../../src/web/desk/messages/en.js';
import { zh } from '../../../../src/web/desk/messages/zh.js';
import { fileAddress, isBusy, isTakeable, shownOf } from '../../../../src/web/desk/pages/legal/use-dossier.js';

const version = (n: number, state: DossierView['state']): DossierView => ({ id: `d${n}`, version: n, state }) as DossierView;
const view = { versions: [version(3, 'building'), version(2, 'ready'), version(1, 'superseded')] } as DossiersView;

describe('which version is shown', () => {
  test('the newest, unless an older one was chosen', () => expect([shownOf(view, undefined)?.version, shownOf(view, 1)?.version]).toEqual([3, 1]));
  test('one that is not there is no choice', () => expect(shownOf(view, 9)?.version).toBe(3));
  test('none while nothing is known', () => expect([shownOf(undefined, 1), shownOf({ versions: [] } as unknown as DossiersView, 1)]).toEqual([undefined, undefined]));
});

test.each(DOSSIER_STATES)('%s is either under way, to be taken, or failed, and never two of them', state => {
  const one = version(1, state);
  expect([isBusy(one), isTakeable(one), state === 'failed'].filter(Boolean)).toHaveLength(1);
});
test('files have addresses of their own', () => expect(fileAddress('a/b', 'zip')).toBe('/api/v1/dossiers/a%2Fb/file.zip'));

describe.each([['zh', zh], ['en', en]] as const)('the words in %s', (_, words) => {
  const known = words as Record<string, string>;
  test.each([...DOSSIER_SECTIONS])('name the section %s', key => expect(known[`dossierPart.${key}`]).toBeTruthy());
  test.each([...DOSSIER_STATES])('name the state %s', key => expect(known[`dossierState.${key}`]).toBeTruthy());
  test.each(['paper', 'rows', 'exhibits', 'unseen', 'review', 'facts', 'opinion', 'ruling', 'referral', 'annex', 'broken', 'chain'])('name what is missing: %s', code => expect(known[`dossierLack.${code}`]).toBeTruthy());
});
