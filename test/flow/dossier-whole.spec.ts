import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { DOSSIER_SECTIONS, type DossierSection, type DossierView, type LegalView } from '../../src/contract/index.js';
import type { DossierContent } from '../../src/dossier/content.js';
import { DossierDoor } from '../../src/dossier/dossier-door.js';
import { Packing } from '../../src/dossier/pack/packing.js';
import { sayIn } from '../../src/dossier/print/words.js';
import { AuditAnchor } from '../../src/platform/audit/anchor.entity.js';
import { settle } from '../support/acts.js';
import { NAME } from '../support/complaints.js';
import { build, bytesOf, rowOf, versionOf } from '../support/dossiers.js';
import { fileOf, inFolder } from '../support/folders.js';
import { legalView, waitingOf } from '../support/legal.js';
import { closeUp, pagesIn } from '../support/printed.js';
import { openAnnex, verify } from '../support/verifier.mjs';
import { AWAITED, CANARY, numbersOf, OPINION, RULING, wholeCase } from '../support/whole-case.js';
import { startWorld, type World } from '../support/world.js';

let world: World, id: string, view: DossierView, passphrase: string;
let zip: Buffer, legal: LegalView, content: DossierContent;
/** What each section says, without white space. */
let said: Record<DossierSection, string>;

async function textBySection(pdf: Buffer, { sections, locale }: DossierView): Promise<Record<DossierSection, string>> {
  const say = sayIn(locale), pages = (await pagesIn(pdf)).map(page => closeUp(page.text));
  // what stands at the head and the foot of every page would part what a page break parts already
  const body = (texts: string[]): string => texts.join('').replace(/(证据根|Evidenceroot)[0-9a-f]{64}(第\d+页，共\d+页|Page\d+of\d+)/g, '').replace(/澄川支付[-\dX]+(卷宗第\d+稿|dossierv\d+)(DRAFT草稿|草稿DRAFT)?/g, '');
  const cover = body(pages.slice(0, sections[0]!.pages)), whole = cover + body(pages.slice(sections[0]!.pages));
  let at = 0;
  const heads = DOSSIER_SECTIONS.map((key, n) => (at = n === 0 ? 0 : whole.indexOf(closeUp(`${n + 1}${say(`section.${key}`)}`), Math.max(at, cover.length))));
  expect(sections.map(one => one.key)).toEqual(DOSSIER_SECTIONS);
  return Object.fromEntries(DOSSIER_SECTIONS.map((key, n) => [key, whole.slice(heads[n], heads[n + 1] ?? whole.length)])) as Record<DossierSection, string>;
}

beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  id = await wholeCase(world);
  await world.sweep(); // a new day: the head is anchored
  const draft = await build(world, id);
  legal = await legalView(world, id);
  passphrase = (await world.app.get(DossierDoor).release(draft.id, `南街法院调取，涉${NAME}`, world.actor('legal'))).passphrase;
  const { id: asked } = await waitingOf(world, id);
  await world.db.write(tx => world.app.get(Countersigns).decide(tx, asked, { granted: true }, world.actor('legal2')));
  await world.runJobs();
  await settle(world);
  view = await versionOf(world, id, draft.id);
  content = (await world.app.get(Packing).kept((await rowOf(world, view.id)).frozenSha256!)).content;
  zip = await bytesOf(world, view.zip!.sha256);
  said = await textBySection(await bytesOf(world, view.pdf!.sha256), view);
});
afterAll(() => world.stop());

describe('a case that went through every room', () => {
  test('is released by two people and holds offline', async () => {
    expect(view).toMatchObject({ state: 'released', outdated: false, released: { askedBy: { name: 'legal' }, by: { name: 'legal2' } } });
    await inFolder(async folder => {
      const path = await fileOf(folder, zip);
      const ran = await promisify(execFile)('sh', ['scripts/verify-dossier', path, '--root', view.root!]);
      expect(ran.stdout).toContain('the root is the one you gave');
      expect(verify(path).manifest.items.map(one => one.path)).toEqual(expect.arrayContaining(['anchors.json', 'audit.jsonl', 'annex/personal-data.json', 'originals/E12.jpg', 'dossier.pdf']));
      expect(JSON.parse(openAnnex(path, passphrase))).toMatchObject({ people: expect.arrayContaining([expect.objectContaining({ phone: '13800000001' })]) as unknown });
    });
  });
  test('has no part that is absent', () => expect(content.absent).toEqual([]));
});

