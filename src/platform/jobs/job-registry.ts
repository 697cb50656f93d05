import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES, type JobHandler, type Lane } from './job-handler.js';

/** Finds the handlers at boot and refuses two for one name. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly slow = new Set<string>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const mark = metatype && this.reflector.get<{ name: string; lane: Lane } | undefined>(HANDLES, metatype);
      if (!mark) continue;
      const { name, lane } = mark;
      if (lane === 'slow') this.slow.add(name);
      if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
      this.handlers.set(name, instance as JobHandler);
    }
  }

  get slowNames(): string[] {
    return [...this.slow];
  }

  isSlow(name: string): boolean {
    return this.slow.has(name);
  }

  /** @throws Error for a name without a handler */
  handlerOf(name: string): JobHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for the job ${name}`);
    return handler;
  }

  /** @throws Error naming every job that nobody handles */
  require(names: Iterable<string>): void {
    const missing = [...new Set(names)].filter(name => !this.handlers.has(name));
    if (missing.length) throw new Error(`no handler for the jobs ${missing.join(', ')}`);
  }
}
