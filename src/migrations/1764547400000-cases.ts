import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, fen, flag, id, instant, int, key, maybe, table, text, unique } from './columns.js';

/** Cases with their clocks, story, findings, papers, remedies, escalations and notices. */
export class Cases1764547400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const tables = [
      table('case', [
        id(), unique(text('caseNo', 24)), int('version'), text('status', 24), text('kind', 24), maybe(text('provenKind', 24)), text('channel', 8),
        text('mid', 15), text('merchantName', 120), maybe(text('tid', 16)), maybe(text('terminal')), text('claim'), fen('claimedFen'), fen('proposedFen'),
        fen('returnedFen'), fen('writtenOffFen'), maybe(text('targetLogNo', 14)), maybe(text('pickedLogNo', 14)), maybe(text('remedy', 24)), maybe(text('proposal')),
        flag('approved'), maybe(text('question')), maybe(text('ownerId', 36)), text('level', 12), flag('referredToLegal'), maybe(text('holdReason', 500)),
        maybe(at('holdAt')), int('lookups'), int('rejections'), int('reopenings'), text('ruleVersion', 12), maybe(at('nextDueAt')), at('receivedAt'), at('updatedAt'), maybe(at('endedAt')),
      ], [['mid', 'status'], ['status', 'nextDueAt'], ['ownerId', 'status'], ['targetLogNo'], ['tid', 'kind', 'receivedAt']]),
      table('case_serial', [key('day', 8), int('last')]),
      table('case_clock', [
        id(), text('caseId', 36), text('kind', 16), int('cycle'), text('policy', 40), text('basis', 10), int('targetMinutes'), at('startedAt'), text('state', 10),
        text('segments'), maybe(at('dueAt')), maybe(at('metAt')), int('nextRung'), maybe(at('nextRungAt')), int('version'),
      ], [['caseId'], ['nextRungAt']]),
      table('timeline', [
        id(), text('caseId', 36), at('at'), text('entry', 12), text('audience', 8), maybe(text('step', 20)), maybe(text('fromStatus', 24)), maybe(text('toStatus', 24)),
        text('actorId', 36), text('actorRole', 12), text('actorName', 120), maybe(text('text')), maybe(text('code', 60)), maybe(text('facts')),
      ], [['caseId', 'at']]),
      table('finding', [
        id(), text('caseId', 36), int('round'), at('asOf'), at('at'), text('ruleVersion', 12), text('located'), maybe(text('assessment')), text('rows'),
        text('relatedRows'), maybe(text('payout')),
      ], [['caseId', 'round']]),
      table('evidence', [
        id(), text('caseId', 36), text('name', 120), text('mime', 20), int('bytes'), text('sha256', 64), maybe(text('previewSha256', 64)), maybe(int('width')),
        maybe(int('height')), text('actorId', 36), text('actorName', 60), text('actorRole', 12), at('receivedAt'),
      ], [['caseId', 'receivedAt']]),
      table('remedy_order', [
        id(), text('caseId', 36), int('round'), text('remedy', 24), fen('amountFen'), text('mid', 15), maybe(text('targetLogNo', 14)), text('state', 16),
        text('fingerprint', 64), text('needs'), text('guards'), unique(text('refundNo', 32)), text('knownLogNos'), maybe(text('acquirerRef', 64)),
        maybe(text('proofLogNo', 14)), int('filesSeen'), at('createdAt'), maybe(at('approvedAt')),
      ], [['caseId'], ['state']]),
      table('approval', [
        id(), text('orderId', 36), int('seq'), text('actorId', 36), text('actorName', 60), text('actorRole', 12), text('fingerprint', 64), at('at'),
      ], [['!orderId', 'actorId'], ['!orderId', 'seq']]),
      table('escalation', [
        id(), text('caseId', 36), text('to', 12), text('trigger', 40), int('cycle'), text('ruleVersion', 12), text('facts'), at('at'), at('ackDueAt'),
        maybe(at('ackAt')), maybe(text('ackBy', 36)),
      ], [['!caseId', 'trigger', 'cycle'], ['ackAt', 'to']]),
      table('legal_note', [id(), text('caseId', 36), text('actorId', 36), text('actorName', 60), text('text'), at('at')], [['caseId']]),
      table('notification', [
        id(), text('caseId', 36), text('eventKey', 100), text('event', 40), text('userId', 36), text('channel', 8), text('subject', 300), text('body'),
        text('state', 8), at('at'), maybe(at('sentAt')),
      ], [['userId', 'channel', 'at'], ['caseId', 'at'], ['!eventKey', 'userId', 'channel']]),
    ];
    for (const one of tables) await runner.createTable(one);
    for (const name of ['timeline', 'approval', 'legal_note']) await appendOnly(runner, name);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['notification', 'legal_note', 'escalation', 'approval', 'remedy_order', 'evidence', 'finding', 'timeline', 'case_clock', 'case_serial', 'case'];
    for (const name of names) await runner.dropTable(name);
  }
}
