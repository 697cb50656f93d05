import type { SlipReadingView } from '../../../contract/index.js';
import { kept } from '../device-store.js';
import type { PhotoRef } from '../draft.js';
import { photoName } from '../draft-store.js';
import { decode, drawn, jpeg } from '../photo.js';
import { makeStore, useStore } from '../store.js';

export type ReadingState = 'going' | 'done' | 'failed';

/** Photos on their way through the reader, and those it could not take; a reload tries the latter again. */
const readings = makeStore<Record<string, ReadingState>>({});
export const useReadings = (): Record<string, ReadingState> => useStore(readings);

const PATIENCE_MS = 25_000;
const LONGEST = 1600; // what the reader itself works on
const SMALL = 250_000;
const QUALITY = 0.6; // print stays legible, and slow 3G carries it in five seconds

export const isReadable = (photo: PhotoRef): boolean => photo.type.startsWith('image/') && !photo.reading;

/** The reader sees no more than this; a slow network carries it in a third of the time. */
async function forReader(blob: Blob): Promise<Blob> {
  if (blob.size <= SMALL) return blob;
  const picture = await decode(blob);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  return (await jpeg(drawn(picture, Math.round(picture.width * scale), Math.round(picture.height * scale), false), QUALITY)) ?? blob;
}

async function ask(blob: Blob): Promise<SlipReadingView> {
  const form = new FormData();
  form.append('file', await forReader(blob), 'photo.jpg');
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch('/api/v1/slips/read', { method: 'POST', body: form, signal: stop.signal, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as SlipReadingView;
  } finally {
    clearTimeout(limit);
  }
}

/** Reads a photo once, in the background; whatever goes wrong, the form goes on by hand. */
export async function read(photo: PhotoRef, keepReading: (reading: SlipReadingView) => void): Promise<void> {
  if (readings.get()[photo.id] || !isReadable(photo)) return;
  readings.set({ [photo.id]: 'going' });
  try {
    const blob = await kept<Blob>(photoName(photo.id));
    if (!blob) throw new Error('not kept');
    keepReading(await ask(blob));
    readings.set({ [photo.id]: 'done' });
  } catch {
    readings.set({ [photo.id]: 'failed' });
  }
}
