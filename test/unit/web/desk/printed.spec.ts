import { expect, test } from '@jest/globals';
import type { CaseView } from '../../../../src/contract/index.js';
import { papersOf, pdfAddress } from '../../../../src/web/desk/printed.js';

const found = (returnedFen: number, remedy?: string, state = 'approved') =>
  ({ money: { returnedFen }, ...(remedy ? { proposal: { remedy, state } } : {}) }) as unknown as Pick<CaseView, 'money' | 'proposal'>;

test.each([
  ['nothing proved, nothing certified', found(0, 'refund'), []],
  ['nothing proposed', found(0), []],
  ['money proved', found(19400, 'refund'), ['voucher']],
  ['money proved, the case open again', found(19400, 'refund', 'unsigned'), ['voucher']],
  ['a certificate waits for its signature', found(0, 'transaction_certificate', 'unsigned'), []],
  ['a certificate is approved', found(0, 'transaction_certificate'), ['certificate']],
  ['both', found(100, 'transaction_certificate'), ['voucher', 'certificate']],
])('%s', (_, view, papers) => expect(papersOf(view)).toEqual(papers));

test('the address has the reader’s language and survives any id', () => {
  expect(pdfAddress('01a2', 'voucher', 'en')).toBe('/api/v1/cases/01a2/voucher.pdf?lang=en');
  expect(pdfAddress('a/b', 'certificate', 'zh')).toBe('/api/v1/cases/a%2Fb/certificate.pdf?lang=zh');
});
