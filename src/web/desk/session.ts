import { useSyncExternalStore } from 'react';

// one open question however many requests meet the closed session; each waits and then repeats itself
let waiting: { promise: Promise<void>; done: () => void } | undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach(listener => listener());

/** Resolves once the person has signed in again over the page, so nothing typed is lost. */
export function signInAgain(): Promise<void> {
  if (!waiting) {
    let done = () => {};
    const promise = new Promise<void>(resolve => {
      done = resolve;
    });
    waiting = { promise, done };
    tell();
  }
  return waiting.promise;
}

export function signedInAgain(): void {
  waiting?.done();
  waiting = undefined;
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
export const useExpired = () => useSyncExternalStore(subscribe, () => waiting !== undefined);
