import { describe, expect, test } from '@jest/globals';
import { FORM_SECTIONS, LOCALES, type ComplaintView, type CountersignView, type FeedbackFormView } from '../../../../src/contract/index.js';
import { printForm, type PrintedForm } from '../../../../src/escalation/regulator/form/feedback-print.js';
import { SHEET } from '../../../../src/platform/pdf/sheet.js';
import { closeUp, inkOn, LONG_NAME, pagesIn, textIn } from '../../../support/printed.js';

const by = { id: 'a', name: '林小满', role: 'agent' as const }, checker = { id: 'b', name: '周岚', role: 'supervisor' as const };
const form: FeedbackFormView = {
  version: 2, sections: FORM_SECTIONS.map(section => ({ section, zh: `${section} 的内容\n第二行`, en: `text of ${section}\nsecond line`, edited: false })), by, at: '2026-10-15T04:00:00.000Z', fingerprint: 'ab'.repeat(32),
};
const check = { decision: { granted: true, by: checker, at: '2026-10-16T04:00:00.000Z' } } as CountersignView;
const view = (fields: Partial<ComplaintView> = {}): PrintedForm['view'] => ({
  no: '26-1015-0001-8-F1', source: 'pboc', reference: '银消投〔2026〕113号', regime: 'regulator', receivedAt: '2026-10-14T09:00:00.000Z', dueAt: '2026-10-29T09:00:00.000Z', subject: '刷了两次', state: 'open', late: false,
  case: { caseNo: '26-1015-0001-8', merchantName: '鼎丰清吧' }, checkedVersion: 2, check, ...fields, form: fields.form ?? form,
}) as PrintedForm['view'];
const printed = (fields: Partial<ComplaintView> = {}, name = '王**'): PrintedForm => ({ view: view(fields), person: { name, contact: '139****5678' }, issuer: '澄川支付' });

describe.each(LOCALES)('the form in %s', locale => {
  test('states the sender, the complainant as given, every section and who wrote and checked it', async () => {
    const text = await textIn(await printForm(printed(), locale));
    for (const part of ['26-1015-0001-8-F1', '银消投〔2026〕113号', '2026-10-14 17:00', '2026-10-29 17:00', '王**', '139****5678', '鼎丰清吧', '澄川支付', '林小满', '周岚', '2026-10-16 12:00']) expect(text).toContain(part);
    for (const section of FORM_SECTIONS) expect(text).toContain(locale === 'zh' ? `${section} 的内容` : `text of ${section}`);
    expect(text).toContain(locale === 'zh' ? '第二行' : 'second line');
    expect(closeUp(text)).toContain('ab'.repeat(32));
  });
  test('equal standing gives equal bytes', async () => expect((await printForm(printed(), locale)).equals(await printForm(printed(), locale))).toBe(true));
  test('is marked on every page until this very version was checked', async () => {
    const BANNER = locale === 'zh' ? /不得报送/ : /NOT TO BE SENT/;
    expect(await textIn(await printForm(printed(), locale))).not.toMatch(BANNER);
    for (const fields of [{ checkedVersion: undefined }, { checkedVersion: 1 }]) {
      const long = { ...form, sections: form.sections.map(one => ({ ...one, [locale]: '很长的一段。'.repeat(150) })) };
      const pages = await pagesIn(await printForm(printed({ ...fields, form: long }), locale));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.text).toMatch(BANNER);
    }
  });
  test('says when and how it was sent, and that it was late', async () => {
    const sent = { at: '2026-10-30T04:00:00.000Z', way: 'post' as const, version: 2, late: true, by };
    expect(await textIn(await printForm(printed({ sent }), locale))).toMatch(locale === 'zh' ? /2026-10-30 12:00，邮寄，逾期/ : /2026-10-30 12:00, post, after its date/);
    expect(await textIn(await printForm(printed({ sent: { ...sent, late: false } }), locale))).not.toMatch(/逾期|after its date/);
  });
  test('a long name with a rare sign, and a section as long as the form lets in, stay inside the margins', async () => {
    const long = { ...form, sections: form.sections.map(one => ({ ...one, [locale]: `${LONG_NAME}\n`.repeat(12) })) };
    const bytes = await printForm(printed({ form: long, representative: LONG_NAME }, LONG_NAME), locale);
    expect(closeUp(await textIn(bytes))).toContain('〔U+20BB7〕');
    for (const n of [1, 2]) {
      const { width, height, dark } = await inkOn(bytes, n);
      expect(dark(0, 0, SHEET.left - 3, height) + dark(Math.ceil(width - SHEET.right + 3), 0, width, height)).toBe(0);
    }
  });
  test('a letter’s is called so, and an empty section is a dash', async () => {
    const empty = { ...form, sections: form.sections.map(one => ({ ...one, [locale]: '' })) };
    const text = await textIn(await printForm(printed({ regime: 'letter', form: empty, dueAt: undefined }), locale));
    expect(text).toMatch(locale === 'zh' ? /来函处理反馈表/ : /Official Letter/);
    expect(text.match(/—/g)!.length).toBeGreaterThanOrEqual(FORM_SECTIONS.length);
  });
});
