import { Button } from 'antd';
import { Cap } from '../../parts/kbd.js';
import { useT } from '../../words.js';

/** The hint bar; with rows ticked it offers what can be done to all of them. */
export function Hints({ ticked, assign, clear }: { ticked: number; assign: () => void; clear: () => void }) {
  const t = useT();
  if (ticked)
    return (
      <div className="hint ticked">
        <b>{t('hint.ticked', { count: ticked })}</b>
        <Button size="small" onClick={assign}>
          {t('hint.assignAll')} <Cap of="assign" />
        </Button>
        <Button size="small" type="text" onClick={clear}>
          {t('hint.clear')}
        </Button>
      </div>
    );
  return (
    <div className="hint">
      <span>
        <Cap of="down" />
        <Cap of="up" />
        {t('hint.move')}
      </span>
      {(['open', 'tick', 'assign', 'note', 'reply', 'next'] as const).map(action => (
        <span key={action}>
          <Cap of={action} />
          {t(`hint.${action}`)}
        </span>
      ))}
      <span className="opt">
        <Cap of="preview" />
        {t('hint.preview')}
      </span>
      <span className="end">
        <Cap of="help" />
        {t('hint.help')}
      </span>
    </div>
  );
}
