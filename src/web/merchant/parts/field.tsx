import { useId, type ReactNode } from 'react';

export interface FieldState {
  /** why it must be put right, in words */
  why?: string;
}

interface Props extends FieldState {
  id: string;
  label: string;
  /** at the right of the label */
  note?: ReactNode;
  hint?: ReactNode;
  children: (wiring: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
}

/** Label, input, hint and reason, tied together for readers of screens. */
export function Field({ id, label, note, hint, why, children }: Props) {
  const own = useId();
  const described = [why && `${own}why`, hint && `${own}hint`].filter(Boolean).join(' ');
  return (
    <div className="f" id={`q-${id}`}>
      <label className="l" htmlFor={own}>{label}{note && <small>{note}</small>}</label>
      {children({ id: own, ...(why && { 'aria-invalid': true }), ...(described && { 'aria-describedby': described }) })}
      {why && <p className="why" id={`${own}why`}>{why}</p>}
      {hint && <div className="hint" id={`${own}hint`}>{hint}</div>}
    </div>
  );
}

/** Several inputs under one label. */
export function FieldGroup({ id, label, note, hint, why, children }: Omit<Props, 'children'> & { children: ReactNode }) {
  const own = useId();
  return (
    <fieldset className="f" id={`q-${id}`} {...(why && { 'aria-describedby': own })}>
      <legend className="l">{label}{note && <small>{note}</small>}</legend>
      {children}
      {why && <p className="why" id={own}>{why}</p>}
      {hint && <div className="hint">{hint}</div>}
    </fieldset>
  );
}

export const inputClass = (extra: string, why?: string): string => ['in', extra, why && 'bad-in'].filter(Boolean).join(' ');
