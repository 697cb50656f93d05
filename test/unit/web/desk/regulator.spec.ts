import { describe, expect, test } from '@jest/globals';
import { COMPLAINT_SOURCES, LETTER_SOURCES } from '../../../../src/contract/index.js';
import { regimeOf as ofServer } from '../../../../src/escalation/regulator/regimes.js';
import { entryOf, regimeOf, type EnterForm } from '../../../../src/web/desk/pages/regulator/enter-form.js';
import { remainingOf } from '../../../../src/web/desk/pages/regulator/remaining.js';
import { eventWords, triggerWords } from '../../../../src/web/desk/trigger-words.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const form = (fields: Partial<EnterForm> = {}): EnterForm => ({
  source: 'pboc', reference: ' A-1 ', receivedAt: '2026-10-15T10:24', natural: 'yes', name: ' 王小明 ', contact: '13912345678', subject: 's', asks: 'a', target: 'attach', caseNo: ' 26-1019-0037-5 ', ...fields,
});

describe('what is sent', () => {
  test('the moment in +08:00, nothing that was left empty, and the case by its number', () => {
    expect(entryOf(form({ representative: '  ', proxy: undefined }))).toEqual({
      source: 'pboc', reference: 'A-1', receivedAt: '2026-10-15T10:24:00+08:00', naturalPerson: true, name: '王小明', contact: '13912345678', subject: 's', asks: 'a', caseNo: '26-1019-0037-5',
    });
  });
  test('a new case instead of a number, as the new-case form sends it', () => {
    const entry: { open?: unknown; caseNo?: unknown } = entryOf(form({ target: 'open', mid: '999290054110001', kind: 'duplicate', story: ' x ', amountFen: '194', letterDueAt: '2026-10-20T18:00' }));
    expect([entry.open, entry.caseNo]).toEqual([{ mid: '999290054110001', channel: 'email', kind: 'duplicate', story: 'x', amountFen: 19400 }, undefined]);
  });
});

test.each(COMPLAINT_SOURCES)('the page promises of %s what the server does', source => {
  for (const natural of ['yes', 'no'] as const) expect(regimeOf({ source, natural })).toBe(ofServer(source, natural === 'yes'));
  expect((LETTER_SOURCES as readonly string[]).includes(source)).toBe(regimeOf({ source, natural: 'yes' }) === 'letter');
});

test('what is left of a date counts calendar minutes from its receipt', () => {
  const row = { receivedAt: '2026-10-14T09:00:00Z', dueAt: '2026-10-29T09:00:00Z' };
  expect(remainingOf(row, Date.parse('2026-10-22T09:00:30Z'))).toEqual({ dueAt: row.dueAt, basis: 'calendar', remainingMinutes: 7 * 1440 - 1, used: expect.closeTo(8 / 15, 3) });
  expect(remainingOf({ ...row, dueAt: row.receivedAt }, Date.parse(row.receivedAt)).used).toBe(1);
});

describe('the case’s story in words', () => {
  test.each([['zh', '人民银行分支机构转来，文号 A-1', '人民银行分支机构转来投诉，文号 A-1'], ['en', 'Forwarded by PBOC branch, reference A-1', 'Complaint forwarded by PBOC branch, reference A-1']] as const)('%s', (locale, entered, trigger) => {
    const t = wordsOf(locale), facts = { source: 'pboc', reference: 'A-1' };
    expect([eventWords('complaint_entered', facts, t), triggerWords('regulator', facts, t)]).toEqual([entered, trigger]);
  });
  test('sections, parties and outcomes are words too', () => {
    const t = wordsOf('zh');
    expect(eventWords('complaint_form_edited', { reference: 'A-1', version: 2, section: 'dispute', sha256: 'x' }, t)).toBe('反馈表第 2 版：改了争议焦点（A-1）');
    expect(eventWords('complaint_extension_told', { reference: 'A-1', party: 'regulator', way: 'post' }, t)).toBe('延期已告知来件机关（A-1）');
    expect(eventWords('complaint_closed', { reference: 'A-1', outcome: 'upheld', acceptance: 'accepted' }, t)).toBe('投诉归档：成立（A-1）');
  });
});
