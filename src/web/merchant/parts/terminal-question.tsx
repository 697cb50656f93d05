import { useEffect, useState } from 'react';
import type { TerminalView } from '../../../contract/index.js';
import type { Draft, Source } from '../draft.js';
import { t } from '../i18n.js';
import { forgetLabel, rememberedLabel, type Label } from '../label.js';
import { recall, remember } from '../remember.js';
import { useSession } from '../session.js';
import type { DraftHold } from '../use-draft.js';
import { useTerminals } from '../use-terminals.js';
import { ScanButton } from './scan-button.js';
import { TerminalField } from './terminal-field.js';

interface Props {
  draft: Draft;
  hold: DraftHold;
  why?: string;
  from?: string;
}

/** Ways to answer: from the list, typed, from the label. */
function useAnswering({ hold }: Props, terminals: TerminalView[] | null) {
  const choose = (terminal: TerminalView | null, source: Source | null = 'person') => {
    hold.answer({ tid: terminal?.tid ?? '', terminal: '' }, source);
    hold.change({ terminalLabel: terminal ? `${terminal.storeName} ${terminal.tid}` : '', terminalModel: undefined, labelMid: undefined });
    if (terminal) remember('tid', terminal.tid);
  };
  const type = (terminal: string, source: Source = 'person', label?: Label) => {
    hold.answer({ terminal, tid: '' }, source);
    hold.change({ terminalLabel: terminal, terminalModel: label?.model, labelMid: label?.mid });
  };
  const take = (label: Label) => {
    const ours = terminals?.find(each => each.tid === label.tid);
    if (ours) choose(ours, 'label');
    else type(label.tid, 'label', label);
  };
  return { choose, type, take };
}

/** On which terminal: what the photo, the label or the last report say is not asked again. */
export function TerminalQuestion(props: Props) {
  const { draft, why, from } = props;
  const { me } = useSession();
  const terminals = useTerminals();
  const { choose, type, take } = useAnswering(props, terminals);
  const [foreign, setForeign] = useState('');
  const scanned = (label: Label) => {
    const theirs = Boolean(me?.mid) && me!.mid !== label.mid;
    setForeign(theirs ? label.tid : '');
    if (!theirs) take(label);
  };
  const { tid, terminal } = draft.answers;
  const likely = terminals?.length === 1 ? terminals[0] : terminals?.find(each => each.tid === recall<string>('tid'));
  useEffect(() => {
    const label = rememberedLabel();
    if (label && !draft.sources?.terminal) {
      forgetLabel();
      scanned(label);
    } else if (likely && tid === undefined && !terminal) {
      choose(likely, null);
    }
  }, [likely?.tid]);
  useEffect(() => {
    // scanned before signing in, and it turns out to be another merchant's
    if (!draft.labelMid || !me?.mid) return;
    if (me.mid !== draft.labelMid) type('');
    scanned({ mid: draft.labelMid, tid: terminal || tid || '', model: draft.terminalModel });
  }, [draft.labelMid, me?.mid, terminals?.length]);
  return (
    <div className="terminal">
      <TerminalField why={why} terminals={terminals} tid={tid ?? ''} typed={terminal ?? ''} lastTid={recall<string>('tid')} from={from} onTid={choose} onTyped={text => type(text)} />
      <ScanButton onLabel={scanned} />
      {foreign && <p className="box note" role="alert">{t('q.label.other', { tid: foreign })}</p>}
    </div>
  );
}
