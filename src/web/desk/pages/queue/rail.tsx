import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { QUEUES, type QueueKey } from '../../../../contract/index.js';
import { Icon } from '../../parts/icon.js';
import { useQueues } from '../../queries.js';
import { useT } from '../../words.js';
import { keptViews, keepViews } from './views.js';

/** The queues with their live counts, and views of one's own. */
export function Rail({ queue, enter }: { queue: QueueKey; enter: (queue: QueueKey) => void }) {
  const t = useT(),
    { data } = useQueues();
  const [views, setViews] = useState(keptViews);
  useEffect(() => {
    const reread = () => setViews(keptViews());
    window.addEventListener('lidan.views', reread);
    return () => window.removeEventListener('lidan.views', reread);
  }, []);
  const forget = (name: string) => setViews(keepViews(keptViews().filter(one => one.name !== name)));
  const shown = QUEUES.filter(key => !data || data.some(one => one.key === key));
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <h3>{t('rail.work')}</h3>
      {shown.map(key => (
        <Link
          key={key}
          to={`/queue/${key}`}
          className={key === queue ? 'on' : ''}
          aria-current={key === queue ? 'page' : undefined}
          onClick={event => {
            event.preventDefault();
            enter(key);
          }}
        >
          {t(`queue.${key}`)}
          <b>{data?.find(one => one.key === key)?.count ?? ''}</b>
        </Link>
      ))}
      {views.length > 0 && <h3>{t('rail.mine')}</h3>}
      {views.map(view => (
        <span key={view.name} className="view">
          <Link to={view.to}>{view.name}</Link>
          <button
            type="button"
            aria-label={t('rail.forget', { name: view.name })}
            title={t('rail.forget', { name: view.name })}
            onClick={() => forget(view.name)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
    </nav>
  );
}
