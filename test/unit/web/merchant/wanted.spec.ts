import { expect, test } from '@jest/globals';
import type { EvidenceView, PapersView, RequirementView } from '../../../../src/contract/index.js';
import { onRecord, servesAs, wantedOf, welcome } from '../../../../src/web/merchant/parts/case/wanted.js';

const line = (paper: RequirementView['paper'], more: Partial<RequirementView> = {}): RequirementView =>
  ({ paper, title: `<${paper}>`, level: 'required', by: [], satisfied: false, insteadOf: [], cost: '慢一点', ...more });
const instead = (...papers: RequirementView['paper'][]) => papers.map(paper => ({ paper, title: `<${paper}>` }));
const view = (requirements: RequirementView[], missing: PapersView['missing'] = []): PapersView => ({ version: '1', requirements, missing });
const file = (id: string, paper?: EvidenceView['paper']) => ({ id, paper }) as EvidenceView;

test('what is missing is named with what can stand in for it', () => {
  const papers = view([line('slip', { satisfied: true }), line('second_slip', { insteadOf: instead('till_log', 'payment_screenshot') })], ['second_slip']);
  expect(wantedOf(papers).map(each => [each.line.paper, each.instead])).toEqual([['second_slip', ['<till_log>', '<payment_screenshot>']]]);
});

test('of a group one is asked for, and the others would do, each named once', () => {
  const group = { level: 'one_of', group: 1 } as const;
  const papers = view([line('failure_slip', { ...group, insteadOf: instead('slip') }), line('debit_notice', { ...group, insteadOf: instead('slip', 'statement') }), line('statement', group)], ['failure_slip']);
  expect(wantedOf(papers)[0]!.instead).toEqual(['<slip>', '<debit_notice>', '<statement>']);
});

test('a paper that no line knows is not asked for', () => {
  expect(wantedOf(view([line('slip')], ['contract']))).toEqual([]);
});

test('what the records answer and what is only welcome stand apart', () => {
  const papers = view([line('second_slip', { satisfied: true, byRecord: true }), line('till_log', { level: 'optional' }), line('contract', { level: 'optional', satisfied: true })]);
  expect(onRecord(papers).map(each => each.paper)).toEqual(['second_slip']);
  expect(welcome(papers)).toEqual(['<till_log>']);
});

test('a file serves as what it was named for, else as what it stands in for, else as nothing', () => {
  const requirements = [line('slip', { by: ['a', 'b'] }), line('second_slip', { by: ['b'] })];
  expect(servesAs(file('a', 'payment_screenshot'), requirements)).toBe('<slip>');
  expect(servesAs(file('b', 'second_slip'), requirements)).toBe('<second_slip>');
  expect(servesAs(file('c'), requirements)).toBeUndefined();
});
