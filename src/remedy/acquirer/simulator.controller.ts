import { Controller, HttpCode, Post } from '@nestjs/common';
import { DemoMark } from '../../accounts/demo-mark.entity.js';
import { Database } from '../../platform/database/database.js';
import { Allow } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ArrivedFile } from './arrived-file.view.js';
import { NextFile } from './next-file.js';

@Controller('api/v1/demo')
@Allow('supervisor', 'admin')
export class SimulatorController {
  constructor(
    private readonly db: Database,
    private readonly nextFile: NextFile,
  ) {}

  /** While demo data is loaded: the simulated acquirer's next file arrives and proves what was sent. */
  @Post('next-file')
  @HttpCode(200)
  async arrive(): Promise<ArrivedFile> {
    const demo = await this.db.read(tx => tx.existsBy(DemoMark, { id: 'demo' }));
    if (!demo) throw new Problem('request.not_found');
    const file = await this.nextFile.arrive();
    return { name: file.name, rows: file.loaded };
  }
}
