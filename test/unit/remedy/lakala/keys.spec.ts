import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../../src/platform/settings.js';
import { lineFrom } from '../../../../src/remedy/acquirer/lakala/keys.js';
import { keyPair } from '../../../../src/remedy/acquirer/simulator/key-files.js';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-keys-'));
  for (const name of ['client', 'platform', 'notice']) keyPair(folder, name);
  writeFileSync(at('empty.pem'), 'SECRETWORD');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (more: Record<string, string> = {}) => lineFrom(readSettings({
  ACQUIRER_URL: 'https://acquirer.example/', ACQUIRER_APPID: 'OP1', ACQUIRER_SERIAL: 'ab', ACQUIRER_KEY_FILE: at('client.key.pem'), ACQUIRER_CERT_FILE: at('platform.pem'), ACQUIRER_CERT_SERIAL: 'cd', ...more,
}));

describe('the line to a real acquirer', () => {
  test('has our key, their key by its serial, and no slash too many', () => {
    const { base, us, trust, notices } = line();
    expect([base, us.appid, us.serial, us.key.type, trust.appid, [...trust.keys.keys()], notices.length]).toEqual(['https://acquirer.example', 'OP1', 'ab', 'private', 'OP1', ['cd'], 1]);
    expect(notices[0]).toBe(trust.keys.get('cd'));
  });
  test('may have another key for notices', () => expect(line({ ACQUIRER_NOTICE_CERT_FILE: at('notice.pem') }).notices[0]!.equals(line().notices[0]!)).toBe(false));
  test('needs the serial beside a bare key', () => expect(() => line({ ACQUIRER_CERT_SERIAL: '' })).toThrow('ACQUIRER_CERT_SERIAL'));
  test.each([['ACQUIRER_KEY_FILE', 'nowhere.pem', 'ENOENT'], ['ACQUIRER_KEY_FILE', 'empty.pem', ''], ['ACQUIRER_CERT_FILE', 'empty.pem', ''], ['ACQUIRER_NOTICE_CERT_FILE', 'nowhere.pem', 'ENOENT']])('%s=%s stops the start, by name and without what stands in it', (name, file, cause) => {
    expect(() => line({ [name]: at(file) })).toThrow(new RegExp(`^${name}: .*${cause}`));
    expect(() => line({ [name]: at(file) })).not.toThrow('SECRETWORD');
  });
});

describe('pairs of the simulator', () => {
  test('are made once', () => expect(keyPair(folder, 'client').private.equals(keyPair(folder, 'client').private)).toBe(true));
  test('are their owner’s alone', () => expect(statSync(at('client.key.pem')).mode & 0o077).toBe(0));
});