describe('the numbers of its exhibits', () => {
  test('are the ones on legal’s page, each exhibit once', () => {
    const printed = new Map<string, string>([
      ...content.exhibits.map(one => [`evidence ${one.id}`, one.number] as const), ...content.proof.map(one => [`row ${one.file!.name} line ${one.file!.line}`, one.exhibit] as const),
      ...legal.exhibits.filter(one => one.kind === 'entry' || one.kind === 'awaited').map(one => [`${one.kind} ${one.ref}`, content.listed.find(each => each.number === one.number)?.number ?? 'not printed'] as const),
    ]);
    for (const [exhibit, number] of numbersOf(legal)) expect([exhibit, printed.get(exhibit)]).toEqual([exhibit, number]);
    const all = [...content.exhibits.map(one => one.number), ...content.proof.map(one => one.exhibit), ...content.listed.map(one => one.number)];
    expect(new Set(all).size).toBe(all.length);
    expect(content.exhibits).toHaveLength(12);
  });
  test('rows have one number however often they are looked at', async () => {
    const again = numbersOf(await legalView(world, id));
    expect([...again.keys()].filter(key => key.startsWith('row '))).toHaveLength(legal.exhibits.filter(one => one.kind === 'row').length);
    expect([...again.keys()].filter(key => /^row \d+$/.test(key))).toEqual([]);
  });
  test('of a line of the timeline and of what is awaited are listed with the facts', () => {
    const [entry, awaited] = ['entry', 'awaited'].map(kind => content.listed.find(one => one.kind === kind)!.number);
    expect(said.facts).toContain(`${awaited}待收，尚未收到${AWAITED}`);
    expect(said.facts).toMatch(new RegExp(`${entry}时间线条目2026-10-17.*等银行流水`));
    expect(said.facts).toContain(`${entry}${awaited}`);
    expect(said.chronology).toContain(`等银行流水${entry}`);
  });
});

describe('every part carries what the rooms know', () => {
  test.each<[DossierSection, string[]]>([
    ['cover', ['争议卷宗', '¥6,000.00', '鼎丰清吧', '重复扣款', '法务保全']],
    ['parties', ['138****0001', '90000001', '法务']],
    ['chronology', ['消费入账¥6,000.00', '从主管降到座席', '升级：金额¥6,000.00超过¥5,000', '收到证据', '中国人民银行', '第二人同意延期', '反馈表第1版已核对', '法务作出裁定']],
    ['facts', ['由法务整理', '两笔金额相同、相差41秒', '是否为同一笔消费', '发卡行：两笔均有效', '店主当晚不在店内']],
    ['proof', ['transactions-20261014.csv', '重算指纹，与收到时一致', '原始行']],
    ['exhibits', ['证物1签购单.jpg', '证物11签购单.jpg', '王**的账单.jpg', '保管']],
    ['messages', ['已查到两笔，正在办理', '顾客王**说刷了两次', '电话***', '通知']],
    ['basis', ['规则', '退款¥6,000.00', '经办', '复核']],
    ['approvals', ['降级', '延期', '报送反馈表', '裁定', OPINION, RULING, '支持商户', '只交付一份货', '和平里派出所', '云公函〔2026〕7号', '仍在保全']],
    ['clocks', ['监管转办（第1版）', '25天', '金额¥6,000.00超过¥5,000', '中国人民银行转来投诉', '结果，简单类']],
    ['money', ['¥6,000.00', '未超过原额']],
    ['access', ['查阅']],
    ['system', ['逐行重算，成立', '见anchors.json']],
    ['complaint', ['银消投', '第1版，经第二人核对', '一、投诉基本情况', '延期至', '发卡行还没有回函', '王**']],
    ['verify', ['核验步骤', 'Howtoverify']],
  ])('%s', (section, words) => {
    for (const word of words) expect([section, word, said[section].includes(closeUp(word)) || said[section]]).toEqual([section, word, true]);
  });
});

describe('what stays inside', () => {
  test('the privileged note and the complainant’s name are in no text and in no item', () => {
    for (const secret of [CANARY, NAME, '13912345678', '13800000001']) {
      expect([secret, zip.includes(secret)]).toEqual([secret, false]);
      for (const section of DOSSIER_SECTIONS) expect([secret, section, said[section].includes(secret)]).toEqual([secret, section, false]);
    }
    expect(JSON.stringify(content)).not.toContain(CANARY);
    expect(JSON.stringify(content)).not.toContain(NAME);
  });
  test('codes are told in words', () => {
    const printed = DOSSIER_SECTIONS.filter(key => key !== 'verify').map(key => said[key]).join('');
    for (const code of ['come_down', 'extend_clock', 'send_feedback', 'amount_above', 'outcome_simple', 'regulator@', 'complaint_', 'legal_referral', 'evidence.add', 'clockId', 'referredby']) expect(printed).not.toContain(code);
  });
});

test('anchors.json names the head as the house anchored it, without our folders', async () => {
  const anchored = await world.db.read(tx => tx.find(AuditAnchor, { order: { seq: 'ASC' } }));
  await inFolder(async folder => {
    const { manifest } = verify(await fileOf(folder, zip));
    const item = manifest.items.find(one => one.path === 'anchors.json')!;
    const told = JSON.parse((await bytesOf(world, item.sha256)).toString('utf8')) as { seq: number; hash: string; place: string; detail: Record<string, string | number> }[];
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(anchored).toEqual(expect.arrayContaining([expect.objectContaining({ seq: one.seq, hash: one.hash, place: one.place })]));
    expect(JSON.stringify(told)).not.toContain(world.settings.DATA_DIR);
    expect(told[0]!.detail).toMatchObject({ line: expect.any(Number) as unknown });
  });
});

test('in English the form and every heading are English', async () => {
  const next = await build(world, id, 'en');
  const text = await textBySection(await bytesOf(world, next.pdf!.sha256), next);
  for (const word of ['1. Basics of the complaint', 'version 1, checked by a second person']) expect(text.complaint).toContain(closeUp(word));
  expect(text.approvals).toContain(closeUp('upheld in full'));
  expect(text.clocks).toContain(closeUp('outcome, simple kinds (edition 1)'));
});
