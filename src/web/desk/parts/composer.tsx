import { Button, Input } from 'antd';
import { forwardRef, useImperativeHandle, useRef } from 'react';
import type { CaseView } from '../../../contract/index.js';
import { useDraft } from '../drafts.js';
import { clock } from '../format.js';
import { isSend } from '../keys.js';
import { asServer, useMe } from '../queries.js';
import { useT } from '../words.js';
import { Icon } from './icon.js';
import { Cap, SendCap } from './kbd.js';
import { ProblemPanel } from './states.js';
import { useChange } from './step/use-change.js';

export type Voice = 'note' | 'reply';
export interface ComposerHandle {
  focus: () => void;
}
interface Props {
  found: CaseView;
  voice: Voice;
  onVoice: (voice: Voice) => void;
}

/** Internal and public never look, say or send alike; each keeps its own draft and no text is carried over. */
export const Composer = forwardRef<ComposerHandle, Props>(function Composer({ found, voice, onVoice }, ref) {
  const t = useT(),
    me = useMe();
  const area = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => area.current?.querySelector('textarea')?.focus() }));
  const note = useDraft(me.id, found.id, 'note'),
    reply = useDraft(me.id, found.id, 'reply');
  const open: Voice[] = [...(found.may.note ? ['note' as const] : []), ...(found.may.message ? ['reply' as const] : [])];
  if (!open.length) return null;
  const shown = open.includes(voice) ? voice : open[0]!;
  return (
    <div className={`cmp ${shown}`} ref={area}>
      <div className="tabs" role="tablist" aria-label={t('composer.label')}>
        {open.map(one => (
          <button key={one} type="button" role="tab" aria-selected={one === shown} className={one === shown ? 'on' : ''} onClick={() => onVoice(one)}>
            {one === 'note' && <Icon name="lock" />}
            {t(`composer.${one}`)} <Cap of={one} />
            {(one === 'note' ? note : reply).text && one !== shown && <span className="s"> {t('composer.draft')}</span>}
          </button>
        ))}
      </div>
      <Panel key={shown} found={found} voice={shown} draft={shown === 'note' ? note : reply} />
    </div>
  );
});

function Panel({ found, voice, draft }: { found: CaseView; voice: Voice; draft: ReturnType<typeof useDraft> }) {
  const t = useT(),
    note = voice === 'note';
  const change = useChange(found);
  const send = () => {
    const text = draft.text.trim();
    if (text && !change.pending) change.run({ path: 'messages', text, body: { text, internal: note } }, { onSuccess: () => draft.write('') });
  };
  return (
    <div className={note ? 'bx nt' : 'bx pub2'} role="tabpanel">
      {!note && (
        <div className="to">
          <span className="m">{t('composer.to')}</span>
          <b>{found.merchantName}</b>
          <span>{found.merchantPhone}</span>
        </div>
      )}
      {Boolean(change.problem) && <ProblemPanel error={change.problem} />}
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 8 }}
        variant="borderless"
        className="ta"
        value={draft.text}
        maxLength={4000}
        aria-label={t(`composer.${voice}`)}
        onChange={event => draft.write(event.target.value)}
        onKeyDown={event => {
          if (isSend(event)) send();
        }}
      />
      <div className="ft">
        <span className="nw">{t(note ? 'composer.colleaguesOnly' : 'composer.merchantReads')}</span>
        {draft.text && draft.savedAt > 0 && <span className="nw">{t('composer.saved', { at: clock(asServer(draft.savedAt)) })}</span>}
        <Button className={note ? 'btn-note' : 'btn-ink'} size="small" loading={change.pending} disabled={!draft.text.trim()} onClick={send}>
          {t(note ? 'composer.keepNote' : 'composer.send')} <SendCap />
        </Button>
      </div>
    </div>
  );
}
