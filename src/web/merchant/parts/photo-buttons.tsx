import { useRef, useState, type ChangeEvent } from 'react';
import type { PhotoRef } from '../draft.js';
import { t } from '../i18n.js';
import { limitsInWords, refusedInWords, useLimits } from '../limits.js';
import { takePhoto, type PhotoRefused } from '../photo.js';
import { Icon } from './icon.js';

interface Props {
  onTaken: (photo: PhotoRef, blob: Blob) => Promise<void> | void;
  pdf?: boolean;
  /** `first`: the camera is the one large button; `bar`: the main button of the bottom bar; `more`: both are plain; `one`: whatever the phone offers */
  look: 'first' | 'bar' | 'more' | 'one';
  cameraLabel?: string;
}

const LOOKS = { first: 'btn go tall', bar: 'btn go', more: 'btn', one: 'btn' };
const IMAGES = 'image/jpeg,image/png,image/webp';

/** Camera and album by our own buttons: a bare file input speaks the phone's language. */
export function PhotoButtons({ onTaken, pdf, look, cameraLabel }: Props) {
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const most = useLimits();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<PhotoRefused | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    setBusy(true);
    setRefused(null);
    for (const file of [...(input.files ?? [])]) {
      const taken = await takePhoto(file, most);
      if (typeof taken === 'string') setRefused(taken);
      else await onTaken(taken.ref, taken.blob);
    }
    input.value = '';
    setBusy(false);
  };
  return (
    <div className="photo-buttons">
      <button type="button" className={LOOKS[look]} disabled={busy} onClick={() => (look === 'one' ? album : camera).current?.click()}>
        <Icon name="camera" />{cameraLabel ?? t('photo.camera')}
      </button>
      {look !== 'one' && <button type="button" className="btn" disabled={busy} onClick={() => album.current?.click()}>{t(pdf ? 'photo.albumPdf' : 'photo.album')}</button>}
      <input ref={camera} type="file" hidden tabIndex={-1} aria-hidden="true" accept={IMAGES} capture="environment" onChange={event => void take(event)} />
      <input ref={album} type="file" hidden tabIndex={-1} aria-hidden="true" multiple accept={pdf ? `${IMAGES},application/pdf` : IMAGES} onChange={event => void take(event)} />
      {look !== 'one' && look !== 'bar' && <p className="s m">{limitsInWords(most, pdf)}</p>}
      <p className="s m" role="status">{busy && t('photo.busy')}</p>
      {refused && <p className="why" role="alert">{refusedInWords(refused, most)}</p>}
    </div>
  );
}
