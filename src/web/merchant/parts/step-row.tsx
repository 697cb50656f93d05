import { clockTime } from '../format.js';
import { t } from '../i18n.js';
import { Icon } from './icon.js';

interface Props {
  n: number;
  /** an instant, null when the device refused, empty before the first save */
  savedAt: string | null;
}

const wide = (): boolean => matchMedia('(min-width:840px)').matches;

export function StepRow({ n, savedAt }: Props) {
  return (
    <div className="step">
      <span>{t('step', { n })}</span>
      {savedAt === null && <span className="bad">{t('saved.failed')}</span>}
      {savedAt && <span className="saved"><Icon name="check" />{t(wide() ? 'saved.desktop' : 'saved', { time: clockTime(savedAt) })}</span>}
    </div>
  );
}
