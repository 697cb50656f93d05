import { expect, test } from '@jest/globals';
import { readLabel } from '../../../../src/web/merchant/label.js';
import { paths, routeOf } from '../../../../src/web/merchant/router.js';

const MID = '999290054110001', TID = '90011972';
const bare = { mid: MID, tid: TID };

test.each([
  [`https://pay.example/t/${MID}/${TID}?sn=SN1&model=NL-N910`, { ...bare, serialNo: 'SN1', model: 'NL-N910' }],
  [`http://10.0.0.7:3000/t/${MID}/${TID}`, bare], [`https://pay.example/t/${MID}/${TID}/?sn=`, bare], [`/t/${MID}/${TID}?model=%E6%83%A0%E5%B0%94`, { ...bare, model: '惠尔' }],
  [`${MID}:${TID}`, bare], [` ${MID}:9001197a\n`, { mid: MID, tid: '9001197A' }],
])('%s is a label', (text, label) => {
  expect(readLabel(text)).toEqual(label);
});

test.each(['', 'hello', 'https://pay.example/', `https://pay.example/x/${MID}/${TID}`, `https://pay.example/t/${MID}`, `https://pay.example/t/123/${TID}`, `https://pay.example/t/${MID}/12`, `${MID}:${TID}9`, `${MID} ${TID}`, 'javascript:alert(1)', '//'])('%j is none', text => {
  expect(readLabel(text)).toBeNull();
});

test('the address of a label, of the readings and of one line of them', () => {
  expect(routeOf(`/t/${MID}/${TID}`)).toEqual({ page: 'label', mid: MID, tid: TID });
  expect(routeOf('/t/1')).toEqual({ page: 'lost' });
  expect(routeOf('/report/duplicate/read')).toEqual({ page: 'report', symptom: 'duplicate', step: 'read' });
  expect(routeOf(paths.line('duplicate', '2-voucherNo'))).toEqual({ page: 'report', symptom: 'duplicate', step: 'read', line: '2-voucherNo' });
  expect(routeOf('/report/duplicate/check/1')).toEqual({ page: 'lost' });
  expect(routeOf('/report/duplicate/read/1/2')).toEqual({ page: 'lost' });
});
