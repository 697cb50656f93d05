import type { CalendarVersionView } from '../../../../contract/index.js';
import { stamp } from '../../format.js';
import { Dot } from '../../parts/status.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

const DOT = { in_force: 'done', draft: 'ours', replaced: '', withdrawn: '', overtaken: '' } as const;

interface Props {
  versions: readonly CalendarVersionView[];
  chosen: number;
  onChoose: (version: number) => void;
}

/** Every version, the newest first: who wrote it and why, who put it in force, when. */
export function Versions({ versions, chosen, onChoose }: Props) {
  const t = useT(),
    now = useNow();
  return (
    <ul className="vers" aria-label={t('policy.versions')}>
      {versions.map(one => (
        <li key={one.version}>
          <button type="button" aria-pressed={one.version === chosen} className={one.version === chosen ? 'on' : ''} onClick={() => onChoose(one.version)}>
            <b>{one.id ? t('policy.version', { version: one.version }) : t('calendar.shipped')}</b>
            <Dot kind={DOT[one.state]}>{t(`policy.state.${one.state}`)}</Dot>
            {one.author && one.at && <span className="s m">{t('policy.written', { name: one.author.name, at: stamp(one.at, now) })}</span>}
            {one.enforcedBy && one.enforcedAt && <span className="s m">{t('policy.enforced', { name: one.enforcedBy.name, at: stamp(one.enforcedAt, now) })}</span>}
            {one.note && <span className="s">{one.note}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
