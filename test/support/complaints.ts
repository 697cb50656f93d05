import { randomUUID } from 'node:crypto';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { Case } from '../../src/cases/case.entity.js';
import { CountersignedActs } from '../../src/cases/countersigns/acts.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import type { ComplaintView, CountersignView, FormSection } from '../../src/contract/index.js';
import { ComplaintIntake } from '../../src/escalation/regulator/complaint-intake.service.js';
import { ComplaintRoom } from '../../src/escalation/regulator/complaint-room.js';
import type { EnterComplaintDto, RecordSendingDto } from '../../src/escalation/regulator/complaints.dto.js';
import type { Known } from '../../src/escalation/regulator/complaints.service.js';
import { FeedbackForms } from '../../src/escalation/regulator/form/feedback-forms.service.js';
import { ComplaintSending } from '../../src/escalation/regulator/sending.service.js';
import type { Tx } from '../../src/platform/database/database.js';
import { MID, type World } from './world.js';

export const NAME = '王小明', CONTACT = '13912345678';

/** What a person types of a complaint that PBOC forwarded an hour ago. */
export const aComplaint = (world: World, fields: Partial<EnterComplaintDto> = {}): EnterComplaintDto => ({
  source: 'pboc', reference: `银消投〔2026〕${randomUUID().slice(0, 8)}号`, receivedAt: new Date(world.clock.now().getTime() - 3600_000).toISOString(), naturalPerson: true,
  name: NAME, contact: CONTACT, subject: '刷了两次只退了一次', asks: '退回重复扣的 194 元', ...(fields.caseNo ? {} : { open: { kind: 'duplicate', mid: MID, story: '顾客说刷了两次', amountFen: 19400 } }), ...fields,
});

export const enter = (world: World, fields: Partial<EnterComplaintDto> = {}, by = 'agent'): Promise<ComplaintView> => world.db.write(async tx =>
  world.app.get(ComplaintRoom).view(tx, (await world.app.get(ComplaintIntake).enter(tx, aComplaint(world, fields), world.actor(by))).id, world.actor(by)));

export const seen = (world: World, id: string, by = 'supervisor'): Promise<ComplaintView> => world.app.get(ComplaintRoom).read(id, world.actor(by));
export const act = (world: World, id: string, by: string, change: (tx: Tx, known: Known) => Promise<void>): Promise<ComplaintView> => world.app.get(ComplaintRoom).act(id, world.actor(by), change);

export const draft = (world: World, id: string, version = 0, by = 'agent') => act(world, id, by, (tx, known) => world.app.get(FeedbackForms).draft(tx, known, version, world.actor(by)));
export const edit = (world: World, id: string, section: FormSection, version: number, text: string, by = 'agent') =>
  act(world, id, by, (tx, known) => world.app.get(FeedbackForms).edit(tx, known, section, { version, text }, world.actor(by)));
export const askCheck = (world: World, id: string, version: number, by = 'agent') =>
  act(world, id, by, (tx, known) => world.app.get(ComplaintSending).askCheck(tx, known, { version, reason: '请核对' }, world.actor(by)));
export const decide = (world: World, id: string, granted: boolean, by: string): Promise<CountersignView> =>
  world.db.write(tx => world.app.get(Countersigns).decide(tx, id, { granted, ...(granted ? {} : { reason: '再看看' }) }, world.actor(by)));
export const send = (world: World, id: string, by = 'agent', fields: Partial<RecordSendingDto> = {}) =>
  act(world, id, by, (tx, known) => world.app.get(ComplaintSending).send(tx, known, { version: 1, way: 'post', at: world.clock.now().toISOString(), ...fields }, world.actor(by)));
export const tell = (world: World, id: string, to: 'complainant' | 'regulator', by = 'agent') =>
  act(world, id, by, (tx, known) => world.app.get(ComplaintSending).tellExtension(tx, known, { to, way: 'phone', at: world.clock.now().toISOString() }, world.actor(by)));
export const close = (world: World, id: string, by = 'agent') =>
  act(world, id, by, (tx, known) => world.app.get(ComplaintSending).close(tx, known, { outcome: 'upheld', acceptance: 'accepted' }, world.actor(by)));

/** The form drafted, asked about and granted. */
export async function checked(world: World, id: string): Promise<ComplaintView> {
  await draft(world, id);
  const { check } = await askCheck(world, id, 1);
  await decide(world, check!.id, true, 'supervisor');
  return seen(world, id);
}

/** Asked for and granted as the escalation board does it. */
export async function extended(world: World, view: ComplaintView, until: Date): Promise<void> {
  const acts = world.app.get(CountersignedActs);
  if (!acts.rule('extend_clock')) {
    acts.add('extend_clock', {
      askedBy: ['agent', 'supervisor'], decidedBy: ['supervisor', 'admin'],
      carryOut: async (tx, found, row) => void (await world.app.get(CaseClocks).extend(tx, found, String(row.facts['clockId']), new Date(String(row.facts['until'])), row.reason)),
    });
  }
  const asked = await world.db.write(async tx => {
    const found = await tx.findOneByOrFail(Case, { id: view.case.id });
    const facts = { clock: 'regulator', clockId: view.clockId!, from: view.dueAt!, until: until.toISOString() };
    return world.app.get(Countersigns).ask(tx, found, { act: 'extend_clock', subject: view.clockId!, facts, reason: '发卡行还没有回函' }, world.actor('agent'));
  });
  await decide(world, asked.id, true, 'supervisor');
}
