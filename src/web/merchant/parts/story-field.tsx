import { useState } from 'react';
import { t } from '../i18n.js';
import { maskCards } from '../read-input.js';
import { Field, inputClass, type FieldState } from './field.js';

interface Props extends FieldState {
  label: string;
  note?: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** Free text; a whole card number is cut to its last four digits on leaving the field, and it says so. */
export function StoryField({ label, note, placeholder, value, why, onChange }: Props) {
  const [cut, setCut] = useState(false);
  const leave = () => {
    const masked = maskCards(value);
    if (!masked.cut) return;
    setCut(true);
    onChange(masked.value);
  };
  return (
    <Field id="story" label={label} note={note} why={cut ? t('cut.story') : why}>
      {wiring => (
        <textarea {...wiring} className={inputClass('', why)} rows={2} maxLength={4000} placeholder={placeholder} value={value}
          onChange={event => { setCut(false); onChange(event.currentTarget.value); }} onBlur={leave} />
      )}
    </Field>
  );
}
