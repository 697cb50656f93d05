import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { readdirSync, readFileSync } from 'node:fs';
import { CLOCK_POLICIES } from '../../../src/cases/clock-policies.js';
import { LADDER } from '../../../src/cases/ladder/rungs.js';
import {
  CLOCKS, COMPLAINT_OUTCOMES, COMPLAINT_SOURCES, COUNTERSIGNED, DOSSIER_SECTIONS, EXTENSION_CAUSES, FORM_SECTIONS, REFERRAL_STATES, REFERRAL_TO, RULING_OUTCOMES, type Locale,
} from '../../../src/contract/index.js';
import type { DossierContent } from '../../../src/dossier/content.js';
import { en } from '../../../src/dossier/messages/en.js';
import { zh } from '../../../src/dossier/messages/zh.js';
import { printDossier } from '../../../src/dossier/print/print.js';
import type { Printing } from '../../../src/dossier/print/printing.js';
import { fitting } from '../../../src/dossier/print/table.js';
import { moment, sayIn, yuan } from '../../../src/dossier/print/words.js';
import { actWords } from '../../../src/dossier/print/sections/proof.js';
import { aContent } from '../../support/a-content.js';
import { closeUp, pagesIn, textIn } from '../../support/printed.js';

const ROOT = 'c0ffee'.padEnd(64, '0');
const PRINTING: Printing = { evidenceRoot: ROOT, items: [], pictureOf: () => Promise.reject(new Error('no picture is wanted')) };
const print = (content: DossierContent, printing: Partial<Printing> = {}) => printDossier(content, { ...PRINTING, ...printing });
const textOf = async (content: DossierContent, printing: Partial<Printing> = {}): Promise<string> => textIn((await print(content, printing)).pdf);

describe.each(['zh', 'en'] as Locale[])('the paper in %s', locale => {
  const content = aContent({ locale }), say = sayIn(locale);
  test('has every section in order, with the pages the index names', async () => {
    const { pdf, sections } = await print(content);
    const pages = await pagesIn(pdf);
    expect(sections.map(one => one.key)).toEqual(DOSSIER_SECTIONS);
    let from = 1;
    for (const [n, { key }] of sections.entries()) {
      const heading = `${n + 1} ${say(`section.${key}`)}`;
      if (n > 0) from = pages.findIndex((page, at) => at >= Math.max(from - 1, sections[0]!.pages) && page.text.replace(/ +/g, ' ').includes(heading.replaceAll('’', "'"))) + 1;
      expect({ key, from, found: from > 0 }).toMatchObject({ found: true });
      expect(closeUp(pages[0]!.text + pages[1]!.text)).toContain(closeUp(say('indexPages', { pages: sections[n]!.pages, from })));
    }
  });
  test('equal content gives equal bytes', async () => expect((await print(content)).pdf.equals((await print(content)).pdf)).toBe(true));
  test('no code of ours stands where words should', async () => {
    const text = await textOf(content);
    expect(text).not.toMatch(/\b(event|step|kind|reason|trigger|lack|status)\.[a-z]/);
    expect(text).not.toContain('undefined');
    for (const code of ['clockId', 'extend_clock', 'release_hold', 'outcome_simple', 'hotline_12363', 'clock_70', 'escalated_', 'amount_above']) expect(text).not.toContain(code);
  });
  test('the draft says so on every page, the release on none and names both people', async () => {
    const draft = await pagesIn((await print(content)).pdf);
    expect(draft.every(page => page.text.includes('DRAFT'))).toBe(true);
    const by = { ref: 'P1', role: 'legal' as const, name: '方*' }, release = { askedBy: by, askedAt: content.builtAt, by: { ref: 'P2', role: 'admin' as const, name: '沈*' }, at: '2026-10-20T03:00:00.000Z', reason: '交南街法院' };
    const text = await textOf(content, { release });
    expect(text).not.toContain('DRAFT');
    for (const said of ['方*', '沈*', '交南街法院', '2026-10-20 11:00:00']) expect(text).toContain(said);
  });
  test('the root stands at the foot of every page and in the file’s keywords', async () => {
    const { pdf } = await print(content);
    expect((await pagesIn(pdf)).every(page => page.text.includes(ROOT))).toBe(true);
    expect(pdf.includes(ROOT)).toBe(true);
  });
  test('a text longer than a page goes on on the next one, whole', async () => {
    const text = Array.from({ length: 900 }, (_, n) => `第${n}句话。`).join('');
    const [line] = content.chronology;
    const printed = closeUp(await textOf(aContent({ locale, chronology: [{ ...line!, text }] })));
    for (const n of [0, 300, 600, 899]) expect(printed).toContain(`第${n}句话`);
  });
  test('parts whose room is not there say so', async () => {
    const text = closeUp(await textOf(aContent({ locale, absent: ['exhibits', 'orders', 'notices', 'review', 'complaint'] })));
    for (const part of ['exhibits', 'orders', 'notices', 'review', 'complaint'] as const) expect(text).toContain(closeUp(say('absent', { part: say(`part.${part}`) })));
  });
  test('a case of which nothing is known yet prints too', async () => {
    const bare = aContent({ locale, chronology: [], facts: [], proof: [], exhibits: [], messages: [], rounds: [], orders: [], together: [], clocks: [], escalations: [], access: [], missing: [], feePlans: [], people: [], review: null });
    expect((await print(bare)).sections).toHaveLength(15);
  });
});

