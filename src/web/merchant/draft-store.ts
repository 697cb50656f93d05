import { holdsSomething, keepable, type Draft } from './draft.js';
import { discard, keep, kept } from './device-store.js';
import { SYMPTOMS, type Symptom } from './kinds.js';
import { now } from './clock.js';

const nameOf = (symptom: Symptom): string => `draft.${symptom}`;
export const photoName = (id: string): string => `photo.${id}`;
export const KEPT_DAYS = 7;

/** Answers the saved draft, or null when the device refused it. */
export async function saveDraft(draft: Draft): Promise<Draft | null> {
  const saved = { ...keepable(draft), savedAt: now().toISOString() };
  return (await keep(nameOf(draft.symptom), saved)) ? saved : null;
}

const expired = (draft: Draft): boolean => now().getTime() - Date.parse(draft.savedAt) > KEPT_DAYS * 86_400_000;

export async function loadDraft(symptom: Symptom): Promise<Draft | null> {
  const draft = await kept<Draft>(nameOf(symptom));
  if (!draft || !expired(draft)) return draft;
  await dropDraft(draft);
  return null;
}

/** Forgets the answers and, unless they were handed over for upload, the photos. */
export async function dropDraft(draft: Draft, photosToo = true): Promise<void> {
  await discard(nameOf(draft.symptom));
  if (photosToo) await Promise.all(draft.photos.map(photo => discard(photoName(photo.id))));
}

/** Drafts worth bringing back, newest first. */
export async function openDrafts(): Promise<Draft[]> {
  const found = await Promise.all(SYMPTOMS.map(loadDraft));
  return found.filter(draft => draft !== null).filter(holdsSomething).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}
