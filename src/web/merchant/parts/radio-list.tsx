import { FieldGroup, type FieldState } from './field.js';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface Props<T extends string> extends FieldState {
  id: string;
  label: string;
  choices: Choice<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}

export function RadioList<T extends string>({ id, label, choices, value, why, onChange }: Props<T>) {
  return (
    <FieldGroup id={id} label={label} why={why}>
      {choices.map(each => (
        <label key={each.value} className={each.value === value ? 'radio on' : 'radio'}>
          <input type="radio" name={id} checked={each.value === value} onChange={() => onChange(each.value)} />
          <span><b>{each.label}</b>{each.hint && <span className="s m">{each.hint}</span>}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
