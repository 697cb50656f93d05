import { useState } from 'react';
import { t } from '../i18n.js';

async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // older web views have no clipboard outside https
  const field = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

export function NumberToCopy({ label, value }: { label: string; value: string }) {
  const [done, setDone] = useState(false);
  const copy = () => void toClipboard(value).then(() => setDone(true), () => undefined);
  return (
    <>
      <p className="m">{label}</p>
      <div className="row between">
        <b className="num big">{value}</b>
        <button type="button" className="mini" onClick={copy} aria-live="polite">{t(done ? 'copied' : 'copy')}</button>
      </div>
    </>
  );
}
