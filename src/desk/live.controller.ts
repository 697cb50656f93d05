import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { filter, interval, map, merge, type Observable } from 'rxjs';
import { By, type Actor } from '../platform/http/actor.js';
import { Live, type Change } from '../platform/live/live.js';

const HEARTBEAT_MS = 20_000;

@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly live: Live) {}

  /** Hints that something the reader may see has changed; events `case`, `notice`, `records`, and `beat` to keep the line open. */
  @Sse()
  stream(@By() actor: Actor): Observable<MessageEvent> {
    const changes = this.live.changes.pipe(
      filter(change => concerns(change, actor)),
      map(({ topic, id, version }): MessageEvent => ({ type: topic, data: { id, version } })),
    );
    return merge(changes, interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'beat', data: {} }))));
  }
}

function concerns(change: Change, actor: Actor): boolean {
  if (change.topic === 'notice') return change.userId === actor.id;
  if (actor.role === 'merchant') return change.topic === 'case' && change.mid === actor.mid;
  return true;
}
