import { useRef, useState, type ChangeEvent } from 'react';
import type { PhotoRef } from '../draft.js';
import { t } from '../i18n.js';
import { refusedInWords, useLimits } from '../limits.js';
import { takePhoto, type PhotoRefused } from '../photo.js';
import { Say } from '../parts/say.js';
import type { DraftHold } from '../use-draft.js';
import { worthSaying } from './facts.js';

interface Props {
  hold: DraftHold;
  photo: PhotoRef;
  n: number;
}

/** The camera again, for the place of this photo. */
function Retake({ hold, photo, n }: Props) {
  const camera = useRef<HTMLInputElement>(null);
  const most = useLimits();
  const [refused, setRefused] = useState<PhotoRefused | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    const taken = file && (await takePhoto(file, most));
    if (typeof taken === 'string') setRefused(taken);
    else if (taken) await hold.addPhoto(taken.ref, taken.blob, photo.id);
  };
  return (
    <>
      <button type="button" className="btn" aria-label={t('hint.retake.of', { n })} onClick={() => camera.current?.click()}>{t('hint.retake')}</button>
      <input ref={camera} type="file" hidden tabIndex={-1} aria-hidden="true" accept="image/jpeg,image/png,image/webp" capture="environment" onChange={event => void take(event)} />
      {refused && <p className="why" role="alert">{refusedInWords(refused, most)}</p>}
    </>
  );
}

/** What keeps a photo from being read, with both ways on. */
export function Hints(props: Props) {
  const { hold, photo, n } = props;
  const hints = worthSaying(photo);
  if (!hints.length) return null;
  return (
    <section className="box note">
      <p>{hints.map(hint => <span key={hint} className="hint-line">{t(`hint.${hint}`)}</span>)}</p>
      <div className="do twin">
        <Retake {...props} />
        <button type="button" className="btn" aria-label={t('hint.fine.of', { n })} onClick={() => hold.changePhoto(photo.id, { fine: true })}>{t('hint.fine')}</button>
      </div>
    </section>
  );
}

/** What a merchant should know about a photo beside its hints. */
export function Notes({ photo: { reading } }: { photo: PhotoRef }) {
  return (
    <>
      {reading && !reading.isSlip && <section className="box note"><p><Say k="read.none" /></p></section>}
      {reading && reading.cardData > 0 && <section className="box"><p><Say k="read.card" /></p></section>}
    </>
  );
}
