import { api } from './api.js';

type Heard = (caseId?: string) => void;
const listeners = new Set<Heard>();
const POLL_MS = 10_000;
let source: EventSource | null = null;
let poll: ReturnType<typeof setInterval> | undefined;

const tell = (caseId?: string): void => listeners.forEach(listener => listener(caseId));

function startPolling(): void {
  poll ??= setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    if (source?.readyState === EventSource.CLOSED) open(); // refused once, e.g. while signed out: it never tries again by itself
    tell();
  }, POLL_MS);
}

function stopPolling(): void {
  clearInterval(poll);
  poll = undefined;
}

function open(): void {
  if (!('EventSource' in self)) return startPolling();
  source = new EventSource(api.livePath);
  source.onopen = stopPolling;
  source.onerror = startPolling; // it tries again by itself; until then we ask
  source.addEventListener('case', event => tell((JSON.parse((event as MessageEvent<string>).data) as { id: string }).id));
  source.addEventListener('queue', () => tell());
}

function close(): void {
  source?.close();
  source = null;
  stopPolling();
}

// a phone that slept has missed what happened
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell());

/** Calls back when a case changed: its id, or nothing where any may have. */
export function listen(heard: Heard): () => void {
  listeners.add(heard);
  if (listeners.size === 1) open();
  return () => {
    listeners.delete(heard);
    if (listeners.size === 0) close();
  };
}
