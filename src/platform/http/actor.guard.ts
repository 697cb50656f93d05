import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Settings } from '../settings.js';
import type { Role } from '../../contract/index.js';
import { ALLOWED, PUBLIC, SignIns, type SignedRequest } from './actor.js';
import { cookieName } from './cookies.js';
import { Problem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds the actor, refuses cross-site changes, hides what a role may not see. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    if (!SAFE.has(request.method)) refuseCrossSite(request);
    const token = request.cookies[cookieName(this.settings)];
    const found = token ? await this.signIns.find(token) : null;
    request.actor = found?.actor;
    request.sessionId = found?.sessionId;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    if (!found) throw new Problem('session.needed');
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED, places);
    if (roles && !roles.includes(found.actor.role)) throw new Problem('request.not_found');
    return true;
  }
}

function refuseCrossSite(request: SignedRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw new Problem('request.cross_site');
  const { origin } = request.headers;
  // a sandboxed frame sends the origin `null`
  if (!site && origin && (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)) throw new Problem('request.cross_site');
}
