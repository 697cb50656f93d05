import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { UPLOAD_LIMITS, type SlipReadingView } from '../contract/index.js';
import { Throttles } from '../accounts/throttles.js';
import { Database } from '../platform/database/database.js';
import { defineProblems, Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { knownNumbers } from './known-numbers.js';
import { isOfFile } from './reading/refusal.js';
import { ReaderRefused, SlipReader } from './reading/slip-reader.js';
import type { Known } from './reading/types.js';

defineProblems({
  'slips.busy': { status: 503, zh: '现在读不了照片，请直接填写', en: 'Photos cannot be read just now; please fill the form in by hand' },
});

const MOST = 30;
const WINDOW_SECONDS = 600;
const PICTURES = UPLOAD_LIMITS.types.filter(type => type.startsWith('image/'));

/** The fast reading for the form: nothing is stored, and it never stands in the way. */
@Injectable()
export class Previewing {
  constructor(
    private readonly db: Database,
    private readonly throttles: Throttles,
    private readonly records: Records,
    private readonly reader: SlipReader,
  ) {}

  /** @throws Problem request.too_many */
  allow(address: string): Promise<void> {
    return this.db.write(tx => this.throttles.count(tx, `slips:${address}`, MOST, WINDOW_SECONDS));
  }

  /** @throws Problem evidence.empty, evidence.kind, evidence.broken, evidence.pixels, slips.busy */
  async read(bytes: Buffer, mid?: string): Promise<SlipReadingView> {
    if (!bytes.length) throw new Problem('evidence.empty');
    const found = await fileTypeFromBuffer(bytes);
    if (!found || !PICTURES.includes(found.mime)) throw new Problem('evidence.kind');
    try {
      const { isSlip, fields, hints, turned, forbidden } = await this.reader.read({ bytes }, { urgent: true, known: await this.known(mid) });
      return { isSlip, fields, hints, turned, cardData: forbidden.length };
    } catch (error) {
      if (!(error instanceof ReaderRefused)) throw error;
      throw new Problem(isOfFile(error.reason) ? `evidence.${error.reason}` : 'slips.busy');
    }
  }

  private async known(mid?: string): Promise<Known> {
    if (!mid) return {};
    const terminals = await this.db.read(tx => this.records.terminalsOf(tx, mid));
    return knownNumbers(mid, terminals);
  }
}
