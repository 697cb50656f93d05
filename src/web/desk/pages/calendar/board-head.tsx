import { Button } from 'antd';
import { Icon } from '../../parts/icon.js';
import { ProblemPanel } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { BoardProps, Doing } from './board-types.js';
import { useActs } from './use-calendars.js';

interface Props extends BoardProps {
  year: number;
  onYear: (year: number) => void;
  isChanged: boolean;
  onDo: (doing: Doing) => void;
}

/** Which version and year is shown, and what the reader may do with it. */
export function BoardHead({ head, shown, year, onYear, isChanged, onDo }: Props) {
  const t = useT(),
    me = useMe(),
    acts = useActs();
  const isDraft = shown.state === 'draft';
  return (
    <header className="page-head">
      {head}
      <span className="s m nw">
        {shown.id ? t('policy.version', { version: shown.version }) : t('calendar.shipped')} · {t(`policy.state.${shown.state}`)}
      </span>
      <span className="years">
        <Button size="small" type="text" aria-label={t('calendar.yearBefore')} onClick={() => onYear(year - 1)}>
          <Icon name="left" />
        </Button>
        <b aria-live="polite">{year}</b>
        <Button size="small" type="text" aria-label={t('calendar.yearAfter')} onClick={() => onYear(year + 1)}>
          <Icon name="right" />
        </Button>
      </span>
      <span className="grow" />
      {isDraft && shown.author?.id === me.id && <span className="s m">{t('policy.anotherEnforces')}</span>}
      {isDraft && (
        <Button loading={acts.isPending} onClick={() => acts.mutate({ act: 'withdraw', id: shown.id! })}>
          {t('policy.withdraw')}
        </Button>
      )}
      <Button onClick={() => onDo({ what: 'new' })}>{t('calendar.new')}</Button>
      <Button onClick={() => onDo({ what: 'import' })}>
        <Icon name="upload" /> {t('calendar.import')}
      </Button>
      {shown.mayEnforce && !isChanged && (
        <Button type="primary" onClick={() => onDo({ what: 'enforce' })}>
          {t('calendar.enforce', { version: shown.version })}
        </Button>
      )}
      {Boolean(acts.error) && <ProblemPanel error={acts.error} />}
    </header>
  );
}
