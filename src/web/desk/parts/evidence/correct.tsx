import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TXN_TYPES } from '../../../../contract/index.js';
import { typedOf, valueOf } from '../../evidence/slip-values.js';
import type { SlipLine } from '../../evidence/slip-lines.js';
import { useT } from '../../words.js';
import { ProblemPanel } from '../states.js';
import type { Viewer } from './use-viewer.js';

/** The reading taken as it is, put right, or called illegible: one field, and the button says which. */
export function Correct({ line, viewer }: { line: SlipLine; viewer: Viewer }) {
  const t = useT(),
    id = useId(),
    { correct } = viewer.acts,
    root = useBackToLine();
  const [typed, setTyped] = useState(() => typedOf(line.field, line.value));
  const value = valueOf(line.field, typed),
    wrong = value === undefined;
  const verb = value === '' ? 'correct.blank' : value === line.value ? 'correct.take' : 'correct.keep';
  const save = () => {
    if (!wrong && viewer.sheet && !correct.isPending)
      correct.mutate({ id: viewer.sheet.paper.id, field: line.field, value }, { onSuccess: () => viewer.at.edit(false) });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') viewer.at.edit(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="correct" ref={root}>
      <label htmlFor={id}>{t('correct.label', { field: t(`slip.${line.field}`) })}</label>
      {line.field === 'txnType' ? (
        <Select
          id={id}
          size="small"
          autoFocus
          value={typed}
          onChange={setTyped}
          options={TXN_TYPES.map(one => ({ value: one, label: t(`txn.${one}`) }))}
        />
      ) : (
        <Input
          id={id}
          size="small"
          autoFocus
          value={typed}
          maxLength={120}
          status={wrong ? 'error' : undefined}
          aria-invalid={wrong}
          aria-describedby={`${id}-how`}
          onFocus={event => event.target.select()}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={press}
        />
      )}
      <p id={`${id}-how`} className={wrong ? 's red' : 's m'} aria-live="polite">
        {wrong ? t('correct.wrong', { how: t(`slipForm.${line.field}`) }) : t('correct.how')}
      </p>
      {Boolean(correct.error) && <ProblemPanel error={correct.error} />}
      <div className="row end">
        <Button size="small" onClick={() => viewer.at.edit(false)}>
          {t('action.back')}
        </Button>
        <Button size="small" className="btn-ink" disabled={wrong} loading={correct.isPending} onClick={save}>
          {t(verb)} <kbd>⏎</kbd>
        </Button>
      </div>
    </div>
  );
}

/** Once it closes, the keyboard stands on the line again. */
function useBackToLine() {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = root.current?.closest('ol,table');
    return () => list?.querySelector<HTMLElement>('[data-line][aria-expanded=true]')?.focus();
  }, []);
  return root;
}
