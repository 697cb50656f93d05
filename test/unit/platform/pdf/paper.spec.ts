import { beforeAll, describe, expect, test } from '@jest/globals';
import { Paper, type Head } from '../../../../src/platform/pdf/paper.js';
import { facts, heading, linesOf, note, sum, table, title } from '../../../../src/platform/pdf/parts.js';
import { fonts } from '../../../../src/platform/pdf/fonts.js';
import { INNER, LOWEST, SHEET } from '../../../../src/platform/pdf/sheet.js';
import { closeUp, inkOn, pagesIn, textIn } from '../../../support/printed.js';

const HEAD: Head = {
  locale: 'zh', title: '退款凭证', number: 'V26101500018-2', issuer: '澄川支付', subject: '说明', issuedAt: new Date('2026-10-15T04:00:00Z'), foot: '页脚', pageWords: (page, of) => `第 ${page} 页，共 ${of} 页`,
};
const draw = async (work: (paper: Paper) => void, head: Partial<Head> = {}): Promise<Buffer> => {
  const paper = await Paper.open({ ...HEAD, ...head });
  work(paper);
  return paper.end();
};
const LINES = Array.from({ length: 60 }, (_, n) => [`第${n}行`, String(n * 1000)]);
const COLUMNS = [{ label: '名称', share: 0.6 }, { label: '金额', share: 0.4, align: 'right' as const }];

describe('a paper', () => {
  let bytes: Buffer, raw: string;
  beforeAll(async () => {
    bytes = await draw(paper => title(paper, '退款凭证', '编号'));
    raw = bytes.toString('latin1');
  });

  test('is one page of A4 with its head, its number and its foot', async () => {
    const [page, ...more] = await pagesIn(bytes);
    expect(more).toEqual([]);
    expect([page!.width, page!.height].map(Math.round)).toEqual([595, 842].map(side => Math.floor(side)));
    for (const part of ['澄川支付', 'V26101500018-2', '退款凭证', '页脚', '第 1 页，共 1 页']) expect(page!.text).toContain(part);
  });
  test('equal data gives equal bytes, another date others', async () => {
    const again = await draw(paper => title(paper, '退款凭证', '编号'));
    const other = await draw(paper => title(paper, '退款凭证', '编号'), { issuedAt: new Date('2026-10-15T04:00:01Z') });
    expect(again.equals(bytes)).toBe(true);
    expect(other.equals(bytes)).toBe(false);
  });
  test('carries its title, its language and only the date of issue', () => {
    expect([...raw.matchAll(/\(D:(\w+)\)/g)].map(([, date]) => date)).toEqual(['20261015040000Z', '20261015040000Z']); // created, changed
    expect([...raw.matchAll(/\b20\d\d-\d\d-\d\dT[\d:.]+Z/g)].every(([at]) => at.startsWith('2026-10-15T04:00:00'))).toBe(true);
    expect(raw).toContain('/Lang (zh-CN)');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
  });
  test('embeds subsets of both weights, a small part of the fonts', async () => {
    expect(raw.match(/\/FontName \/[A-Z]{6}\+NotoSansSC-(?:Regular|Bold)/g)).toHaveLength(2);
    const { regular, bold } = await fonts();
    expect(bytes.length).toBeLessThan((regular.length + bold.length) / 100);
  });
  test('the fonts are read once', async () => expect(await fonts()).toBe(await fonts()));
});

describe('characters', () => {
  test('one that the font lacks is printed as its code point, and found as such', async () => {
    const text = await textIn(await draw(paper => facts(paper, [{ label: '名称', value: '𠮷野家🙂', wide: true }], 70)));
    expect(text).toContain('〔U+20BB7〕野家〔U+1F642〕');
  });
  test('rare ones that it has are printed', async () => {
    expect(await textIn(await draw(paper => note(paper, '喆堃鑫垚淼 ¥−1,288.00 ’')))).toContain('喆堃鑫垚淼 ¥−1,288.00');
  });
});

