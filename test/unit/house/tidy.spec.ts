import { describe, expect, test } from '@jest/globals';
import { faults } from '../../../config/tidy.mjs';

// put together here, so that this file does not hold what it looks for
const registry = ['registry', 'npmjs', 'org'].join('.');
const home = ['', 'home', 'ana', 'lidan'].join('/');
const name = 'registry';
const root = ['', 'root', ''].join('/');

describe('refused', () => {
  test.each([
    ['a registry', `see https://${registry}/pg`, 'a registry address'],
    ['a registry of a company', `https://${['registry', 'acme', 'cn'].join('.')}/`, 'a registry address'],
    ['a setting', `a=1\n${name}=https://x`, 'a registry setting'],
    ['an option', `npm i --${name} https://x`, 'a registry setting'],
    ['a credential', `//x/:_auth${'Token'}=abc`, 'a registry credential'],
    ['a home folder', `cd "${home}"`, 'a path of a machine'],
    ['root’s folder', `cp ${root}x .`, 'a path of a machine'],
    ['a mac', `open(${['', 'Users', 'ana'].join('/')}/x)`, 'a path of a machine'],
  ])('%s', (_, text, name) => {
    expect(faults('docs/a.md', text)).toEqual([expect.stringContaining(name)]);
  });
  test('an address in the lock, and only there', () => {
    const text = '{ "resolved": "https://x/y.tgz" }';
    expect(faults('package-lock.json', text)).toEqual(['package-lock.json:1: an address in the lock']);
    expect(faults('src/a.ts', text)).toEqual([]);
  });
  test('with its line', () => {
    expect(faults('a.sh', `one\ntwo\n cd ${home}\n`)).toEqual(['a.sh:3: a path of a machine']);
  });
});

test.each(['https://lidan.example/home/', "route('/desk/work/queue')", 'npm install', 'the registry of merchants', '/api/users/1', 'const registry = new Map()', 'root = 1', '../../home/x'])(
  '%s is no fault',
  text => {
    expect(faults('src/a.ts', text)).toEqual([]);
  },
);
