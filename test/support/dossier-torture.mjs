/** A real dossier from a demo house, then random bytes of its ZIP flipped one at a time. Used by `scripts/torture dossier`; needs a build. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipBytes } from './flips.mjs';
import { verify } from './verifier.mjs';

const BUILT = new URL('../../dist/', import.meta.url);
const built = path => import(new URL(path, BUILT).href);

/** @returns the path of the ZIP of the case with the most papers */
async function dossierOf(dataDir) {
  const seeded = spawnSync(process.execPath, [new URL('cli.js', BUILT).pathname, 'demo', 'seed'], { env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' }, encoding: 'utf8' });
  if (seeded.status !== 0) throw new Error(`demo seed failed: ${seeded.stderr}`);
  const [{ createHttpApp }, { readSettings }, { Database }, { JobPoller }, { DossierDoor }, { FileStore }, { Dossier }] = await Promise.all([
    built('http-app.js'), built('platform/settings.js'), built('platform/database/database.js'), built('platform/jobs/job-poller.js'), built('dossier/dossier-door.js'), built('platform/files/file-store.js'), built('dossier/dossier.entity.js'),
  ]);
  const app = await createHttpApp(readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'error', PORT: '0', SLIP_READER: 'false' }));
  try {
    await app.init();
    const [{ id }] = await app.get(Database).read(tx => tx.query(`SELECT "id" FROM "case" ORDER BY (SELECT COUNT(*) FROM "evidence" WHERE "evidence"."caseId" = "case"."id") DESC, "id" LIMIT 1`));
    // whichever has the most papers: legal may have it as any other
    await app.get(Database).write(tx => tx.query(`UPDATE "case" SET "referredToLegal" = 1 WHERE "id" = '${id}'`));
    const [legal] = await app.get(Database).read(tx => tx.query(`SELECT * FROM "user" WHERE "role" = 'legal' LIMIT 1`));
    const { id: dossierId } = await app.get(DossierDoor).build(id, 'zh', { id: legal.id, role: 'legal', name: legal.name, locale: 'zh' });
    await app.get(JobPoller).drain();
    const row = await app.get(Database).read(tx => tx.findOneByOrFail(Dossier, { id: dossierId }));
    if (row.state !== 'ready') throw new Error(`the dossier is ${row.state}: ${row.cause}`);
    copyFileSync(app.get(FileStore).pathOf(row.zipSha256), join(dataDir, 'dossier.zip'));
    return join(dataDir, 'dossier.zip');
  } finally {
    await app.close();
  }
}

/** Each flipped byte is found and named, and afterwards the file is good again. */
export async function tortureDossier({ flips, seed, say }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-flips-'));
  try {
    const path = await dossierOf(dataDir);
    const { manifest, bytes } = verify(path);
    say(`dossier ${manifest.case.caseNo}: ${manifest.items.length} items, ${bytes} bytes`);
    const { wrong, named } = flipBytes(path, { flips, seed });
    verify(path);
    return { ok: wrong.length === 0, found: wrong, summary: `${flips} bytes flipped, ${flips - wrong.length} found and named, in ${named.size} parts of the file` };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
