import { describe, expect, test } from '@jest/globals';
import { isInstalled, lockDifference } from '../../../scripts/lib/install.mjs';

const manifest = { dependencies: { pg: '8.0.0' }, devDependencies: { jest: '30.0.0' } };
const lock = {
  packages: {
    '': manifest,
    'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
    'node_modules/jest': { version: '30.0.0', integrity: 'sha512-b' },
    'node_modules/fsevents': { version: '2.0.0', integrity: 'sha512-c', optional: true },
  },
};
const { '': _, 'node_modules/fsevents': __, ...there } = lock.packages;

describe('installed', () => {
  test('is what the lock names, without the packages of other platforms', () => {
    expect(isInstalled(manifest, lock, { packages: there })).toBe(true);
  });
  test('is not a package of another version', () => {
    expect(isInstalled(manifest, lock, { packages: { ...there, 'node_modules/pg': { version: '7.0.0' } } })).toBe(false);
  });
  test('is not an optional package of another version', () => {
    expect(isInstalled(manifest, lock, { packages: { ...there, 'node_modules/fsevents': { version: '1.0.0' } } })).toBe(false);
  });
  test('is not a package that is missing', () => {
    expect(isInstalled(manifest, lock, { packages: { 'node_modules/pg': { version: '8.0.0' } } })).toBe(false);
  });
  test('is not a manifest that the lock does not know', () => {
    expect(isInstalled({ ...manifest, dependencies: { pg: '8.0.1' } }, lock, { packages: there })).toBe(false);
  });
  test('does not depend on the order in which the manifest names them', () => {
    const two = { dependencies: { a: '1.0.0', b: '1.0.0' } };
    const turned = { packages: { '': { dependencies: { b: '1.0.0', a: '1.0.0' } } } };
    expect(isInstalled(two, turned, { packages: {} })).toBe(true);
  });
});

describe('the lock', () => {
  const withPg = (entry?: object) => ({ packages: { ...lock.packages, ...(entry ? { 'node_modules/pg': entry } : {}) } });

  test('has not changed when only flags are noted otherwise', () => {
    expect(lockDifference(lock, withPg({ version: '8.0.0', integrity: 'sha512-a', peer: true }))).toEqual([]);
  });
  test('has changed with a version', () => {
    expect(lockDifference(lock, withPg({ version: '8.0.1', integrity: 'sha512-z' }))).toEqual(['node_modules/pg: 8.0.0 sha512-a → 8.0.1 sha512-z']);
  });
  test('has changed with a package more or less', () => {
    const more = { packages: { ...lock.packages, 'node_modules/x': { version: '1.0.0' } } };
    expect(lockDifference(lock, more)).toEqual(['node_modules/x: absent → 1.0.0']);
    expect(lockDifference(more, lock)).toEqual(['node_modules/x: 1.0.0 → absent']);
  });
  test('an optional package that the registry serves one day and not the next is none', () => {
    const other = (entry: object) => ({ packages: { ...lock.packages, 'node_modules/y-win32': { optional: true, ...entry } } });
    expect(lockDifference(lock, other({ version: '1.0.0' }))).toEqual([]);
    expect(lockDifference(other({ version: '1.0.0' }), lock)).toEqual([]);
    expect(lockDifference(other({ version: '1.0.0' }), other({ version: '1.0.1' }))).toEqual(['node_modules/y-win32: 1.0.0 → 1.0.1']);
  });
});
