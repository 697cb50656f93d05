import { describe, expect, test } from '@jest/globals';
import { requirePlain } from '../../../../src/platform/audit/plain-facts.js';

describe('ids, codes, hashes, amounts and moments', () => {
  test.each([
    [{}], [{ version: 3, from: null, to: 'in_review', change: 'ab'.repeat(32) }], [{ at: '2026-10-15T02:00:00.000Z', until: new Date(0) }], [{ by: ['subject', 'actor'], deep: { refundNo: 'R260110100001-1' } }],
    [{ evidence: '01900000-0000-7000-8000-000000000001', mid: '999290054110001', logNo: '26101400000001', ok: true, gone: undefined }],
  ])('%j may enter the chain', facts => expect(() => requirePlain(facts)).not.toThrow());
});
describe('what people are called or wrote', () => {
  test.each([
    ['a name', { name: '王芳' }], ['a sentence', { note: 'asked the shop' }], ['an e-mail address', { email: 'zhou@example.com' }], ['a phone number', { phone: '13800000001' }], ['a phone number with its country', { phone: '+8613800000001' }],
    ['a long text', { text: 'x'.repeat(81) }], ['something deep inside', { list: [{ note: '你好' }] }],
  ])('%s is refused', (_, facts) => expect(() => requirePlain(facts)).toThrow(/^audit: facts\.\S+ is no id/));
});
