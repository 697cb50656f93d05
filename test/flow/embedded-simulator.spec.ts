import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/platform/settings.js';
import { AcquirerLine } from '../../src/remedy/acquirer/acquirer-line.js';
import { LakalaAcquirer } from '../../src/remedy/acquirer/lakala/lakala-acquirer.js';
import { SettingsLine } from '../../src/remedy/acquirer/settings-line.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { approvedOrder, orderNow } from '../support/an-order.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const folder = (...names: string[]) => join(world.settings.dataDir, 'acquirer', ...names);
const shop = { mid: '999290054110001', tid: '90000001' };

describe('the acquirer of a house that has none', () => {
  test('is not there before it is needed', () => expect(existsSync(folder())).toBe(false));
  test('listens on this machine alone, with keys of its own under the data', async () => {
    const { base } = await world.app.get(AcquirerLine).open();
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(statSync(folder('client.key.pem')).mode & 0o077).toBe(0);
    expect(readFileSync(folder('platform.pem'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });
  test('starts once, however many ask at once', async () => {
    const lines = await Promise.all(Array.from({ length: 5 }, () => world.app.get(AcquirerLine).open()));
    expect(new Set(lines.map(line => line.base)).size).toBe(1);
  });
  test('keeps its books to one process', async () => {
    await world.app.get(AcquirerLine).open();
    await world.app.get(EmbeddedSimulator).onApplicationShutdown();
    // the process that started these tests lives as long as they do
    writeFileSync(folder('lidan.pid'), `${process.ppid} 1\n`);
    await expect(world.app.get(AcquirerLine).open()).rejects.toThrow(/already works on/);
  });
  test('gives its folder back when the house closes', async () => {
    await world.app.get(AcquirerLine).open();
    expect(existsSync(folder('lidan.pid'))).toBe(true);
    await world.app.get(EmbeddedSimulator).onApplicationShutdown();
    expect(existsSync(folder('lidan.pid'))).toBe(false);
  });
  test('knows the sales of its own files: more than the sale is refused', async () => {
    const { order } = await approvedOrder(world, { amountFen: 100 });
    await world.runJobs();
    expect((await orderNow(world, order.id)).state).toBe('sent');
    const origin = { logNo: order.targetLogNo!, rrn: '1', tradeDate: '20261014', panMasked: '', channel: 'UPAY', cardKind: '' };
    expect(await world.app.get(LakalaAcquirer).send({ refundNo: 'R2-1', remedy: 'refund', amountFen: 1, ...shop, origin })).toEqual({ state: 'refused', reason: 'above the original' });
  });
});

describe('the other operations', () => {
  const lakala = () => world.app.get(LakalaAcquirer);
  test('a fee of a transaction it does not keep', async () => expect(await lakala().fee(shop, '26101400000001')).toMatchObject({ believed: true, code: 'SIM00404' }));
  test('a transaction by its number there', async () => {
    const { order } = await approvedOrder(world);
    await world.runJobs();
    expect(await lakala().transaction(shop, order.refundNo)).toMatchObject({ believed: true, code: 'BBS00000', data: { refund_amount: '100' } });
    expect(await lakala().transaction(shop, 'T1')).toMatchObject({ believed: true, code: 'SIM00404' });
  });
  test('a scan payment taken back whole, once', async () => {
    const { sale } = await approvedOrder(world);
    const take = (number: string) => lakala().voidScan(shop, number, { outTradeNo: sale.logNo }, 100);
    expect([await take('V1'), await take('V1'), (await take('V2')).state]).toEqual([expect.objectContaining({ state: 'done' }), expect.objectContaining({ state: 'done' }), 'refused']);
  });
});

describe('an acquirer that the settings name', () => {
  test('takes its place', async () => {
    const { base } = await world.app.get(AcquirerLine).open();
    const named = await startWorld({
      at: '2026-10-15T02:00:00Z',
      env: { ACQUIRER_URL: base, ACQUIRER_APPID: 'LIDAN-SIMULATED', ACQUIRER_SERIAL: 'SIMULATEDCLIENT01', ACQUIRER_KEY_FILE: folder('client.key.pem'), ACQUIRER_CERT_FILE: folder('platform.pem'), ACQUIRER_CERT_SERIAL: 'SIMULATEDPLATFORM01' },
    });
    try {
      expect(named.app.get(AcquirerLine)).toBeInstanceOf(SettingsLine);
      const { order } = await approvedOrder(named);
      await named.runJobs();
      expect((await orderNow(named, order.id)).state).toBe('sent');
      expect((await world.app.get(EmbeddedSimulator).booked()).map(one => one.no)).toEqual([order.refundNo]);
      expect(existsSync(join(named.settings.dataDir, 'acquirer'))).toBe(false);
    } finally {
      await named.stop();
    }
  });
  test('whose keys cannot be read stops the start', () => {
    const env = { ACQUIRER_URL: 'https://acquirer.example', ACQUIRER_APPID: 'a', ACQUIRER_SERIAL: 's', ACQUIRER_KEY_FILE: '/nowhere/key.pem', ACQUIRER_CERT_FILE: '/nowhere/cert.pem' };
    expect(() => new SettingsLine(readSettings(env))).toThrow(/ACQUIRER_KEY_FILE: ENOENT/);
  });
});
