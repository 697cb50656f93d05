import { useEffect, useRef, useState } from 'react';
import { now } from './clock.js';
import { discard, keep, makeId } from './device-store.js';
import { newDraft, sourcesAfter, type Answers, type Draft, type PhotoRef, type Source } from './draft.js';
import { dropDraft, loadDraft, photoName, saveDraft } from './draft-store.js';
import type { Symptom } from './kinds.js';
import { wallOf } from './shanghai.js';

export interface DraftHold {
  /** undefined while it is read from the device; null when there is none */
  draft: Draft | null | undefined;
  /** the minute shown beside the tick; null when the device refused */
  savedAt: string | null;
  /** ids of photos the device could not keep */
  unkept: string[];
  begin(): Draft;
  /** `null`: chosen by the page and nobody's word yet */
  answer(change: Partial<Answers>, source?: Source | null): void;
  change(change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void;
  /** beside the others, or in the place of the one with this id */
  addPhoto(photo: PhotoRef, blob: Blob, insteadOf?: string): Promise<void>;
  changePhoto(id: string, change: Partial<PhotoRef>): void;
  removePhoto(id: string): void;
  /** the draft is over: sent or thrown away */
  end(photosToo: boolean): Promise<void>;
}

/** The draft of one symptom, saved at every change and brought back after the page was killed. */
export function useDraft(symptom: Symptom): DraftHold {
  const [draft, setDraft] = useState<Draft | null>();
  const [savedAt, setSavedAt] = useState<string | null>('');
  const [unkept, setUnkept] = useState<string[]>([]);
  // later changes build on this one even before the page is drawn again
  const latest = useRef<Draft | null>(null);
  useEffect(() => {
    latest.current = null;
    setDraft(undefined);
    void loadDraft(symptom).then(found => {
      latest.current = found;
      setDraft(found);
      setSavedAt(found?.savedAt ?? '');
    });
  }, [symptom]);

  const put = (next: Draft): Draft => {
    latest.current = next;
    setDraft(next);
    void saveDraft(next).then(saved => latest.current && setSavedAt(saved?.savedAt ?? null));
    return next;
  };
  const change: DraftHold['change'] = part => {
    const current = latest.current;
    if (current) put({ ...current, ...(typeof part === 'function' ? part(current) : part) });
  };
  const photosNow = (): PhotoRef[] => latest.current?.photos ?? [];
  return {
    draft, savedAt, unkept, change,
    begin: () => latest.current ?? put(newDraft(symptom, wallOf(now()).day, makeId)),
    answer: (part, source = 'person') => change(({ answers, sources }) => ({ answers: { ...answers, ...part }, sources: sourcesAfter(sources, part, source) })),
    async addPhoto(photo, blob, insteadOf) {
      if (!(await keep(photoName(photo.id), blob))) setUnkept(ids => [...ids, photo.id]);
      if (insteadOf) void discard(photoName(insteadOf));
      const there = photosNow();
      change({ photos: there.some(each => each.id === insteadOf) ? there.map(each => (each.id === insteadOf ? photo : each)) : [...there, photo] });
    },
    changePhoto: (id, part) => change({ photos: photosNow().map(each => (each.id === id ? { ...each, ...part } : each)) }),
    removePhoto(id) {
      change({ photos: photosNow().filter(photo => photo.id !== id) });
      void discard(photoName(id));
    },
    async end(photosToo) {
      const over = latest.current;
      latest.current = null;
      if (over) await dropDraft(over, photosToo);
    },
  };
}
