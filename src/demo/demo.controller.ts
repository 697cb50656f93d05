import { Controller, Delete, HttpCode } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { DemoMark } from '../accounts/demo-mark.entity.js';
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
import { Problem } from '../platform/http/problem.js';

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

  /** Removes everything the demo brought: the tables are made anew, and only the admin who asked stays. */
  @Delete()
  @HttpCode(204)
  async remove(@By() actor: Actor): Promise<void> {
    const { writer } = this.db;
    const kept = await this.db.read(async tx => ({
      demo: await tx.existsBy(DemoMark, { id: 'demo' }), user: await tx.findOneByOrFail(User, { id: actor.id }), signIns: await tx.findBy(SignIn, { userId: actor.id }),
    }));
    if (!kept.demo) throw new Problem('request.not_found');
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
