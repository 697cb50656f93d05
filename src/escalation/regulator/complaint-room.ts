import { Injectable } from '@nestjs/common';
import type { ComplaintPage, ComplaintView } from '../../contract/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { ComplaintViews } from './complaint-views.js';
import { Complaints, type Asked, type Known } from './complaints.service.js';

/** A complaint read, changed, and read again, each in one go. */
@Injectable()
export class ComplaintRoom {
  constructor(
    private readonly db: Database,
    private readonly complaints: Complaints,
    private readonly views: ComplaintViews,
  ) {}

  page(asked: Asked, actor: Actor): Promise<ComplaintPage> {
    return this.db.read(async tx => {
      const { rows, ...rest } = await this.complaints.page(tx, asked, actor);
      return { rows: await this.views.rows(tx, rows, actor), ...rest };
    });
  }

  read(id: string, actor: Actor): Promise<ComplaintView> {
    return this.db.read(tx => this.view(tx, id, actor));
  }

  async view(tx: Tx, id: string, actor: Actor): Promise<ComplaintView> {
    return this.views.of(tx, await this.complaints.get(tx, id, actor), actor);
  }

  /** What the change leaves behind, as the reader sees it. */
  act(id: string, actor: Actor, change: (tx: Tx, known: Known) => Promise<void>): Promise<ComplaintView> {
    return this.db.write(async tx => {
      await change(tx, await this.complaints.get(tx, id, actor));
      return this.view(tx, id, actor);
    });
  }

  answer<T>(id: string, actor: Actor, work: (tx: Tx, known: Known) => Promise<T>): Promise<T> {
    return this.db.write(async tx => work(tx, await this.complaints.get(tx, id, actor)));
  }
}
