import { useEffect, useState } from 'react';
import type { CalendarContent, CalendarDetail } from '../../../../contract/index.js';
import { begin, changesOf, contentOf, type Copy, isChanged, step, undo } from './working-copy.js';

/** The version shown and what was changed in it; Ctrl+Z takes the last step back outside of fields. */
export function useCopy(shown: CalendarDetail) {
  const base = contentOf(shown),
    [copy, setCopy] = useState<Copy>(() => begin(base));
  const changes = changesOf(base, copy.now);
  const canUndo = copy.past.length > 0;
  useEffect(() => {
    if (!canUndo) return;
    const press = (event: KeyboardEvent) => {
      const field = event.target instanceof HTMLElement && event.target.closest('input,textarea,[role=dialog]');
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || field) return;
      event.preventDefault();
      setCopy(undo);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [canUndo]);
  return {
    content: copy.now,
    changes,
    isChanged: isChanged(changes),
    canUndo,
    put: (next: CalendarContent) => setCopy(now => step(now, next)),
    undo: () => setCopy(undo),
    discard: () => setCopy(begin(base)),
  };
}