describe('the exhibits', () => {
  test('their pages are printed; one that was lost is not', async () => {
    const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#a54' } }).jpeg().toBuffer();
    const content = aContent(), [{ derivatives }] = content.exhibits as [DossierContent['exhibits'][number]];
    const asked: string[] = [];
    const printing = { items: [{ path: 'derivatives/E1-p1.webp', sha256: derivatives[0]!.sha256 }] as unknown as Printing['items'], pictureOf: (sha256: string) => (asked.push(sha256), Promise.resolve({ bytes: picture, width: 300, height: 400 })) };
    const { pdf } = await print(content, printing);
    expect(asked).toEqual([derivatives[0]!.sha256]);
    expect(pdf.includes('/Subtype /Image')).toBe(true);
    expect((await print(content)).pdf.includes('/Subtype /Image')).toBe(false);
  });
});

describe('the money', () => {
  test('that went back twice is said aloud', async () => {
    const content = aContent(), sale = content.money.sales[0]!;
    expect(closeUp(await textOf(content))).toContain('未超过原额');
    expect(closeUp(await textOf({ ...content, money: { ...content.money, sales: [{ ...sale, backFen: 38800, holds: false }] } }))).toContain('合计¥388.00，超过原额');
  });
  test.each([[19400, '¥194.00'], [-128800, '−¥1,288.00'], [5, '¥0.05']])('%i fen reads %s', (fen, words) => expect(yuan(fen)).toBe(words));
});

describe('the system statement', () => {
  test('says when the chain or a file does not hold', async () => {
    const content = aContent();
    const text = closeUp(await textOf({ ...content, system: { ...content.system, chain: { ...content.system.chain, bad: 17 }, broken: ['originals/E2.jpg'] }, missing: [{ code: 'broken', facts: { name: 'originals/E2.jpg' } }, { code: 'chain', facts: { seq: 17 } }] }));
    for (const said of ['逐行重算，第17行不成立', '不一致：originals/E2.jpg', '审计链在第17行不成立']) expect(text).toContain(said);
  });
});

describe('the words', () => {
  test('both languages have the same keys and leave the same facts open', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    const gaps = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join();
    for (const [key, text] of Object.entries(zh)) if (!/^(event|step|trigger|reason)\./.test(key)) expect([key, gaps(en[key as keyof typeof zh])]).toEqual([key, gaps(text)]);
  });
  test('know every event and step that the desk can tell', () => {
    const folder = 'src/web/desk/messages', desk = readdirSync(folder).filter(name => name.startsWith('zh')).map(name => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
    const told = [...desk.matchAll(/^ {2}'(event|did|trigger|act)\.(\w+)':/gm)].map(([, group, code]) => `${group === 'did' ? 'step' : group}.${code}`);
    const unknown = told.filter(key => !(key in zh));
    expect(told.length).toBeGreaterThan(70);
    expect(unknown).toEqual([]);
  });
  test.each([
    ['told', COUNTERSIGNED], ['act', COUNTERSIGNED], ['rulingOutcome', RULING_OUTCOMES], ['referralTo', REFERRAL_TO], ['referral', REFERRAL_STATES], ['source', COMPLAINT_SOURCES], ['formSection', FORM_SECTIONS],
    ['complaintOutcome', COMPLAINT_OUTCOMES], ['clock', CLOCKS], ['policyName', CLOCK_POLICIES.map(one => one.id.split('@')[0]!)], ['because', EXTENSION_CAUSES],
  ])('know every code of %s', (group, codes) => expect(codes.filter(code => !(`${group}.${code}` in zh))).toEqual([]));
  test('know why every rung of the ladder fires', () => {
    const fires = LADDER.rungs.map(one => one.trigger).filter(code => !code.startsWith('any_') && code !== 'clock_50');
    expect(fires.filter(code => !(`trigger.${code}` in zh))).toEqual([]);
  });
  const say = sayIn('zh');
  test('fill in money, moments, and words of ours; a sentence with commas stays as it is', () => {
    expect(say('row.booked', { txn: 'SALE', amountFen: 100, logNo: '1' })).toBe('消费入账 ¥1.00，流水 1');
    expect(say('said', { party: '原始行', says: '20261014,SALE,OK' })).toBe('原始行：20261014,SALE,OK');
    expect(say('rules')).toBe('规则版本');
    expect(moment('2026-10-14T03:28:53.000Z')).toBe('2026-10-14 11:28:53');
  });
  test('a code newer than the words is told by itself with its facts', () => expect(say.code('event', 'brand_new', { n: 3 })).toBe('brand_new n 3'));
  test('acts of custody', () => expect([actWords('evidence.page.2', say), actWords('evidence.original', say), actWords('evidence.unheard', say)]).toEqual(['查看第 2 页', '下载原件', 'evidence.unheard']));
});

describe('a cell', () => {
  const paper = { heightOf: (text: string) => text.length };
  test('takes as much as fits, the rest goes on', () => {
    const text = 'a'.repeat(1000);
    expect(fitting(paper, text, 100).length).toBe(420);
    expect(fitting(paper, 'short', 100)).toBe('short');
  });
  test('never cuts a sign in two', () => {
    const text = `${'a'.repeat(419)}${'𠮷'.repeat(50)}`;
    expect(fitting(paper, text, 100)).toBe('a'.repeat(419));
  });
});
