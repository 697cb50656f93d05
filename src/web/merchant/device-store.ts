import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { recall, remember } from './remember.js';

let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= createStore('lidan', 'kept'));

/** IndexedDB, else localStorage; a blob that IndexedDB refuses stays in memory until the page goes. */
const inMemory = new Map<string, Blob>();

export async function keep(name: string, value: unknown): Promise<boolean> {
  try {
    await set(name, value, store());
    return true;
  } catch {
    if (value instanceof Blob) {
      inMemory.set(name, value);
      return false;
    }
    remember(`kept.${name}`, value);
    return recall(`kept.${name}`) !== null;
  }
}

export async function kept<T>(name: string): Promise<T | null> {
  const held = inMemory.get(name);
  if (held) return held as T;
  try {
    return (await get<T>(name, store())) ?? recall<T>(`kept.${name}`);
  } catch {
    return recall<T>(`kept.${name}`);
  }
}

export async function discard(name: string): Promise<void> {
  inMemory.delete(name);
  remember(`kept.${name}`, null);
  await del(name, store()).catch(() => undefined);
}

/** Unique enough without a secure context, where randomUUID is missing. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
