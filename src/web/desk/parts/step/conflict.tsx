import { Button, Modal } from 'antd';
import { useT } from '../../words.js';
import { Moment } from '../due.js';
import { Status } from '../status.js';
import { TimelineText } from '../timeline.js';
import type { Change } from './use-change.js';

/** Someone else saved first: what they did, what I typed, and a choice; focus stands on the safe one. */
export function ConflictModal({ change }: { change: Change }) {
  const t = useT(),
    { conflict } = change;
  if (!conflict) return null;
  const { before, fresh, asked } = conflict;
  const seen = new Set(before.timeline.map(entry => entry.id));
  const news = fresh.timeline.filter(entry => !seen.has(entry.id));
  return (
    <Modal
      open
      width={560}
      title={t('conflict.title', { caseNo: fresh.caseNo })}
      onCancel={change.forget}
      footer={
        <div className="row end">
          <Button autoFocus onClick={change.forget}>
            {t('conflict.drop')}
          </Button>
          <Button type="primary" onClick={change.again}>
            {t('conflict.again', { version: fresh.version })}
          </Button>
        </div>
      }
    >
      <p className="s m">{t('conflict.lead', { before: before.version, now: fresh.version })}</p>
      <div className="v2">
        <div>
          <h3>{t('conflict.theirs')}</h3>
          <Status status={fresh.status} />
          {news.map(entry => (
            <p key={entry.id}>
              <b>{entry.actor.name}</b> <Moment at={entry.at} />
              <br />
              <TimelineText entry={entry} />
            </p>
          ))}
          {!news.length && <p className="m">{t('conflict.unseen')}</p>}
        </div>
        <div className="pk">
          <h3>{t('conflict.mine')}</h3>
          <p>{asked.text || t('conflict.noText')}</p>
        </div>
      </div>
    </Modal>
  );
}
