import { expect, test } from '@jest/globals';
import { paths, routeOf } from '../../../../src/web/merchant/router.js';

test.each([
  ['/', { page: 'start' }], ['/cases', { page: 'cases' }], ['/sign-in', { page: 'sign-in' }], ['/cases/', { page: 'cases' }],
  ['/report/duplicate', { page: 'report', symptom: 'duplicate', step: 'advice' }], ['/report/fee/send', { page: 'report', symptom: 'fee', step: 'send' }],
  ['/cases/26-1019-0037-5', { page: 'case', id: '26-1019-0037-5', part: 'case' }], ['/cases/x/contest', { page: 'case', id: 'x', part: 'contest' }],
  ['/cases/x/received', { page: 'case', id: 'x', part: 'received' }], ['/cases/x/y', { page: 'lost' }], ['/cases/x/case', { page: 'lost' }],
  ['/cases/x/voucher', { page: 'case', id: 'x', part: 'voucher' }], ['/cases/x/certificate', { page: 'case', id: 'x', part: 'certificate' }], ['/cases/x/voucher/R1-2', { page: 'case', id: 'x', part: 'voucher', no: 'R1-2' }],
  ['/cases/x/voucher/R1-2/y', { page: 'lost' }], ['/cases/x/certificate/R1-2', { page: 'lost' }], ['/report', { page: 'lost' }], ['/report/x/y', { page: 'lost' }], ['/a/b/c/d', { page: 'lost' }],
  ['/sign-in/x', { page: 'lost' }],
])('%s is %j', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

test('every path leads back to its route', () => {
  expect(routeOf(paths.report('duplicate', 'unsent'))).toEqual({ page: 'report', symptom: 'duplicate', step: 'unsent' });
  expect(routeOf(paths.report('duplicate'))).toEqual({ page: 'report', symptom: 'duplicate', step: 'advice' });
  expect(routeOf(paths.case('a/b', 'contest'))).toEqual({ page: 'case', id: 'a/b', part: 'contest' });
  expect(routeOf(paths.case('26-1019-0037-5', 'voucher'))).toEqual({ page: 'case', id: '26-1019-0037-5', part: 'voucher' });
  expect(routeOf(paths.voucher('26-1019-0037-5', 'R26101900375-7'))).toEqual({ page: 'case', id: '26-1019-0037-5', part: 'voucher', no: 'R26101900375-7' });
  expect([paths.start, paths.cases, paths.signIn].map(path => routeOf(path).page)).toEqual(['start', 'cases', 'sign-in']);
});
