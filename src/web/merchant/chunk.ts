import { useEffect, useState } from 'react';

/** A part of the pages that is fetched when first wanted; null when it cannot be fetched now. */
export interface Chunk<T> {
  load(): Promise<T | null>;
  loaded(): T | undefined;
}

export function makeChunk<T>(fetch: () => Promise<T>): Chunk<T> {
  let module: T | undefined;
  let loading: Promise<T | null> | null = null;
  const load = (): Promise<T | null> => loading ??= fetch().then(found => (module = found), () => (loading = null));
  return { load, loaded: () => module };
}

/** undefined while it comes, null when it does not. */
export function useChunk<T>(chunk: Chunk<T>, wanted = true): T | null | undefined {
  const [found, setFound] = useState<T | null | undefined>(() => chunk.loaded());
  useEffect(() => {
    // a module is an object, yet setState would call a function
    if (wanted && !found) void chunk.load().then(module => setFound(() => module));
  }, [wanted]);
  return found;
}
