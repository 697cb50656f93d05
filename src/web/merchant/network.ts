import { makeStore } from './store.js';

/** `slow`: an answer is over 3 seconds late; `down`: the last try found no way out. */
export const networkState = makeStore<{ state: 'fine' | 'slow' | 'down' }>({ state: navigator.onLine ? 'fine' : 'down' });
const LATE_MS = 3000;

const say = (state: 'fine' | 'slow' | 'down'): void => {
  if (networkState.get().state !== state) networkState.set({ state });
};

export const network = {
  started(): (arrived: boolean) => void {
    const late = setTimeout(() => networkState.get().state === 'fine' && say('slow'), LATE_MS);
    return arrived => {
      clearTimeout(late);
      say(arrived ? 'fine' : 'down');
    };
  },
};

addEventListener('offline', () => say('down'));
addEventListener('online', () => say('fine'));
