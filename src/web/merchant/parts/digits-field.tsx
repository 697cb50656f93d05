import { t } from '../i18n.js';
import { useState } from 'react';
import { cutToFour, digitsOf } from '../read-input.js';
import { Field, inputClass, type FieldState } from './field.js';

interface Props extends FieldState {
  value: string;
  /** where it comes from */
  note?: string;
  onChange: (value: string) => void;
}

/** Whatever is typed or pasted, four digits stay and nothing more is kept. */
export function Last4Field({ value, note, why, onChange }: Props) {
  const [cut, setCut] = useState(false);
  const type = (text: string) => {
    const four = cutToFour(text);
    setCut(four.cut);
    onChange(four.value);
  };
  const said = cut ? t('cut.last4', { last4: value }) : why;
  return (
    <Field id="last4" label={t('q.last4')} note={note ?? t('optional.forgot')} why={said}>
      {wiring => <input {...wiring} className={inputClass('code', said)} inputMode="numeric" autoComplete="off" value={value} onChange={event => type(event.currentTarget.value)} />}
    </Field>
  );
}

export function SlipNumberField({ value, note, why, onChange }: Props) {
  return (
    <Field id="slipNo" label={t('q.slipNo')} note={note ?? t('optional')} hint={t('q.slipNo.hint')} why={why}>
      {wiring => (
        <input {...wiring} className={inputClass('code tight', why)} inputMode="numeric" autoComplete="off" maxLength={14} value={value}
          onChange={event => onChange(digitsOf(event.currentTarget.value).slice(0, 12))} />
      )}
    </Field>
  );
}
