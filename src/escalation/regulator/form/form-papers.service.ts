import { Injectable } from '@nestjs/common';
import type { Locale, RevealReason } from '../../../contract/index.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import { Settings } from '../../../platform/settings.js';
import { ComplaintRoom } from '../complaint-room.js';
import { Revealing } from '../revealing.js';
import { printForm } from './feedback-print.js';

/** Prints the form; who took it, and with which names, stands in the audit before it is handed out. */
@Injectable()
export class FormPapers {
  constructor(
    private readonly room: ComplaintRoom,
    private readonly revealing: Revealing,
    private readonly settings: Settings,
  ) {}

  /** @throws Problem complaint.no_form, case.not_found for names that the actor may not see */
  async print(id: string, locale: Locale, reveal: RevealReason | undefined, actor: Actor): Promise<{ bytes: Buffer; no: string }> {
    const { form, ...view } = await this.room.read(id, actor);
    if (!form) throw new Problem('complaint.no_form');
    const person = await this.room.answer(id, actor, (tx, known) => (reveal ? this.revealing.reveal(tx, known, reveal, actor) : Promise.resolve(this.revealing.masked(known))));
    const bytes = await printForm({ view: { ...view, form }, person, issuer: this.settings.ACQUIRER_NAME }, locale);
    await this.room.answer(id, actor, (tx, known) => this.revealing.printed(tx, known, form.version, bytes, actor));
    return { bytes, no: view.no };
  }
}
