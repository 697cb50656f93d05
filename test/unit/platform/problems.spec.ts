import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { fieldText } from '../../../src/platform/http/field-texts.js';
import { localeOf } from '../../../src/platform/http/locale.js';
import { fill, Problem } from '../../../src/platform/http/problem.js';

const sources = globSync('src/**/*.ts', { exclude: ['src/web/**', 'src/**/*.generated.ts'] }).map(path => ({ path, text: readFileSync(path, 'utf8') }));
/** put together from the name of what is drafted (`platform/versions/drafts.ts`) */
const OF_DRAFTS = ['policy', 'calendar'].flatMap(what => ['overtaken', 'needs_another', 'not_a_draft'].map(code => `${what}.${code}`));
const used = [...new Set([...OF_DRAFTS, ...sources.flatMap(({ text }) => [...text.matchAll(/new Problem\(([^;]*)/g)].flatMap(([, rest]) => [...rest!.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, code]) => code!)))])];
for (const { path, text } of sources) if (text.includes('defineProblems(')) await import(pathToFileURL(resolve(path)).href);
const UNKNOWN = new Problem('no.such_code');

test('the search finds the codes', () => {
  expect(used.length).toBeGreaterThan(25);
  expect(used).toEqual(expect.arrayContaining(['case.not_found', 'remedy.guard_failed', 'evidence.kind', 'session.wrong', 'system.busy', 'idempotency.in_flight']));
});

describe.each(used)('%s', code => {
  const problem = new Problem(code, { seconds: 5, guard: 'G12', offset: 700, refundNo: 'R2610190001-1', section: '3', due: '2026-10-22 10:00', hardStop: '2026-10-29 10:00', no: '26-1019-0037-5-F1', caseNo: '26-1019-0037-5', version: 2 });
  test('is defined', () => expect([problem.title('zh'), code]).not.toEqual([UNKNOWN.title('zh'), code]));
  test('has a title in both languages, without gaps', () => {
    expect(problem.title('zh')).toMatch(/\p{Script=Han}/u);
    expect(problem.title('en')).not.toMatch(/\p{Script=Han}/u);
    expect(problem.title('zh') + problem.title('en')).not.toMatch(/[{}]/);
  });
  test('has an HTTP status of an error', () => expect([400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503, 507]).toContain(problem.status));
});

test('hidden is 404: a step that is not one’s own looks like a case that is not there', () => {
  const [hidden, absent] = [new Problem('case.not_yours_to_move'), new Problem('case.not_found')];
  expect([hidden.status, hidden.title('zh'), hidden.title('en')]).toEqual([absent.status, absent.title('zh'), absent.title('en')]);
});
test('a code that nobody defined is a 500, never an answer that looks right', () => expect([UNKNOWN.status, UNKNOWN.title('en')]).toEqual([500, 'Something went wrong']));
test('facts are filled in, unknown ones stay', () => expect(fill('{a} and {b}', { a: 0 })).toBe('0 and {b}'));

describe('a field’s fault', () => {
  test('says a DTO’s own words first', () => expect(fieldText('matches', '不对|not right')).toEqual({ zh: '不对', en: 'not right' }));
  test('else the rule’s', () => expect(fieldText('isInt', 'x must be an integer')).toEqual({ zh: '请填整数', en: 'Please enter a whole number' }));
  test('and never class-validator’s own English', () => expect(fieldText('isSomethingNew', 'x must be y')).toEqual({ zh: '格式不对', en: 'The format is not right' }));
});
test.each([['en-GB,en;q=0.9', 'en'], ['EN', 'en'], ['zh-CN,en;q=0.9', 'zh'], ['', 'zh'], ['fr', 'zh']])('accept-language %j reads %s', (header, locale) => {
  expect(localeOf({ headers: { 'accept-language': header } })).toBe(locale);
});
