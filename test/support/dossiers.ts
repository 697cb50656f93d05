import sharp from 'sharp';
import { Readable } from 'node:stream';
import { Case } from '../../src/cases/case.entity.js';
import { Timeline } from '../../src/cases/timeline.service.js';
import type { DossierView, Locale } from '../../src/contract/index.js';
import { DossierDoor } from '../../src/dossier/dossier-door.js';
import { Dossier } from '../../src/dossier/dossier.entity.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { DUPLICATE, resolvedRefund, settle, sign } from './acts.js';
import type { World } from './world.js';

/** A picture of its own, so that no two papers are one file. */
export const aPicture = (n: number, width = 600, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 240 - n, g: 235, b: 200 + n } } })
    .composite([{ input: Buffer.from(`<svg width="${width}" height="${height}"><rect x="40" y="${60 + n * 10}" width="${width - 80}" height="60" fill="#456"/><circle cx="${width / 2}" cy="${height / 2}" r="${60 + n}" fill="#a54"/></svg>`) }])
    .jpeg().toBuffer();

export async function addPaper(world: World, caseId: string, name: string, by = 'merchant', n = 1): Promise<string> {
  const { id } = await world.app.get(EvidenceRoom).add(caseId, name, Readable.from([await aPicture(n)]), world.actor(by));
  return id;
}

let pairs = 0;

/** A case of its own that was approved and referred to legal, with one paper. */
export async function aLegalCase(world: World): Promise<string> {
  const minute = String((pairs += 1)).padStart(2, '0'), amountFen = 19400 + pairs * 100, at = `2026-10-14T12:${minute}`;
  await world.load([{ txnTime: `${at}:02+08:00`, amtFen: amountFen }, { txnTime: `${at}:43+08:00`, amtFen: amountFen }], '20261014');
  const { id } = await world.submit({ ...DUPLICATE, occurredAt: `${at}:00+08:00`, amountFen });
  await world.runJobs();
  for (const by of ['agent', 'supervisor']) await sign(world, by, id);
  await addPaper(world, id, '签购单.jpg', 'merchant', 40 + pairs);
  await world.runJobs();
  await settle(world);
  await world.db.write(tx => tx.update(Case, { id }, { referredToLegal: true }));
  return id;
}

/** A case with a refund proved by a row, this many papers and at least this many events over some days. */
export async function aLargeCase(world: World, { papers = 12, events = 40 } = {}): Promise<string> {
  const id = await resolvedRefund(world);
  for (let n = 0; n < papers; n += 1) await addPaper(world, id, `证物 ${n + 1} 签购单照片.jpg`, n % 2 ? 'agent' : 'merchant', n);
  await world.runJobs();
  await settle(world);
  const lines = ['持卡人说刷了两次，手机 13912345678，店里只有一张小票。', '已向收单方核对流水，两笔相差 41 秒，同一张卡，同一台终端。', '商户表示当天由店员操作，愿意提供监控录像和交接班记录供查证。'];
  for (let n = 0; (await world.view('legal', id).catch(() => world.view('agent', id))).timeline.length < events; n += 1) {
    world.forward(n % 9 === 8 ? { days: 2, hours: 3 } : { minutes: 37 });
    const by = n % 3 === 0 ? 'merchant' : 'agent';
    await world.db.write(tx => world.app.get(Timeline).write(tx, id, n % 4 === 3 ? 'note' : 'message', world.actor(by), { text: lines[n % lines.length]!.repeat(1 + (n % 3)), audience: n % 4 === 3 ? 'staff' : 'everyone' }));
  }
  await world.db.write(tx => tx.update(Case, { id }, { referredToLegal: true }));
  return id;
}

export async function build(world: World, caseId: string, locale: Locale = 'zh', by = 'legal'): Promise<DossierView> {
  const { id } = await world.app.get(DossierDoor).build(caseId, locale, world.actor(by));
  await world.runJobs();
  await settle(world);
  return versionOf(world, caseId, id);
}

export async function versionOf(world: World, caseId: string, id: string): Promise<DossierView> {
  const { versions } = await world.app.get(DossierDoor).list(caseId, world.actor('legal'));
  return versions.find(one => one.id === id)!;
}

export const rowOf = (world: World, id: string): Promise<Dossier> => world.db.read(tx => tx.findOneByOrFail(Dossier, { id }));

export async function bytesOf(world: World, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of world.app.get(FileStore).read(sha256)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
