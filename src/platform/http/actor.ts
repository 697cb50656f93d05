import '@fastify/cookie';
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Locale, Role } from '../../contract/index.js';

/** Who asks. `mid` only for merchants: it limits which rows they see. */
export interface Actor {
  id: string;
  role: Role;
  name: string;
  locale: Locale;
  mid?: string;
}

export const SYSTEM: Actor = { id: 'system', role: 'system', name: 'system', locale: 'zh' };

export interface SignedRequest extends FastifyRequest {
  actor?: Actor;
  sessionId?: string;
}

export const ALLOWED = 'lidan:allowed';
export const PUBLIC = 'lidan:public';

/** Roles a route answers to; for others it is not there (404). Without it every signed-in actor is allowed. */
export const Allow = (...roles: Role[]): CustomDecorator => SetMetadata(ALLOWED, roles);
/** Answers without a sign-in. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

export const By = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedRequest>().actor);

/** Port to the accounts room, which the platform has never heard of. */
export abstract class SignIns {
  /** @returns who holds this token and the sign-in's id, or null */
  abstract find(token: string): Promise<{ actor: Actor; sessionId: string } | null>;
}
