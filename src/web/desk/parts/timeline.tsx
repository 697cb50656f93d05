import type { TimelineView } from '../../../contract/index.js';
import { clock, dayOf, dayWords, exact } from '../format.js';
import { grouped } from '../grouped.js';
import { useNow } from '../queries.js';
import { eventWords } from '../trigger-words.js';
import { useT } from '../words.js';

export const TIMELINE_FILTERS = {
  all: [],
  message: ['message'],
  note: ['note'],
  change: ['step', 'system', 'escalation'],
  file: ['file'],
  notice: ['notice'],
} as const satisfies Record<string, readonly TimelineView['entry'][]>;
export type TimelineFilter = keyof typeof TIMELINE_FILTERS;
export const passes = (filter: TimelineFilter) => (entry: TimelineView) =>
  filter === 'all' || (TIMELINE_FILTERS[filter] as readonly string[]).includes(entry.entry);

const look = (entry: TimelineView) => {
  if (entry.entry === 'note') return 'note';
  if (entry.actor.role === 'merchant' && entry.text) return 'in';
  return entry.text && (entry.entry === 'message' || entry.step === 'ask') ? 'pub' : 'sys';
};

/** What one entry says: a person's own words, or the sentence for what happened. */
export function TimelineText({ entry }: { entry: TimelineView }) {
  const t = useT();
  const facts = { ...entry.facts };
  const step = entry.step && t(`did.${entry.step}`);
  const said = entry.code ? eventWords(entry.code, facts, t) : step;
  const moved = entry.from && entry.to && entry.from !== entry.to ? `${t(`status.${entry.from}`)} → ${t(`status.${entry.to}`)}` : '';
  return (
    <>
      {entry.entry === 'note' && <span className="tag n">{t('timeline.internal')}</span>} {entry.text ?? said ?? t(`entry.${entry.entry}`)}
      {entry.text && (entry.step || entry.entry === 'system') && <span className="sys"> {step ?? said}</span>}
      {moved && (
        <span className="sys">
          {t('glue.then')}
          {moved}
        </span>
      )}
    </>
  );
}

/** Oldest on top; the left edge tells who speaks to whom. */
export function Timeline({ entries }: { entries: TimelineView[] }) {
  const t = useT(),
    now = useNow();
  const days = grouped(entries, entry => dayOf(entry.at));
  return (
    <ol className="tl">
      {days.map(([day, ofDay]) => (
        <li key={day}>
          <div className="day">{dayWords(ofDay[0]!.at, now, t)}</div>
          <ol>
            {ofDay.map(entry => (
              <li key={entry.id} className="te">
                <time dateTime={entry.at} title={exact(entry.at)}>
                  {clock(entry.at)}
                </time>
                <span className="w ell" title={entry.actor.name}>
                  {who(entry, t)}
                </span>
                <span className={look(entry)}>
                  <TimelineText entry={entry} />
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

export const who = (entry: TimelineView, t: ReturnType<typeof useT>) =>
  entry.actor.role === 'merchant' || entry.actor.role === 'system' ? t(`role.${entry.actor.role}`) : entry.actor.name;
