import type { PhotoRef } from '../draft.js';
import { t } from '../i18n.js';
import type { DraftHold } from '../use-draft.js';
import { linesOf } from './facts.js';
import { Hints } from './notes.js';
import { useReadings } from './reading.js';

function lineOf(photo: PhotoRef, going: boolean): string {
  if (going) return t('words.going');
  if (!photo.reading) return '';
  const lines = linesOf(photo);
  const left = lines.filter(line => line.open).length;
  if (!lines.length) return t('words.none');
  return left ? t('words.some', { n: lines.length, left }) : t('words.read', { n: lines.length });
}

/** Under a photo in the list: how far its reading is. */
export function PhotoWords({ hold, photo, n }: { hold: DraftHold; photo: PhotoRef; n: number }) {
  const line = lineOf(photo, useReadings()[photo.id] === 'going');
  return (
    <div className="whole">
      <p className="s m" role="status">{line}</p>
      <Hints hold={hold} photo={photo} n={n} />
    </div>
  );
}
