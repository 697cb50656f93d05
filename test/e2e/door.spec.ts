import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Accounts } from '../../src/accounts/accounts.service.js';
import { SignIn } from '../../src/accounts/sign-in.entity.js';
import { User } from '../../src/accounts/user.entity.js';
import { SentMessage } from '../../src/platform/mail/mailer.js';
import { codeFor, cookieOf, PASSWORD, startHttp, withoutId, type Http } from '../support/http.js';
import { CLAIM, SETUP } from '../support/http-routes.js';

let http: Http;
beforeEach(async () => {
  http = await startHttp();
});
afterEach(() => http.stop());

const PHONE = '13800000001';

describe('staff at the door', () => {
  test('the cookie is out of reach of scripts and other sites, and only its hash is kept', async () => {
    const answer = await http.nobody.post('session', { email: 'AGENT@lidan.invalid', password: PASSWORD });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^lidan=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    const rows = await http.db.read(tx => tx.find(SignIn));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(cookieOf(answer).slice(6));
  });

  test('over https the cookie is bound to the host and to TLS', async () => {
    const secure = await startHttp({ env: { PUBLIC_ORIGIN: 'https://desk.example' } });
    const answer = await secure.nobody.post('session', { email: 'agent@lidan.invalid', password: PASSWORD });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-lidan=.*; Secure/);
    await secure.stop();
  });

  test('unknown, known and closed accounts are refused in the same words', async () => {
    await http.db.write(tx => tx.update(User, { email: 'legal@lidan.invalid' }, { active: false }));
    const asked = [['agent@lidan.invalid', 'wrong'], ['unknown@lidan.invalid', 'wrong'], ['legal@lidan.invalid', PASSWORD]];
    const answers = await Promise.all(asked.map(([email, password]) => http.nobody.post('session', { email, password })));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'session.wrong' } });
      expect(withoutId(answer.body)).toEqual(withoutId(answers[0]!.body));
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test.each(['agent@lidan.invalid', 'unknown@lidan.invalid'])('after ten tries %s must wait, also with the right password', async email => {
    for (let tries = 0; tries < 10; tries++) expect((await http.nobody.post('session', { email, password: 'wrong' })).status).toBe(401);
    const refused = await http.nobody.post('session', { email, password: PASSWORD });
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    http.forward({ minutes: 16 });
    expect((await http.nobody.post('session', { email, password: 'wrong' })).status).toBe(401);
  });

  test('tries that come all at once are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => http.nobody.post('session', { email: 'unknown@lidan.invalid', password: 'wrong' })));
    const count = (status: number) => answers.filter(one => one.status === status).length;
    expect([count(401), count(429)]).toEqual([10, 6]);
  });

  test('the right password forgives earlier slips', async () => {
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 5; tries++) await http.nobody.post('session', { email: 'agent@lidan.invalid', password: 'wrong' });
      expect((await http.nobody.post('session', { email: 'agent@lidan.invalid', password: PASSWORD })).status).toBe(200);
    }
  });

  test('one address cannot try many accounts', async () => {
    const tryOne = (n: number) => http.nobody.post('session/phone', { phone: `139${String(n).padStart(8, '0')}`, code: '000000' });
    for (let n = 0; n < 100; n++) expect((await tryOne(n)).status).toBe(401);
    expect((await tryOne(100)).status).toBe(429);
  });
});

describe('merchants at the door', () => {
  test('a code is sent to known phones alone, and nobody can tell', async () => {
    const known = await http.nobody.post('session/code', { phone: PHONE });
    const unknown = await http.nobody.post('session/code', { phone: '13911112222' });
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect(known.body).toEqual(unknown.body);
    expect((await http.db.read(tx => tx.find(SentMessage))).map(one => one.to)).toEqual([PHONE]);
    const tries = await Promise.all([PHONE, '13911112222'].map(phone => http.nobody.post('session/phone', { phone, code: '000000' })));
    expect(withoutId(tries[0]!.body)).toEqual(withoutId(tries[1]!.body));
  });

  test('a code works once', async () => {
    await http.nobody.post('session/code', { phone: '+86 138-0000-0001' });
    const code = await codeFor(http, PHONE);
    expect((await http.nobody.post('session/phone', { phone: PHONE, code })).status).toBe(200);
    expect(await http.nobody.post('session/phone', { phone: PHONE, code })).toMatchObject({ status: 401, body: { code: 'session.wrong_code' } });
  });

  test('of two who use one code at once, one comes in', async () => {
    await http.nobody.post('session/code', { phone: PHONE });
    const code = await codeFor(http, PHONE);
    const answers = await Promise.all([1, 2, 3].map(() => http.nobody.post('session/phone', { phone: PHONE, code })));
    expect(answers.map(one => one.status).sort()).toEqual([200, 401, 401]);
  });

  test('five wrong tries end it, and the right one comes too late', async () => {
    await http.nobody.post('session/code', { phone: PHONE });
    const code = await codeFor(http, PHONE);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries++) expect((await http.nobody.post('session/phone', { phone: PHONE, code: wrong })).status).toBe(401);
    expect((await http.nobody.post('session/phone', { phone: PHONE, code })).status).toBe(401);
  });

  test('wrong tries that come all at once end it too', async () => {
    await http.nobody.post('session/code', { phone: PHONE });
    const code = await codeFor(http, PHONE);
    const wrong = code === '111111' ? '222222' : '111111';
    await Promise.all(Array.from({ length: 5 }, () => http.nobody.post('session/phone', { phone: PHONE, code: wrong })));
    expect((await http.nobody.post('session/phone', { phone: PHONE, code })).status).toBe(401);
  });

  test('it runs out after five minutes, and a newer one ends an older', async () => {
    await http.nobody.post('session/code', { phone: PHONE });
    const first = await codeFor(http, PHONE);
    http.forward({ minutes: 2 });
    await http.nobody.post('session/code', { phone: PHONE });
    const second = await codeFor(http, PHONE);
    if (first !== second) expect((await http.nobody.post('session/phone', { phone: PHONE, code: first })).status).toBe(401);
    http.forward({ minutes: 6 });
    expect((await http.nobody.post('session/phone', { phone: PHONE, code: second })).status).toBe(401);
  });

  test.each([PHONE, '13911112222'])('%s gets five codes an hour', async phone => {
    for (let sent = 0; sent < 5; sent++) expect((await http.nobody.post('session/code', { phone })).status).toBe(202);
    expect((await http.nobody.post('session/code', { phone })).status).toBe(429);
  });
});

