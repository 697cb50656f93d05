import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readSettings } from '../../../src/platform/settings.js';

describe('left alone', () => {
  test('a laptop gets SQLite, its own jobs and no network', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', engine: 'sqlite', RUN_JOBS: true, REDIS_URL: undefined, SMTP_URL: undefined, CUT_OFF: '23:00', CRASH_AT: undefined });
  });
  test('empty variables are as if absent', () => expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, engine: 'sqlite' }));
  test('others’ variables are not read', () => expect(Object.keys(readSettings({ PATH: '/bin', HOME: 'anywhere' }))).not.toContain('PATH'));
});

describe('each bad variable is named', () => {
  test.each([
    ['PORT', 'abc'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3.5'], ['PUBLIC_ORIGIN', 'lidan.example'], ['PUBLIC_ORIGIN', 'ftp://lidan.example'], ['DATABASE_URL', 'mysql://db/x'],
    ['REDIS_URL', 'localhost:6379'], ['REDIS_PREFIX', 'li dan'], ['SMTP_URL', 'http://mail'], ['LOG_LEVEL', 'loud'], ['CUT_OFF', '25:00'], ['CUT_OFF', '9:00'],
  ])('%s=%s', (name, value) => expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`Settings are wrong:\\n  ${name}: `)));
  test('all of them at once', () => {
    const bad = () => readSettings({ PORT: 'x', CUT_OFF: 'x', REDIS_URL: 'x' });
    for (const name of ['PORT', 'CUT_OFF', 'REDIS_URL']) expect(bad).toThrow(name);
  });
});

describe('what follows', () => {
  test('the engine is the database’s', () => expect(readSettings({ DATABASE_URL: 'postgresql://db/x' }).engine).toBe('postgres'));
  test('links use the public origin, else localhost and the port', () => {
    expect([readSettings({ PUBLIC_ORIGIN: 'https://desk.example' }).origin, readSettings({ PORT: '8080' }).origin]).toEqual(['https://desk.example', 'http://localhost:8080']);
  });
  test('folders are absolute, the inbox lies under the data', () => {
    expect(readSettings({ DATA_DIR: '/srv/lidan' })).toMatchObject({ dataDir: '/srv/lidan', watchDir: join('/srv/lidan', 'inbox') });
    expect(readSettings({ WATCH_DIR: '/srv/in' }).watchDir).toBe('/srv/in');
  });
  test.each([['false', false], ['0', false], ['true', true], ['1', true]])('RUN_JOBS=%s is %s', (text, flag) => expect(readSettings({ RUN_JOBS: text }).RUN_JOBS).toBe(flag));
});

describe('the acquirer', () => {
  const REAL = { ACQUIRER_URL: 'https://acquirer.example', ACQUIRER_APPID: 'OP1', ACQUIRER_SERIAL: 'ab', ACQUIRER_KEY_FILE: '/k', ACQUIRER_CERT_FILE: '/c' };
  test('is simulated unless it is named', () => expect(readSettings({})).toMatchObject({ ACQUIRER_URL: undefined, ACQUIRER_TIMEOUT_MS: 10_000, ACQUIRER_ABSENT_CODES: 'SIM00404', SIMULATOR_PORT: 0 }));
  test('that is named needs everything that makes it usable', () => {
    expect(readSettings(REAL)).toMatchObject(REAL);
    for (const name of Object.keys(REAL).slice(1)) expect(() => readSettings({ ...REAL, [name]: '' })).toThrow(new RegExp(`${name}: `));
  });
  test.each([
    ['ACQUIRER_URL', 'acquirer.example'], ['ACQUIRER_URL', 'ftp://acquirer.example'], ['ACQUIRER_TIMEOUT_MS', '50'], ['ACQUIRER_OUR_IP', 'here'], ['ACQUIRER_ASK_AGAIN_S', '60;600'], ['ACQUIRER_ASK_AGAIN_S', 'often'],
    ['ACQUIRER_ABSENT_CODES', 'a b'], ['SIMULATOR_PORT', '70000'], ['SIMULATOR_NOTICE_URL', 'there'],
  ])('%s=%s is refused', (name, value) => expect(() => readSettings({ ...REAL, [name]: value })).toThrow(name));
  test('is asked again after 1, 10 and 60 minutes, then daily', () => expect([0, 1, 2, 3, 4, 99].map(asked => readSettings({}).askAgainSeconds(asked))).toEqual([60, 600, 3600, 86_400, 86_400, 86_400]));
  test('or by a plan of one’s own', () => expect([0, 1, 2].map(asked => readSettings({ ACQUIRER_ASK_AGAIN_S: '0.5,2' }).askAgainSeconds(asked))).toEqual([0.5, 2, 2]));
});

describe('the audit trail’s anchors', () => {
  test('lie under the data and go nowhere else unless told', () => {
    expect(readSettings({ DATA_DIR: '/srv/lidan' })).toMatchObject({ anchorDir: join('/srv/lidan', 'anchors'), AUDIT_ANCHOR_MAIL: undefined, TSA_URL: undefined, TSA_TIMEOUT_MS: 10_000 });
    expect(readSettings({ AUDIT_ANCHOR_DIR: '/mnt/other' }).anchorDir).toBe('/mnt/other');
  });
  test('an authority needs the certificate that its time-stamps are believed by', () => {
    expect(() => readSettings({ TSA_URL: 'https://tsa.example/tsr' })).toThrow(/TSA_CERT_FILE: /);
    expect(readSettings({ TSA_URL: 'https://tsa.example/tsr', TSA_CERT_FILE: '/c' }).TSA_CERT_FILE).toBe('/c');
    expect(readSettings({ TSA_CERT_FILE: '/c' }).TSA_URL).toBeUndefined();
  });
  test.each([['AUDIT_ANCHOR_MAIL', 'nobody'], ['AUDIT_ANCHOR_MAIL', 'a@b.example, c@d.example'], ['TSA_URL', 'tsa.example'], ['TSA_URL', 'ftp://tsa.example'], ['TSA_TIMEOUT_MS', '5']])('%s=%s is refused', (name, value) => expect(() => readSettings({ TSA_CERT_FILE: '/c', [name]: value })).toThrow(name));
});
