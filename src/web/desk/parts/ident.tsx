import { useState } from 'react';
import { useT } from '../words.js';
import { digest } from '../format.js';
import { Icon } from './icon.js';

interface Props {
  value: string;
  /** what is copied, for the button's name */
  label?: string;
  copy?: boolean;
  small?: boolean;
}

/** A number people retype: monospace, never wrapped or cut, one click copies it. */
export function Ident({ value, label, copy = false, small = false }: Props) {
  return (
    <span className="ident">
      <span className={`id${small ? ' s' : ''}`}>{value}</span>
      {copy && <Copy value={value} label={label ?? value} />}
    </span>
  );
}

function Copy({ value, label }: { value: string; label: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(value).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  return (
    <button
      type="button"
      className="copy"
      title={t('ident.copy', { label })}
      aria-label={t('ident.copy', { label })}
      onClick={event => {
        event.stopPropagation();
        copy();
      }}
    >
      <Icon name={copied ? 'done' : 'copy'} />
      <span className="sr" aria-live="polite">
        {copied ? t('ident.copied') : ''}
      </span>
    </button>
  );
}

/** A hash as 6…4, whole on hover. */
export const Hash = ({ value }: { value: string }) => (
  <span className="id s" title={value}>
    {digest(value)}
  </span>
);
