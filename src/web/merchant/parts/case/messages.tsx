import { useState } from 'react';
import type { TimelineView } from '../../../../contract/index.js';
import { moment, sentence } from '../../format.js';
import { hasText, t } from '../../i18n.js';
import { maskCards } from '../../read-input.js';
import { recall, remember } from '../../remember.js';
import { StoryField } from '../story-field.js';
import type { CasePart } from './decision.js';

/** One line for what happened, or nothing where it has no word for merchants. */
function lineOf(entry: TimelineView): string {
  const step = `history.${entry.entry === 'file' ? 'file' : entry.step}`;
  if (hasText(step)) return t(step);
  const status = `status.${entry.to}`;
  return entry.entry === 'step' && hasText(status) ? t(status) : '';
}

function Entry({ entry }: { entry: TimelineView }) {
  const when = moment(entry.at);
  const mine = entry.actor.role === 'merchant';
  const line = lineOf(entry);
  const spoken = entry.text && entry.entry !== 'note' && entry.entry !== 'notice';
  return (
    <>
      {line && <li className="happened s m">{sentence(when)} {line}</li>}
      {spoken && (
        <li className={mine ? 'msg mine' : 'msg'}>
          <span className="s m">{mine ? t('messages.you', { when }) : t('messages.them', { name: entry.actor.name, when })}</span>{entry.text}
        </li>
      )}
    </>
  );
}

/** A message being written outlives the page. */
function Compose({ hold, view }: CasePart) {
  const name = `message.${view.id}`;
  const [text, setText] = useState(recall<string>(name) ?? '');
  const [said, setSaid] = useState<'sent' | 'empty' | null>(null);
  const type = (next: string) => {
    setText(next);
    setSaid(null);
    remember(name, maskCards(next).value || null);
  };
  const send = async () => {
    const safe = maskCards(text).value.trim();
    if (!safe) return setSaid('empty');
    if (!(await hold.write(safe))) return;
    type('');
    setSaid('sent');
  };
  return (
    <>
      <StoryField label={t('messages.write')} placeholder={t('q.story.safe')} value={text} why={said === 'empty' ? t('messages.empty') : undefined} onChange={type} />
      <button type="button" className="btn" disabled={hold.busy} onClick={() => void send()}>{t('messages.send')}</button>
      <p className="s ok" role="status">{said === 'sent' && t('messages.sent')}</p>
    </>
  );
}

export function Messages({ hold, view }: CasePart) {
  const entries = [...view.timeline].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="card">
      <h2>{t('messages.title')}</h2>
      <ul className="talk">{entries.map(entry => <Entry key={entry.id} entry={entry} />)}</ul>
      {view.may.message && <Compose hold={hold} view={view} />}
    </section>
  );
}
