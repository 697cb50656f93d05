import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Settings } from '../settings.js';

const secure = (settings: Settings): boolean => settings.origin.startsWith('https:');

/** The `__Host-` prefix needs TLS, so plain http on a laptop uses another name. */
export const cookieName = (settings: Settings): string => (secure(settings) ? '__Host-lidan' : 'lidan');

export function setSignIn(reply: FastifyReply, settings: Settings, token: string, until: Date): void {
  reply.setCookie(cookieName(settings), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: secure(settings), expires: until });
}

export function clearSignIn(reply: FastifyReply, settings: Settings): void {
  reply.clearCookie(cookieName(settings), { httpOnly: true, sameSite: 'lax', path: '/', secure: secure(settings) });
}
