import { Button } from 'antd';
import { useT } from '../../words.js';
import type { Changes } from './working-copy.js';

interface Props {
  changes: Changes;
  canUndo: boolean;
  onUndo: () => void;
  onDiscard: () => void;
  onKeep: () => void;
}

/** What was changed and is kept nowhere yet; every step can be taken back. */
export function DraftBar({ changes, canUndo, onUndo, onDiscard, onKeep }: Props) {
  const t = useT();
  const other = changes.week || changes.zone || changes.name;
  return (
    <div className="draft-bar" role="region" aria-label={t('calendar.draft')}>
      <span role="status">
        <b>{t('calendar.draft')}</b> {t('calendar.changedDays', { days: changes.days.length })}
        {other && t('glue.list') + t('calendar.newWeek')}
      </span>
      <span className="grow" />
      <Button disabled={!canUndo} onClick={onUndo}>
        {t('calendar.undo')} <kbd>{t('calendar.undoKey')}</kbd>
      </Button>
      <Button onClick={onDiscard}>{t('calendar.discard')}</Button>
      <Button type="primary" onClick={onKeep}>
        {t('calendar.look')}
      </Button>
    </div>
  );
}
