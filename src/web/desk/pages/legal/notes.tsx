import { Button, Input } from 'antd';
import type { LegalView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useDraft } from '../../drafts.js';
import { isSend } from '../../keys.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { Cap, SendCap } from '../../parts/kbd.js';
import { ProblemPanel } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { type LegalPage, useAct } from './use-legal.js';

/** Privileged: legal alone reads and writes them; everybody else is told that there is such a place. */
export function Notes({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  if (me.role !== 'legal') return <span />;
  return (
    <section className="pr" aria-label={t('legal.notes')}>
      <h2>
        <Icon name="lock" />
        {t('legal.notes')}
        <span>{t('legal.privileged')}</span>
      </h2>
      {legal.notes.map(note => (
        <div className="n" key={note.id}>
          {note.text}
          <div className="s">
            {note.by.name}
            {t('glue.comma')}
            <Moment at={note.at} />
          </div>
        </div>
      ))}
      {!legal.notes.length && <p className="s m">{t('legal.noNotes')}</p>}
      <Write page={page} />
    </section>
  );
}

function Write({ page }: { page: LegalPage }) {
  const t = useT(),
    me = useMe(),
    draft = useDraft(me.id, page.id, 'privileged');
  const note = useAct(page.id, (text: string) => api.post(`/cases/${page.id}/legal/notes`, { text }), () => draft.write(''));
  const keep = () => {
    const text = draft.text.trim();
    if (text && !note.isPending) note.mutate(text);
  };
  return (
    <div className="nf">
      {Boolean(note.error) && <ProblemPanel error={note.error} />}
      <div className="nin">
        <Input.TextArea
          id="privileged-note"
          autoSize={{ minRows: 1, maxRows: 6 }}
          aria-label={t('legal.writeNote')}
          placeholder={t('legal.writeNote')}
          value={draft.text}
          maxLength={10_000}
          onChange={event => draft.write(event.target.value)}
          onKeyDown={event => {
            if (isSend(event)) keep();
          }}
        />
        {!draft.text && <Cap of="privileged" />}
      </div>
      {draft.text.trim() && (
        <Button size="small" className="btn-violet" loading={note.isPending} onClick={keep}>
          {t('legal.keepNote')} <SendCap />
        </Button>
      )}
    </div>
  );
}
