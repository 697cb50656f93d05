import { describe, expect, test } from '@jest/globals';
import {
  type EvidenceView,
  KINDS,
  type Paper,
  type PapersView,
  type RequirementView,
  type SlipDoubtView,
  UPLOAD_LIMITS,
} from '../../../../src/contract/index.js';
import { REQUIREMENTS } from '../../../../src/cases/rulebook/index.js';
import { beside, isReadPage, isWaiting, pictureOf, sheetAt, sheetsOf } from '../../../../src/web/desk/evidence/sheets.js';
import { limitFacts, refusal, typeNames } from '../../../../src/web/desk/evidence/upload-rules.js';
import { groupsOf, insteadOf, openDoubts, orderedDoubts, standingOf } from '../../../../src/web/desk/papers.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh');
const line = (paper: Paper, level: RequirementView['level'], over: Partial<RequirementView> = {}): RequirementView => ({
  paper,
  title: paper,
  level,
  by: [],
  satisfied: false,
  insteadOf: [],
  cost: '',
  ...over,
});

describe('requirements', () => {
  const lines = [
    line('goods_proof', 'optional'),
    line('statement', 'one_of', { group: 2 }),
    line('failure_slip', 'one_of', { group: 1, insteadOf: [{ paper: 'slip', title: '' }] }),
    line('slip', 'required', { by: ['e1'], satisfied: true }),
    line('debit_notice', 'one_of', { group: 1, byRecord: true, satisfied: true }),
    line('second_slip', 'required'),
  ];
  const groups = groupsOf(lines);
  test('required first, each choice by itself, helpful last', () =>
    expect(groups.map(group => [group.key, group.lines.map(one => one.paper)])).toEqual([
      ['required', ['slip', 'second_slip']],
      ['one_of-2', ['statement']],
      ['one_of-1', ['failure_slip', 'debit_notice']],
      ['optional', ['goods_proof']],
    ]));
  test('of a choice one is enough, of what is required all', () =>
    expect(groups.map(group => [group.key, group.met])).toEqual([
      ['required', false],
      ['one_of-2', false],
      ['one_of-1', true],
      ['optional', false],
    ]));
  test('no empty groups', () => expect(groupsOf([])).toEqual([]));
  test.each([
    [{ by: ['e1'], satisfied: true, byRecord: true }, 'here'],
    [{ byRecord: true, satisfied: true }, 'record'],
    [{ satisfied: true, level: 'one_of' }, 'other'],
    [{ level: 'one_of' }, 'open'],
    [{ level: 'optional' }, 'open'],
    [{}, 'missing'],
  ] as const)('%j stands as %s', (over, standing) => expect(standingOf(line('slip', 'required', over as Partial<RequirementView>))).toBe(standing));
  test('what would do as well: the others of its choice, then replacements, never itself', () => {
    expect(insteadOf(lines, 'failure_slip')).toEqual(['debit_notice', 'slip']);
    expect(insteadOf(lines, 'second_slip')).toEqual([]);
    expect(insteadOf([], 'slip')).toEqual([]);
  });
  test.each(KINDS)('every line of %s stands in exactly one group', kind => {
    const all = REQUIREMENTS[kind].map(({ paper, level, group }) => line(paper, level, group === undefined ? {} : { group }));
    expect(
      groupsOf(all)
        .flatMap(group => group.lines.map(one => one.paper))
        .sort(),
    ).toEqual(all.map(one => one.paper).sort());
  });
});

describe('doubts', () => {
  const doubt = (id: string, over: Partial<SlipDoubtView>): SlipDoubtView => ({
    id,
    evidenceId: 'e',
    field: 'rrn',
    slip: '1',
    weight: 'differs',
    state: 'open',
    ...over,
  });
  const all = [
    doubt('a', { state: 'dismissed', weight: 'possible_alteration' }),
    doubt('b', {}),
    doubt('c', { weight: 'possible_alteration' }),
    doubt('d', { state: 'confirmed' }),
  ];
  test('open ones first, the grave before the rest', () => expect(orderedDoubts(all).map(one => one.id)).toEqual(['c', 'b', 'a', 'd']));
  test('only open ones are counted', () => {
    expect(openDoubts({ doubts: all } as unknown as PapersView).map(one => one.id)).toEqual(['b', 'c']);
    expect(openDoubts(undefined)).toEqual([]);
    expect(openDoubts({} as PapersView)).toEqual([]);
  });
});

