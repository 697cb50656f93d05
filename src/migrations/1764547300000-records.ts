import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fen, id, instant, int, key, maybe, table, text } from './columns.js';

/** The acquirer's world: what its files say, and which file said it. */
export class Records1764547300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const cameFrom = [text('fileId', 36), int('lineNo')];
    const tables = [
      table('merchant', [key('mid', 15), text('name', 200)]),
      table('terminal', [
        id(), text('tid', 8), text('mid', 15), text('serialNo', 40), text('maker', 60), text('model', 60), text('storeName', 200),
        text('address', 300), text('boundFrom', 8), text('boundTo', 8), ...cameFrom,
      ], [['!mid', 'tid', 'boundFrom'], ['tid']]),
      table('transaction', [
        key('logNo', 14), text('settleDate', 8), text('mid', 15), text('tid', 8), text('opNo', 20), text('batchNo', 6), text('voucherNo', 6),
        text('rrn', 12), text('authCode', 6), text('txnTime', 25), at('txnAt'), text('txnType', 16), text('channel', 8), text('cardKind', 2),
        text('panMasked', 19), fen('amtFen'), fen('feeFen'), fen('netFen'), text('resp', 10), text('status', 8), text('origRrn', 12),
        text('origDate', 8), text('reason', 500), ...cameFrom,
      ], [['mid', 'txnAt'], ['rrn', 'mid'], ['mid', 'tid', 'batchNo'], ['mid', 'settleDate'], ['txnAt', 'logNo']]),
      table('parked_child', [key('logNo', 14), text('mid', 15), text('origRrn', 12), text('origDate', 8)]),
      table('payout', [
        id(), text('settleDate', 8), text('mid', 15), fen('netFen'), text('accountTail4', 4), text('status', 8), text('paidAt', 25),
        text('bankRef', 60), text('reason', 500), ...cameFrom,
      ], [['!mid', 'settleDate']]),
      table('fee_plan', [
        id(), text('mid', 15), text('validFrom', 8), text('validTo', 8), int('debitBp'), fen('debitCapFen'), int('creditBp'), int('walletBp'), ...cameFrom,
      ], [['!mid', 'validFrom']]),
      table('loaded_file', [
        id(), text('name', 120), text('kind', 12), maybe(text('settleDate', 8)), text('sha256', 64), text('encoding', 10), text('eol', 4),
        text('outcome', 8), maybe(text('reason', 20)), maybe(int('trailerRows')), maybe(fen('trailerNetFen')), int('actualRows'), fen('actualNetFen'),
        int('loaded'), int('ignored'), int('conflicts'), int('rejected'), int('parked'), text('rejectedLines'), at('at'),
      ], [['kind', 'settleDate']]),
      table('record_conflict', [
        id(), text('fileId', 36), text('kind', 12), int('line'), text('key', 40), text('columns'), text('ours'), text('theirs'), at('at'),
      ], [['fileId']]),
    ];
    for (const one of tables) await runner.createTable(one);
    // nearly all rows have no sale to name
    await runner.query(`CREATE INDEX "transaction_origRrn_mid" ON "transaction" ("origRrn", "mid") WHERE "origRrn" <> ''`);
    await runner.query(`CREATE UNIQUE INDEX "loaded_file_sha256" ON "loaded_file" ("sha256") WHERE "outcome" = 'loaded'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['record_conflict', 'loaded_file', 'fee_plan', 'payout', 'parked_child', 'transaction', 'terminal', 'merchant']) {
      await runner.dropTable(name);
    }
  }
}
