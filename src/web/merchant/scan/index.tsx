import { useEffect, useRef, useState } from 'react';
import { addTexts, t } from '../i18n.js';
import { readLabel, type Label } from '../label.js';
import { zhLater } from '../messages/zh-later.js';
import { decode } from '../photo.js';
import { openCamera, pixelsOf, watch } from './camera.js';
import { decodeCode } from './decode.js';

addTexts(zhLater);

interface Props {
  /** a photo of the label instead of the live camera */
  file?: File;
  onPhoto: () => void;
  onStop: () => void;
  onLabel: (label: Label) => void;
}

type Said = 'opening' | 'aim' | 'looking' | 'none' | 'other' | 'broken';

async function ofPhoto(file: File, longest?: number): Promise<string | null> {
  const picture = await decode(file);
  return decodeCode(pixelsOf(picture.source, picture.width, picture.height, longest));
}

/** The label's code by camera or photo. Everything else a camera sees is passed over, and said of a photo. */
export function Scanner({ file, onPhoto, onStop, onLabel }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState<Said>(file ? 'looking' : 'opening');
  useEffect(() => {
    let over = false;
    let letGo = (): void => undefined;
    const take = (text: string | null): boolean => {
      const label = text === null ? null : readLabel(text);
      if (label && !over) onLabel(label);
      else if (text !== null) setSaid('other');
      return label !== null;
    };
    const live = async () => {
      letGo = await openCamera(video.current!);
      if (over) return letGo();
      setSaid('aim');
      await watch(video.current!, async picture => take(await decodeCode(picture)), () => over);
    };
    const once = async () => {
      const text = (await ofPhoto(file!)) ?? (await ofPhoto(file!, 2400));
      if (text === null) setSaid('none');
      else take(text);
    };
    (file ? once() : live()).catch(() => setSaid('broken'));
    return () => {
      over = true;
      letGo();
    };
  }, []);
  const calm = said === 'opening' || said === 'aim' || said === 'looking';
  return (
    <section className="card">
      {!file && said !== 'broken' && <video ref={video} muted playsInline aria-label={t('scan.aim')} />}
      <p className={calm ? 'm' : 'warn'} role="status">{t(`scan.${said}`)}</p>
      <button type="button" className="btn" onClick={onPhoto}>{t('scan.photo')}</button>
      <button type="button" className="btn link" onClick={onStop}>{t('scan.stop')}</button>
    </section>
  );
}
