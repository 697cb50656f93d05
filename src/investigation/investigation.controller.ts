import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CaseView } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Cases } from '../cases/cases.service.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { PickCandidateDto } from './investigation.dto.js';

@Controller('api/v1/cases')
export class InvestigationController {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly records: Records,
  ) {}

  /** A person chooses the row among the merchant's own; the investigation goes on with it. */
  @Post(':id/pick')
  @HttpCode(200)
  @Allow('agent', 'supervisor')
  pick(@By() actor: Actor, @Param('id') id: string, @Body() asked: PickCandidateDto): Promise<CaseView> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, id, actor);
      if (found.version !== asked.version) throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
      const [row] = await this.records.byLogNo(tx, [asked.logNo], found.mid);
      if (!row) throw new Problem('request.invalid', {}, [{ field: 'logNo', zh: '没有这笔流水', en: 'There is no such transaction' }]);
      await this.cases.move(tx, found, 'pick', actor, { set: { pickedLogNo: row.logNo }, line: { code: 'picked', facts: { logNo: row.logNo } } });
      return this.views.of(tx, found, actor);
    });
  }
}