describe('facts', () => {
  test('stand in pairs, wide ones alone', () => {
    const fact = (label: string, wide?: true) => ({ label, value: '', ...(wide ? { wide } : {}) });
    const lines = linesOf([fact('a', true), fact('b'), fact('c'), fact('d'), fact('e', true), fact('f'), fact('g')]);
    expect(lines.map(line => line.map(({ label }) => label).join(''))).toEqual(['a', 'bc', 'd', 'e', 'fg']);
  });
  test('a long value takes more lines and pushes what follows down', async () => {
    const heights: number[] = [];
    await draw(paper => {
      for (const value of ['短', '长'.repeat(200)]) {
        const before = paper.y;
        facts(paper, [{ label: '地址', value, wide: true }], 70);
        heights.push(paper.y - before);
      }
    });
    expect(heights[1]!).toBeGreaterThan(heights[0]! * 4);
  });
  test('nothing runs over the margins, however long a word is', async () => {
    const long = 'W'.repeat(400);
    const bytes = await draw(paper => {
      facts(paper, [{ label: '标签'.repeat(9), value: long, wide: true }, { label: 'L'.repeat(60), value: long }, { label: 'R', value: long }], 70);
      sum(paper, '金额', '¥9,999,999,999.99', { label: '大写', value: '玖'.repeat(60) });
    }, { banner: 'NOT AN ORIGINAL SLIP '.repeat(4) });
    const { width, height, dark } = await inkOn(bytes);
    expect(dark(0, 0, SHEET.left - 3, height)).toBe(0);
    expect(dark(Math.ceil(width - SHEET.right + 3), 0, width, height)).toBe(0);
    expect(dark(0, 0, width, height)).toBeGreaterThan(1000);
  });
});

describe('more than a page', () => {
  test('a table goes on with its head; every page has the banner, its number and the sum of pages', async () => {
    const pages = await pagesIn(await draw(paper => table(paper, COLUMNS, LINES), { banner: '非原始签购单 / NOT AN ORIGINAL SLIP' }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(({ text }, at) => {
      for (const part of ['名称', '金额', '非原始签购单', 'NOT AN ORIGINAL SLIP', `第 ${at + 1} 页，共 ${pages.length} 页`, 'V26101500018-2']) expect(text).toContain(part);
    });
    const whole = pages.map(page => page.text).join('\n');
    expect(LINES.filter(([name]) => !whole.includes(name!))).toEqual([]);
    expect(whole.match(/第59行/g)).toHaveLength(1);
  });
  test('nothing is drawn into the foot', async () => {
    await draw(paper => {
      for (let n = 0; n < 120; n += 1) {
        note(paper, '一段说明文字。');
        expect(paper.y).toBeLessThanOrEqual(LOWEST + 5);
      }
    });
  });
  test('a heading is never alone at the end of a page', async () => {
    const paper = await Paper.open(HEAD);
    paper.y = LOWEST - 40;
    heading(paper, '核实方法');
    note(paper, '致电客服');
    const [first, second] = await pagesIn(await paper.end());
    expect(first!.text).not.toContain('核实方法');
    expect(second!.text).toMatch(/核实方法[\s\S]*致电客服/);
  });
});

test('labels and values stand in the same columns on every line', async () => {
  const bytes = await draw(paper => facts(paper, [{ label: 'A', value: '■' }, { label: 'B', value: '■' }, { label: 'C', value: '■' }, { label: 'D', value: '■' }], 70));
  const { dark } = await inkOn(bytes);
  const [left, right] = [SHEET.left + 70, SHEET.left + (INNER + 18) / 2 + 70];
  for (const from of [left, right]) expect(dark(Math.floor(from), SHEET.top, Math.floor(from) + 12, SHEET.top + 40)).toBeGreaterThan(40);
  expect(dark(Math.floor(left) + 14, SHEET.top, Math.floor(right) - 71, SHEET.top + 40)).toBe(0);
});
test('what is broken over lines can still be found', async () => {
  const words = '云州市高新技术产业开发区和平里大街一百二十八号';
  expect(closeUp(await textIn(await draw(paper => facts(paper, [{ label: '地址', value: words }], 70))))).toContain(words);
});
