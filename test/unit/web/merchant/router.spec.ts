import { expect, test } from '@jest/globals';
import { paths, routeOf } from '../../../../src/web/merchant/router.js';

test.each([
  ['/', { page: 'start' }], ['/cases', { page: 'cases' }], ['/sign-in', { page: 'sign-in' }], ['/cases/', { page: 'cases' }],
  ['/report/duplicate', { page: 'report', symptom: 'duplicate', step: 'advice' }], ['/report/fee/send', { page: 'report', symptom: 'fee', step: 'send' }],
  ['/cases/26-1019-0037-5', { page: 'case', id: '26-1019-0037-5', part: 'case' }], ['/cases/x/contest', { page: 'case', id: 'x', part: 'contest' }],
  ['/cases/x/received', { page: 'case', id: 'x', part: 'received' }], ['/cases/x/y', { page: 'lost' }], ['/report', { page: 'lost' }], ['/report/x/y', { page: 'lost' }], ['/a/b/c/d', { page: 'lost' }],
  ['/sign-in/x', { page: 'lost' }],
])('%s is %j', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

test('every path leads back to its route', () => {
  expect(routeOf(paths.report('duplicate', 'unsent'))).toEqual({ page: 'report', symptom: 'duplicate', step: 'unsent' });
  expect(routeOf(paths.report('duplicate'))).toEqual({ page: 'report', symptom: 'duplicate', step: 'advice' });
  expect(routeOf(paths.case('a/b', 'contest'))).toEqual({ page: 'case', id: 'a/b', part: 'contest' });
  expect([paths.start, paths.cases, paths.signIn].map(path => routeOf(path).page)).toEqual(['start', 'cases', 'sign-in']);
});
