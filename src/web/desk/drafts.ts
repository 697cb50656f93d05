import { useEffect, useState } from 'react';
import { dayOf } from './format.js';

// a draft belongs to a person and a case; two kinds never share text
const keyOf = (person: string, caseId: string, kind: string) => `lidan.desk.draft:${person}:${caseId}:${kind}`;
interface Draft {
  text: string;
  at: number;
}

function readDraft(key: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Draft;
  } catch {
    return { text: '', at: 0 };
  }
}

/** Text that survives a crash and a sign-out; an empty text leaves nothing behind. */
export function useDraft(person: string, caseId: string, kind: string) {
  const key = keyOf(person, caseId, kind);
  const [draft, setDraft] = useState(() => ({ key, ...readDraft(key) }));
  useEffect(() => {
    setDraft({ key, ...readDraft(key) });
  }, [key]);
  const write = (text: string) => {
    const at = Date.now();
    setDraft({ key, text, at });
    if (text) localStorage.setItem(key, JSON.stringify({ text, at }));
    else localStorage.removeItem(key);
  };
  return { text: draft.key === key ? draft.text : readDraft(key).text, savedAt: draft.at, write };
}

export const hasDraft = (person: string, caseId: string) =>
  ['note', 'reply'].some(kind => localStorage.getItem(keyOf(person, caseId, kind)) !== null);

/** drafts older than 60 days are swept at start, so the store never fills */
export function sweepDrafts(now: number): void {
  for (const key of Object.keys(localStorage).filter(one => one.startsWith('lidan.desk.draft:'))) {
    if (dayOf(readDraft(key).at) < dayOf(now - 60 * 86_400_000)) localStorage.removeItem(key);
  }
}