describe('sheets to look at', () => {
  const page = (n: number) => ({ n, url: `/p/${n}`, width: 1, height: 1 });
  const paper = (id: string, pages: number, over: object = {}) =>
    ({ id, state: 'ready', pages: Array.from({ length: pages }, (_, at) => page(at + 1)), ...over }) as unknown as EvidenceView;
  const list = [paper('a', 1), paper('b', 3), paper('c', 0, { state: 'checking' })],
    sheets = sheetsOf(list);
  const name = (one: ReturnType<typeof sheetAt>) => `${one?.paper.id}${one?.page?.n ?? ''}`;
  test('every page is one, a paper without pages too', () => expect(sheets.map(name)).toEqual(['a1', 'b1', 'b2', 'b3', 'c']));
  test('one goes on page by page and round the ends', () => {
    expect(name(beside(sheets, sheets[1]!, 1))).toBe('b2');
    expect(name(beside(sheets, sheets[0]!, -1))).toBe('c');
    expect(name(beside(sheets, sheets[4]!, 1))).toBe('a1');
  });
  test('the sheet asked for, else its paper, else the first', () => {
    expect(name(sheetAt(sheets, 'b', 3))).toBe('b3');
    expect(name(sheetAt(sheets, 'b', 9))).toBe('b1');
    expect(name(sheetAt(sheets, 'gone', 2))).toBe('a1');
    expect(sheetAt([], 'a', 1)).toBeUndefined();
  });
  test('boxes lie on the page that was read', () => {
    const [only] = sheetsOf([paper('a', 1, { reading: {} })]);
    const several = sheetsOf([paper('b', 2, { reading: {} })]);
    const told = sheetsOf([paper('b', 2, { reading: { page: 2 } })]);
    expect([isReadPage(only!), ...several.map(isReadPage), ...told.map(isReadPage), isReadPage(sheets[0]!)]).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
  test('a page that was covered again is fetched again', () => {
    const [once] = sheetsOf([paper('a', 1, { redaction: { places: 2 } })]);
    const [twice] = sheetsOf([paper('a', 1, { redaction: { places: 3 } })]);
    expect([pictureOf(sheets[0]!), pictureOf(once!), pictureOf(twice!), pictureOf(sheets[4]!)]).toEqual([
      '/p/1',
      '/p/1?covered=2',
      '/p/1?covered=3',
      undefined,
    ]);
  });
  test('one waits while something is looked through', () =>
    expect([isWaiting(list), isWaiting(list.slice(0, 2)), isWaiting(undefined)]).toEqual([true, false, false]));
});

describe('what may be uploaded', () => {
  const { types, bytes } = UPLOAD_LIMITS;
  test.each([
    [{ size: 0, type: 'image/jpeg' }, 'empty'],
    [{ size: bytes + 1, type: 'image/jpeg' }, 'too_large'],
    [{ size: 10, type: 'image/heic' }, 'kind'],
    [{ size: bytes, type: 'application/pdf' }, undefined],
    [{ size: 10, type: '' }, undefined],
  ] as const)('%j: %s', (file, why) => expect(refusal(file, UPLOAD_LIMITS)).toBe(why));
  test('the limits are said in words', () => {
    expect(typeNames(types, zh)).toBe('JPEG、PNG、WebP、PDF');
    expect(zh('upload.limits', limitFacts(UPLOAD_LIMITS, zh))).toBe(
      '可传 JPEG、PNG、WebP、PDF，单个文件不超过 20 MB，PDF 不超过 10 页。可一次选多个。',
    );
  });
});
