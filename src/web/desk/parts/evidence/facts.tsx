import { Button, Select } from 'antd';
import { useId } from 'react';
import { type EvidenceState, PAPERS } from '../../../../contract/index.js';
import { bytes } from '../../format.js';
import { type Key, useT } from '../../words.js';
import { Moment } from '../due.js';
import { Hash } from '../ident.js';
import { Cap } from '../kbd.js';
import { ProblemPanel } from '../states.js';
import type { Viewer } from './use-viewer.js';

/** why there is nothing to download */
const WITHOUT: Partial<Record<EvidenceState, Key>> = { redacted: 'evidence.originalGone', infected: 'evidence.originalKept' };

/** What the paper serves as, where it came from, and the seal of the original. */
export function Facts({ viewer, mayAct }: { viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    id = useId(),
    { sheet, acts } = viewer;
  if (!sheet) return null;
  const { paper } = sheet;
  return (
    <dl className="kv slip-facts">
      <div>
        <dt>
          <label htmlFor={id}>{t('evidence.servesAs')}</label>
        </dt>
        <dd>
          {mayAct ? (
            <Select
              id={id}
              size="small"
              className="serves"
              value={paper.paper}
              placeholder={t('evidence.unnamed')}
              loading={acts.name.isPending}
              onChange={value => acts.name.mutate({ id: paper.id, paper: value })}
              options={PAPERS.map(value => ({ value, label: t(`paper.${value}`) }))}
            />
          ) : (
            <span id={id}>{paper.paper ? t(`paper.${paper.paper}`) : t('evidence.unnamed')}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('evidence.name')}</dt>
        <dd className="ell" title={paper.name}>
          {paper.name}
        </dd>
      </div>
      <div>
        <dt>{t('evidence.from')}</dt>
        <dd>
          {paper.suppliedBy.role === 'merchant' ? t('role.merchant') : paper.suppliedBy.name}
          {t('glue.comma')}
          <Moment at={paper.receivedAt} />
          {t('glue.comma')}
          {bytes(paper.bytes)}
        </dd>
      </div>
      <div>
        <dt>{t('evidence.sealed')}</dt>
        <dd>
          <Hash value={paper.sha256} />{' '}
          {paper.originalUrl ? (
            <Button type="link" size="small" href={paper.originalUrl} target="_blank" rel="noreferrer">
              {t('evidence.original')} <Cap of="original" />
            </Button>
          ) : (
            <span className="m">{t(WITHOUT[paper.state] ?? 'evidence.originalLater')}</span>
          )}
        </dd>
      </div>
      {Boolean(acts.name.error) && <ProblemPanel error={acts.name.error} retry={acts.name.reset} />}
    </dl>
  );
}
