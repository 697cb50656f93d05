import { describe, expect, test } from '@jest/globals';
import { FORM_SECTIONS, KINDS, LOCALES, REMEDIES, TXN_TYPES, COMPLAINT_SOURCES, SENDING_WAYS, COMPLAINT_OUTCOMES, type FactView } from '../../../../src/contract/index.js';
import { draftOf } from '../../../../src/escalation/regulator/form/draft.js';
import type { FormFacts } from '../../../../src/escalation/regulator/form/gathering.js';
import { sayIn, yuan } from '../../../../src/escalation/regulator/form/say.js';
import { UNANSWERED, type Complaint } from '../../../../src/escalation/regulator/complaint.entity.js';
import { en } from '../../../../src/escalation/regulator/messages/en.js';
import { zh } from '../../../../src/escalation/regulator/messages/zh.js';
import { aCase } from '../../../support/a-case.js';

const RECEIVED = new Date('2026-10-14T09:00:00Z');
const complaint = { ...UNANSWERED, source: 'pboc', reference: '银消投〔2026〕113号', regime: 'regulator', subject: '刷了两次', asks: '退回 194 元', receivedAt: RECEIVED, proxy: null } as unknown as Complaint;
const proven: FactView = { field: 'amountFen', claimed: '19400', proven: '19400', exhibits: [] };
const facts = (fields: Partial<FormFacts> = {}): FormFacts => ({
  no: '26-1014-0001-1-F1', complaint, person: { name: '王**', contact: '139****5678' }, found: aCase(), dueAt: RECEIVED, facts: { claimed: [], proven: [], disputed: [] }, exhibit: null, messages: [], tellings: [], papers: [], ...fields,
});

