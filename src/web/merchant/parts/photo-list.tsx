import type { ReactNode } from 'react';
import type { PhotoRef } from '../draft.js';
import { t } from '../i18n.js';
import { Icon } from './icon.js';

export function Thumb({ photo, n }: { photo: Pick<PhotoRef, 'thumb'>; n: number }) {
  return <div className="thumb">{photo.thumb ? <img src={photo.thumb} alt={t('photo.alt', { n })} /> : <span className="s">PDF</span>}</div>;
}

interface Props {
  photos: PhotoRef[];
  /** ids the device could not keep */
  unkept: string[];
  onRemove: (id: string) => void;
  /** under each photo */
  words?: (photo: PhotoRef, n: number) => ReactNode;
}

/** Photos kept with the draft; they travel once the case exists. */
export function PhotoList({ photos, unkept, onRemove, words }: Props) {
  return (
    <ul className="ups">
      {photos.map((photo, i) => (
        <li className="up" key={photo.id}>
          <Thumb photo={photo} n={i + 1} />
          <div className="row between">
            <span>
              <b>{t('photo.n', { n: i + 1 })}</b>
              {unkept.includes(photo.id) ? <span className="warn">{t('photo.lost')}</span> : <span className="ok with-i"><Icon name="check" />{t('photo.kept')}</span>}
            </span>
            <button type="button" className="mini" aria-label={t('photo.remove.of', { n: i + 1 })} onClick={() => onRemove(photo.id)}>{t('photo.remove')}</button>
          </div>
          {words?.(photo, i + 1)}
        </li>
      ))}
    </ul>
  );
}