describe('who is out stays out', () => {
  test('after signing out the cookie is worth nothing', async () => {
    const caller = await http.fresh('agent');
    expect((await caller.get('me')).status).toBe(200);
    const left = await caller.ask('DELETE', 'session');
    expect(left.status).toBe(204);
    expect(String(left.headers['set-cookie'])).toContain('lidan=;');
    expect((await caller.get('me')).status).toBe(401);
  });

  test('a deactivated or changed account is out at once, on every sign-in', async () => {
    const [one, two, admin] = [await http.fresh('agent'), await http.fresh('agent'), await http.fresh('admin')];
    const path = `users/${http.people['agent']!.id}`;
    expect((await admin.ask('PATCH', path, { body: { role: 'supervisor' } })).status).toBe(200);
    for (const caller of [one, two]) expect((await caller.get('cases')).status).toBe(401);
    const again = await http.fresh('agent');
    expect((await again.get('me')).body).toMatchObject({ role: 'supervisor' });
    expect((await admin.ask('PATCH', path, { body: { active: false } })).body).toMatchObject({ active: false });
    expect((await again.get('cases')).status).toBe(401);
    expect((await http.nobody.post('session', { email: 'agent@lidan.invalid', password: PASSWORD })).status).toBe(401);
  });

  test('a sign-in ends after its time', async () => {
    const [staff, merchant] = [await http.fresh('agent'), await http.fresh('merchant')];
    http.forward({ hours: 13 });
    expect([(await staff.get('me')).status, (await merchant.get('me')).status]).toEqual([401, 200]);
    http.forward({ days: 14 });
    expect((await merchant.get('me')).status).toBe(401);
  });

  test.each(['lidan=', 'lidan=x', `lidan=${'A'.repeat(43)}`, 'lidan=%00', "lidan=' OR 1=1", '__Host-lidan=x'])('the made-up cookie %j opens nothing', async cookie => {
    expect((await http.nobody.get('me', { cookie })).status).toBe(401);
  });
});

describe('the first admin', () => {
  test('comes in with the printed token, once, and a newer token ends an older', async () => {
    const accounts = http.app.get(Accounts);
    const old = await http.db.write(tx => accounts.newSetupToken(tx));
    const token = await http.db.write(tx => accounts.newSetupToken(tx));
    expect(await http.nobody.post('setup', { ...SETUP, token: old })).toMatchObject({ status: 401, body: { code: 'setup.wrong_token' } });
    expect((await http.nobody.post('setup', { ...SETUP, token, password: 'short' })).status).toBe(422);
    expect(await http.nobody.post('setup', { ...SETUP, token })).toMatchObject({ status: 200, body: { role: 'admin' } });
    expect((await http.nobody.post('setup', { ...SETUP, token, email: 'second@lidan.invalid' })).status).toBe(401);
  });
});

describe('other sites', () => {
  let world: Http;
  beforeAll(async () => (world = await startHttp()));
  afterAll(() => world.stop());
  const foreign: [string, Record<string, string>][] = [
    ['cross-site', { 'sec-fetch-site': 'cross-site' }], ['same-site', { 'sec-fetch-site': 'same-site' }], ['a foreign origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }], ['a look-alike', { origin: 'http://localhost.evil.example', host: 'localhost' }], ['another port', { origin: 'http://localhost:81', host: 'localhost:80' }],
  ];
  test.each(foreign)('%s changes nothing, signed in or not', async (_, headers) => {
    const caller = await world.as('merchant');
    const tries = [caller.post('cases', CLAIM, { 'idempotency-key': 'abcdefgh', ...headers }), caller.ask('DELETE', 'session', { headers }), caller.ask('PATCH', 'me', { body: { locale: 'en' }, headers }),
      caller.upload(`cases/x/evidence`, Buffer.from('x'), 'a', headers), world.nobody.post('session', { email: 'a@b.cd', password: 'x' }, headers)];
    for (const answer of await Promise.all(tries)) expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross_site' } });
    expect((await caller.get('me')).status).toBe(200);
  });
  test.each<Record<string, string>>([{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: 'http://localhost:3000', host: 'localhost:3000' }])('the own pages may: %j', async headers => {
    expect((await (await world.as('merchant')).ask('PATCH', 'me', { body: { locale: 'zh' }, headers })).status).toBe(200);
  });
});
