import { expect, jest, test } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { clearSignIn, cookieName, setSignIn } from '../../../src/platform/http/cookies.js';
import { readSettings } from '../../../src/platform/settings.js';

const secure = readSettings({ PUBLIC_ORIGIN: 'https://desk.example' });
const plain = readSettings({});
const reply = () => {
  const calls = { setCookie: jest.fn(), clearCookie: jest.fn() };
  return { calls, asReply: calls as unknown as FastifyReply };
};

test('over TLS the cookie is bound to the host', () => expect([cookieName(secure), cookieName(plain)]).toEqual(['__Host-lidan', 'lidan']));
test('the cookie is out of reach of scripts and other sites', () => {
  const { calls, asReply } = reply();
  const until = new Date('2026-10-29T02:00:00Z');
  setSignIn(asReply, secure, 'token', until);
  expect(calls.setCookie).toHaveBeenCalledWith('__Host-lidan', 'token', { httpOnly: true, sameSite: 'lax', path: '/', secure: true, expires: until });
});
test('it is cleared under the name it was set', () => {
  const { calls, asReply } = reply();
  clearSignIn(asReply, plain);
  expect(calls.clearCookie).toHaveBeenCalledWith('lidan', { httpOnly: true, sameSite: 'lax', path: '/', secure: false });
});
