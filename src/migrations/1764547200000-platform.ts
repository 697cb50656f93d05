import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, fen, flag, id, instant, int, key, maybe, table, text, unique } from './columns.js';

/** The house itself: ledger, audit, idempotency, messages sent, accounts. */
export class Platform1764547200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const tables = [
      table('job', [
        id(), unique(text('key', 200)), text('name', 60), text('payload'), text('state', 8), at('runAt'), int('attempts', { default: 0 }),
        maybe(at('heldUntil')), int('fence', { default: 0 }), at('askedAt'), maybe(at('endedAt')), maybe(text('lastError')),
      ], [['state', 'runAt']]),
      table('audit', [
        { ...fen('seq'), isPrimary: true }, text('prevHash', 64), text('hash', 64), at('at'), text('actorId', 36), text('actorRole', 12),
        text('action', 60), text('subject', 80), text('facts'),
      ], [['subject']]),
      table('idempotency', [key('key', 240), text('asked', 64), text('answer'), at('at')]),
      table('sent_message', [id(), text('channel', 8), text('to', 200), text('subject', 300), text('text'), at('at')], [['at']]),
      table('user', [
        id(), text('role', 12), text('name', 60), maybe(unique(text('email', 200))), maybe(unique(text('phone', 20))), maybe(text('passwordHash', 200)),
        maybe(text('mid', 15)), text('locale', 2), flag('active'), at('createdAt'),
      ]),
      table('sign_in', [id(), unique(text('tokenHash', 64)), text('userId', 36), at('createdAt'), at('expiresAt')], [['userId']]),
      table('login_code', [key('phone', 20), text('codeHash', 64), at('sentAt'), at('expiresAt'), int('tries')]),
      table('throttle', [key('subject', 200), int('count'), at('until')]),
      table('setup_token', [key('tokenHash', 64), at('createdAt')]),
      table('demo_mark', [key('id', 10), at('seededAt')]),
    ];
    for (const one of tables) await runner.createTable(one);
    await appendOnly(runner, 'audit');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['demo_mark', 'setup_token', 'throttle', 'login_code', 'sign_in', 'user', 'sent_message', 'idempotency', 'audit', 'job']) {
      await runner.dropTable(name);
    }
  }
}
