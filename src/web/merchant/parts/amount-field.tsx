import { locale, t } from '../i18n.js';
import { readYuan } from '../read-input.js';
import { chineseAmount, englishAmount } from '../words-of-amount.js';
import { Field, inputClass, type FieldState } from './field.js';
import { Words } from './say.js';

interface Props extends FieldState {
  name: string;
  label: string;
  note?: string;
  value: string;
  onChange: (value: string) => void;
}

/** ¥ inside the field and the amount read back in words: that catches a slipped digit. */
export function AmountField({ name, label, note, value, why, onChange }: Props) {
  const fen = readYuan(value);
  const words = fen === null ? '' : (locale() === 'zh' ? chineseAmount : englishAmount)(fen);
  const hint = words && <span aria-live="polite"><Words text={t('q.readAs', { words })} /></span>;
  return (
    <Field id={name} label={label} note={note} why={why} hint={hint}>
      {wiring => (
        <span className={inputClass('amount', why)}>
          <i aria-hidden="true">¥</i>
          <input {...wiring} inputMode="decimal" autoComplete="off" value={value} onChange={event => onChange(event.currentTarget.value)} />
        </span>
      )}
    </Field>
  );
}
