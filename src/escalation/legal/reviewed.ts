import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFiles, type FiledReview } from '../../cases/case-file/case-file.js';
import type { Case } from '../../cases/case.entity.js';
import type { RulingView } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { LegalFacts } from './legal-facts.js';
import { LegalOpinions } from './legal-opinions.js';
import { Matters } from './matters.js';
import { Ruling } from './ruling.js';

/** Legal's part of the case's file. Privileged notes are no part of it, and the opinion only once the ruling stands. */
@Injectable()
export class Reviewed implements OnModuleInit {
  constructor(
    private readonly files: CaseFiles,
    private readonly facts: LegalFacts,
    private readonly opinions: LegalOpinions,
    private readonly rulings: Ruling,
    private readonly matters: Matters,
  ) {}

  onModuleInit(): void {
    this.files.add('review', (tx, found) => this.part(tx, found));
  }

  private async part(tx: Tx, found: Case): Promise<FiledReview> {
    const { ruling } = await this.rulings.of(tx, found.id);
    const opinion = ruling?.grantedAt && (await this.opinions.released(tx, found.id, ruling.grantedAt));
    const facts = await this.facts.of(tx, found.id);
    const numbered = await this.facts.exhibits.numbers.of(tx, found.id);
    return {
      listed: numbered.flatMap(({ kind, n, ref }) => (kind === 'entry' || kind === 'awaited' ? [{ number: `E${n}`, kind, ref }] : [])),
      facts: facts.map(({ n, standing, text, claims, record, exhibits, awaited }) => ({
        n, standing: standing as 'proven' | 'disputed' | 'claimed', text, claims, ...(record ? { record } : {}), exhibits: [...exhibits, ...awaited].map(one => one.number),
      })),
      ...(opinion ? { opinion: { text: opinion.text, by: { id: opinion.actorId, name: opinion.actorName, role: 'legal' as const }, at: opinion.at } } : {}),
      ...(ruling ? { ruling: filed(ruling) } : {}),
      ...(await this.matters.filed(tx, found.id)),
    };
  }
}

const filed = ({ outcome, amountFen, text, reasons, by, grantedBy, grantedAt, at }: RulingView): NonNullable<FiledReview['ruling']> => ({
  outcome, ...(amountFen === undefined ? {} : { amountFen }), text, reasons, by: [by, ...(grantedBy ? [grantedBy] : [])], at: new Date(grantedAt ?? at),
});
