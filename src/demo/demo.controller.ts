import { Controller, Delete, HttpCode } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { MoreThan } from 'typeorm';
import { DemoMark } from '../accounts/demo-mark.entity.js';
import { Case } from '../cases/case.entity.js';
import { SignIn } from '../accounts/sign-in.entity.js';
import { User } from '../accounts/user.entity.js';
import { AnchorFile, anchorFileOf } from '../platform/audit/anchor-file.js';
import { Audit } from '../platform/audit/audit.js';
import { Database } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { EmbeddedSimulator } from '../remedy/acquirer/simulator/embedded-simulator.js';
import { FileStore } from '../platform/files/file-store.js';
import { Settings } from '../platform/settings.js';
import { samplesFolder } from './samples.js';
import { defineProblems, Problem } from '../platform/http/problem.js';

defineProblems({
  'demo.held': { status: 409, zh: '有一件后来的工单在法务保全中，演示数据不能清除', en: 'A case that came later is under a legal hold; the demo data cannot be removed' },
});

@Controller('api/v1/demo')
@Allow('admin')
export class DemoController {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly acquirer: EmbeddedSimulator,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  /** Removes everything the demo brought: the tables are made anew, and only the admin who asked stays. 409 where a case that came later is under a legal hold. */
  @Delete()
  @HttpCode(204)
  async remove(@By() actor: Actor): Promise<void> {
    const { writer } = this.db;
    const kept = await this.db.read(async tx => ({
      demo: await tx.findOneBy(DemoMark, { id: 'demo' }), user: await tx.findOneByOrFail(User, { id: actor.id }), signIns: await tx.findBy(SignIn, { userId: actor.id }),
    }));
    const mark = kept.demo;
    if (!mark) throw new Problem('request.not_found');
    // what the demo invented may be held as well; a case that people brought since then may not go
    if (await this.db.read(tx => tx.existsBy(Case, { heldByLaw: true, receivedAt: MoreThan(mark.seededAt) }))) throw new Problem('demo.held');
    await this.db.exclusively(async () => {
      while ((await writer.query('SELECT COUNT(*) AS "n" FROM "migrations"').then((rows: { n: number | string }[]) => Number(rows[0]!.n))) > 0) {
        await writer.undoLastMigration({ transaction: 'each' });
      }
      await writer.runMigrations({ transaction: 'each' });
    });
    await this.acquirer.forget();
    await this.files.clear();
    await rm(samplesFolder(this.settings), { recursive: true, force: true });
    // the trail begins anew, so its first anchors are of another one
    await new AnchorFile(anchorFileOf(this.settings)).retire('demo', new Date());
    await this.db.write(async tx => {
      await add(tx, User, kept.user);
      for (const signIn of kept.signIns) await add(tx, SignIn, signIn);
      await this.audit.append(tx, actor, 'demo.remove', 'house');
    });
  }
}