describe('a draft', () => {
  test('has every section in both languages, without gaps and untouched by anybody', () => {
    const texts = draftOf(facts());
    for (const section of FORM_SECTIONS) {
      expect(texts[section].edited).toBe(false);
      for (const locale of LOCALES) expect(texts[section][locale]).toMatch(/^[^{}]+$/);
      expect(texts[section].zh).toMatch(/\p{Script=Han}/u);
    }
  });
  test('states only what a row proves as a fact; what is claimed is called so', () => {
    const claimed: FactView = { field: 'rrn', claimed: '123456789012', exhibits: [] };
    const { findings } = draftOf(facts({ facts: { proven: [], disputed: [], claimed: [claimed] } }));
    expect(findings.zh).toBe('目前没有经结算文件证实的事实。\n以下仅为陈述，尚未证实：\n参考号：123456789012');
    const full = draftOf(facts({ facts: { proven: [proven], disputed: [], claimed: [claimed] }, exhibit: { name: 'transactions-20261014.csv', sha256: 'ab'.repeat(32), line: 120 } }));
    expect(full.findings.en).toBe(`Proved by the settlement file:\nAmount: ¥194.00\nSee line 120 of the acquirer's file transactions-20261014.csv (SHA-256 ${'ab'.repeat(32)}).\nStated only, and not proved:\nRRN: 123456789012`);
  });
  test('of a disputed fact the row’s side is proved, and both sides are the focus', () => {
    const { dispute, findings } = draftOf(facts({ facts: { proven: [], claimed: [], disputed: [{ ...proven, claimed: '19400', proven: '9700' }] } }));
    expect(dispute.zh).toBe('诉求：退回 194 元\n金额：工单陈述为 ¥194.00，结算文件为 ¥97.00。');
    expect(findings.zh).toBe('经结算文件证实：\n金额：¥97.00');
    expect(draftOf(facts({ facts: { proven: [proven], claimed: [], disputed: [] } })).dispute.en).toMatch(/No difference was found/);
  });
  test('says nothing of a remedy that nobody approved, and of money only what rows prove', () => {
    const result = (found: Partial<FormFacts['found']>) => draftOf(facts({ found: aCase({ remedy: 'refund', proposedFen: 19400, ...found }) })).result.zh;
    expect(result({ approved: false })).toBe('尚未作出处理决定。');
    expect(result({ approved: true })).toBe('核定处理：退款，金额 ¥194.00。\n退款是否到账尚无结算文件证实。');
    expect(result({ approved: true, returnedFen: 19400 })).toBe('核定处理：退款，金额 ¥194.00。\n结算文件证实已退回 ¥194.00。');
    expect(result({ approved: true, remedy: 'no_error', proposedFen: 0 })).toBe('核定处理：未发现差错。');
  });
  test('cites the law only for the complaints it is about', () => {
    expect(draftOf(facts()).basis.zh).toMatch(/第四十三条/);
    expect(draftOf(facts({ complaint: { ...complaint, regime: 'letter' } })).basis.zh).not.toMatch(/第四十三条/);
  });
  test('tells what was said to the complainant apart from what the merchant and the desk wrote', () => {
    const at = (minutes: number) => new Date(RECEIVED.getTime() + minutes * 60_000);
    const messages: FormFacts['messages'] = [{ at: at(0), role: 'agent', text: '长'.repeat(400) }, { at: at(2), role: 'merchant', text: '第\n二' }];
    const text = (tellings: FormFacts['tellings']) => draftOf(facts({ messages, tellings })).communication.zh;
    expect(text([{ at: at(1), about: 'extension', toWhom: 'complainant', way: 'phone' }])).toBe(
      `2026-10-14 17:01 告知投诉人（电话）：延期及原因。\n工单中与商户的沟通：\n2026-10-14 17:00 座席：${'长'.repeat(300)}…\n2026-10-14 17:02 商户：第 二`,
    );
    expect(text([{ at: at(1), about: 'feedback', toWhom: 'regulator', way: 'post' }]).split('\n').slice(0, 2)).toEqual(['目前没有与投诉人的沟通记录。', '2026-10-14 17:01 告知来件机关（邮寄）：处理结果。']);
    expect(draftOf(facts()).communication.zh).toBe('目前没有与投诉人的沟通记录。');
  });
  test('names who extended and who still has to be told', () => {
    const by = (name: string) => ({ id: name, name, role: 'supervisor' as const });
    const extension = { until: '2026-11-20T01:00:00.000Z', reason: '等回函', askedBy: by('甲'), grantedBy: by('乙'), grantedAt: RECEIVED.toISOString() };
    const text = draftOf(facts({ extension, tellings: [{ at: RECEIVED, about: 'extension', toWhom: 'regulator', way: 'post' }] })).extension.zh;
    expect(text).toBe('因“等回函”延期至 2026-11-20 09:00，甲（主管） 申请，乙（主管） 于 2026-10-14 17:00 批准。\n投诉人：尚未告知。\n来件机关：2026-10-14 17:00 已告知。');
  });
  test('lists papers with the hash of what came', () => expect(draftOf(facts({ papers: [{ name: 'a.pdf', sha256: 'cd'.repeat(32) }] })).attachments.en).toBe(`1. a.pdf (SHA-256 ${'cd'.repeat(8)})`));
  test('an ill-formed date is shown as it came', () => {
    const by = { id: 'x', name: '甲', role: 'supervisor' as const };
    expect(draftOf(facts({ extension: { until: 'soon', reason: 'r', askedBy: by, grantedBy: by, grantedAt: RECEIVED.toISOString() } })).extension.en).toContain('Extended to soon');
  });
});

describe.each(LOCALES)('words in %s', locale => {
  const say = sayIn(locale);
  test.each([['kind', KINDS], ['remedy', REMEDIES], ['source', COMPLAINT_SOURCES], ['way', SENDING_WAYS], ['outcome', [...COMPLAINT_OUTCOMES, 'open']], ['value', TXN_TYPES], ['section', FORM_SECTIONS]] as const)('every %s has one', (group, codes) => {
    for (const code of codes) expect(Object.keys(locale === 'zh' ? zh : en)).toContain(`${group}.${code}`);
  });
  test('an unknown code stays itself', () => expect(say.word('kind', 'nonsense')).toBe('nonsense'));
});
test.each([[0, '¥0.00'], [5, '¥0.05'], [128800, '¥1,288.00'], [-19400, '−¥194.00'], [123456789, '¥1,234,567.89']])('%d fen is %s', (fen, text) => expect(yuan(fen)).toBe(text));
