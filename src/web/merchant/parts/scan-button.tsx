import { useRef, useState, type ChangeEvent } from 'react';
import { makeChunk, useChunk } from '../chunk.js';
import { t } from '../i18n.js';
import type { Label } from '../label.js';
import { Icon } from './icon.js';

const scanner = makeChunk(() => import('../scan/index.js'));
// absent on addresses without https and in some web views
const hasCamera = (): boolean => typeof (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia === 'function';

/** Scans the label on the terminal: by the live camera, else by a photo of it. */
export function ScanButton({ onLabel }: { onLabel: (label: Label) => void }) {
  const photo = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [open, setOpen] = useState(false);
  const chunk = useChunk(scanner, open);
  const close = () => {
    setOpen(false);
    setFile(undefined);
  };
  const start = () => (hasCamera() ? setOpen(true) : photo.current?.click());
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    setFile(event.currentTarget.files?.[0]);
    setOpen(true);
    event.currentTarget.value = '';
  };
  const byPhoto = () => photo.current?.click();
  return (
    <div className="scan">
      {!open && <button type="button" className="btn" onClick={start}><Icon name="camera" />{t('scan.open')}</button>}
      <input ref={photo} type="file" hidden tabIndex={-1} aria-hidden="true" accept="image/*" capture="environment" onChange={taken} />
      {open && chunk && <chunk.Scanner key={file?.lastModified ?? 'live'} file={file} onPhoto={byPhoto} onStop={close} onLabel={label => { close(); onLabel(label); }} />}
      {open && chunk === null && <p className="s warn" role="alert">{t('scan.unloaded')}</p>}
    </div>
  );
}
