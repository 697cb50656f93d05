import { useEffect } from 'react';
import { now } from '../clock.js';
import { addTexts } from '../i18n.js';
import { zhLater } from '../messages/zh-later.js';
import { useSession } from '../session.js';
import { wallOf } from '../shanghai.js';
import { useTerminals } from '../use-terminals.js';
import { filled } from './facts.js';
import { read } from './reading.js';
import type { ReadProps } from './read-page.js';

export { FixPage } from './fix-page.js';
export { PhotoWords } from './photo-words.js';
export { ReadPage } from './read-page.js';

addTexts(zhLater);

/** Draws nothing: reads the draft's photos and fills in what they say, whichever step is shown. */
export function Reader({ hold, draft }: Pick<ReadProps, 'hold' | 'draft'>) {
  const { site } = useSession();
  const terminals = useTerminals();
  const readings = draft.photos.map(photo => [photo.id, photo.reading, photo.looked]);
  useEffect(() => {
    if (site?.readsSlips) for (const photo of draft.photos) void read(photo, reading => hold.changePhoto(photo.id, { reading }));
  }, [draft.photos.length, draft.photos.map(photo => photo.id).join(), site?.readsSlips]);
  useEffect(() => {
    if (draft.photos.some(photo => photo.reading) || draft.slip) hold.change(latest => filled(latest, terminals ?? [], wallOf(now()).day));
  }, [JSON.stringify(readings), terminals]);
  return null;
}
