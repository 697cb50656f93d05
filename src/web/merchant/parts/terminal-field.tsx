import { useState } from 'react';
import type { TerminalView } from '../../../contract/index.js';
import { t } from '../i18n.js';
import { Field, FieldGroup, type FieldState } from './field.js';

interface Props extends FieldState {
  /** null: not signed in or none known */
  terminals: TerminalView[] | null;
  tid: string;
  typed: string;
  lastTid: string | null;
  /** where the answer comes from */
  from?: string;
  onTid: (terminal: TerminalView | null) => void;
  onTyped: (text: string) => void;
}

const SHOWN = 4;

function Row({ terminal, chosen, from, onChoose }: { terminal: TerminalView; chosen: boolean; from?: string; onChoose: () => void }) {
  return (
    <label className={chosen ? 'radio on' : 'radio'}>
      <input type="radio" name="tid" checked={chosen} onChange={onChoose} />
      <span>
        <b>{terminal.storeName}</b>{chosen && from && <> <span className="from">{from}</span></>}
        <span className="s"><span className="nw">{terminal.maker} {terminal.model}</span> <span className="num nw">{terminal.tid}</span></span>
        <span className="s m">{terminal.address}</span>
      </span>
    </label>
  );
}

function TypedTerminal({ typed, from, why, onTyped }: Pick<Props, 'typed' | 'from' | 'why' | 'onTyped'>) {
  return (
    <Field id="terminal" label={t('q.terminal.typed')} note={from ?? t('optional')} hint={t('q.terminal.hint')} why={why}>
      {wiring => <input {...wiring} className="in" autoComplete="off" value={typed} onChange={event => onTyped(event.currentTarget.value)} />}
    </Field>
  );
}

/** The merchant's own machines as rows; from five on the last used one first. */
export function TerminalField(props: Props) {
  const { terminals, tid, typed, lastTid, from, why, onTid, onTyped } = props;
  const [all, setAll] = useState(false);
  const [other, setElsewhere] = useState(false);
  const elsewhere = other || Boolean(typed); // a photo or a label may have filled it in meanwhile
  if (!terminals?.length) return <TypedTerminal typed={typed} from={from} why={why} onTyped={onTyped} />;
  const near = terminals.filter(each => each.tid === (tid || lastTid));
  const shown = all || terminals.length <= SHOWN || near.length === 0 ? terminals : near;
  return (
    <>
      <FieldGroup id="terminal" label={t('q.terminal')} note={t('optional')} why={why}>
        <div className="terms">
          {shown.map(each => (
            <Row key={each.tid} terminal={each} chosen={!elsewhere && each.tid === tid} from={from} onChoose={() => { setElsewhere(false); onTid(each); }} />
          ))}
          <label className={elsewhere ? 'radio on' : 'radio'}>
            <input type="radio" name="tid" checked={elsewhere} onChange={() => { setElsewhere(true); onTid(null); }} />
            <span>{t('q.terminal.other')}</span>
          </label>
        </div>
        {shown.length < terminals.length && <button type="button" className="mini" onClick={() => setAll(true)}>{t('q.terminal.more')}</button>}
      </FieldGroup>
      {elsewhere && <TypedTerminal typed={typed} from={typed ? from : undefined} onTyped={onTyped} />}
    </>
  );
}
