import { Injectable } from '@nestjs/common';
import type { Locale, RowVerdict } from '../contract/index.js';
import { User } from '../accounts/user.entity.js';
import type { Tx } from '../platform/database/database.js';
import { fill } from '../platform/http/problem.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { Records } from '../records/records.service.js';
import { yuan } from './facts.js';
import { ALARM_WORDS, ROW_TEMPLATES } from './messages/row-templates.table.js';
import { Outbox } from './outbox.js';

/** A row of the acquirer's files, or how many more there are than were told one by one. */
export type RowNotice = { logNo: string; verdict: RowVerdict; refundNo: string } | { settleDate: string; more: number };

const isoDay = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** A refund nobody asked for: every supervisor hears of it, once a row. */
@Handles('notification.row')
@Injectable()
export class TellOfRow implements JobHandler<RowNotice, void> {
  constructor(
    private readonly records: Records,
    private readonly outbox: Outbox,
  ) {}

  async apply(tx: Tx, notice: RowNotice): Promise<void> {
    const said = 'more' in notice ? moreOf(notice) : await this.rowOf(tx, notice);
    if (!said) return;
    for (const user of await tx.findBy(User, { role: 'supervisor', active: true })) {
      for (const channel of ['in_app', 'email'] as const) await this.outbox.put(tx, { ...said.about, user, channel, ...said.text(user.locale) });
    }
  }

  private async rowOf(tx: Tx, { logNo, verdict, refundNo }: Exclude<RowNotice, { more: number }>): Promise<Said | undefined> {
    const [row] = await this.records.byLogNo(tx, [logNo]);
    if (!row) return undefined;
    const merchant = (await this.records.merchant(tx, row.mid))?.name ?? row.mid;
    const day = isoDay(row.settleDate);
    const facts = { day, merchant, logNo, amount: yuan(Math.abs(row.amtFen)) };
    const why = (locale: Locale): string => fill(ALARM_WORDS[verdict]?.[locale] ?? '', { refundNo });
    return { about: about(day, logNo), text: locale => writtenOf('row', { ...facts, why: why(locale) }, locale) };
  }
}

interface Said {
  about: { caseId: string; event: string; eventKey: string };
  text: (locale: Locale) => { subject: string; body: string };
}

const moreOf = ({ settleDate, more }: { settleDate: string; more: number }): Said => {
  const day = isoDay(settleDate);
  return { about: about(day, `more-${more}`), text: locale => writtenOf('more', { day, more }, locale) };
};

/** About no case; the day in the key is where the notice leads. */
const about = (day: string, which: string): Said['about'] => ({ caseId: '', event: 'refund_unasked', eventKey: `day:${day}:${which}` });

export const writtenOf = (template: keyof typeof ROW_TEMPLATES, facts: Record<string, string | number>, locale: Locale): { subject: string; body: string } => {
  const { subject, body } = ROW_TEMPLATES[template];
  return { subject: fill(subject[locale], facts), body: fill(body[locale], facts) };
};

/** Where in the desk a notice about no case leads. */
export const pathOf = (eventKey: string): string | undefined => {
  const day = /^day:(\d{4}-\d\d-\d\d):/.exec(eventKey)?.[1];
  return day && `/reconciliation/${day}`;
};
