import { Button } from 'antd';
import { Link } from 'react-router';
import type { AnchorPlaceView, AnchorView, AuditRowView } from '../../../../contract/index.js';
import { actionWords, caseOf } from '../../audit-words.js';
import { exact } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Hash, Ident } from '../../parts/ident.js';
import { Fact } from '../../parts/section.js';
import { Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useT } from '../../words.js';
import { useAnchors } from './use-audit.js';

/** One row in full. */
export function Row({ row, who, narrow }: { row: AuditRowView; who: string | undefined; narrow: (subject: string) => void }) {
  const t = useT(),
    caseId = caseOf(row.subject);
  return (
    <section aria-label={t('audit.detail')}>
      <dl className="kvs">
        <Fact label={t('audit.seq')}>{row.seq}</Fact>
        <Fact label={t('audit.time')}>{exact(row.at)}</Fact>
        <Fact label={t('audit.who')}>
          {who} {row.actorRole !== 'system' && <span className="m">{t.code('role', row.actorRole)}</span>} {row.actorId !== 'system' && <span className="id s au-long">{row.actorId}</span>}
        </Fact>
        <Fact label={t('audit.action')}>
          {actionWords(row.action, t)} <span className="id s">{row.action}</span>
        </Fact>
        <Fact label={t('audit.subject')}>
          <span className="id s au-long">{row.subject}</span>
        </Fact>
        <Fact label={t('audit.detail')}>
          <span className="id s au-long">{row.detail}</span>
        </Fact>
        <Fact label={t('audit.hash')}>
          <span className="id s au-long">{row.hash}</span>
        </Fact>
        <Fact label={t('audit.prevHash')}>
          <Hash value={row.prevHash} />
        </Fact>
      </dl>
      <div className="row au-acts">
        {caseId && <Link to={`/cases/${caseId}`}>{t('audit.openCase')}</Link>}
        <Button size="small" onClick={() => narrow(row.subject)}>
          {t('audit.sameSubject')}
        </Button>
      </div>
    </section>
  );
}

const DOT = { done: 'done', due: 'wait', failed: 'ours' } as const;

/** The last heads that were put outside the database, and what became of each. */
export function Anchors() {
  const t = useT(),
    read = useAnchors();
  return (
    <section aria-label={t('audit.anchors')}>
      <h2>
        {t('audit.anchors')} <span>{t('audit.anchorsLead')}</span>
      </h2>
      <Wait on={read} rows={4}>
        {anchors =>
          anchors.length ? (
            <ul className="au-anchors">
              {anchors.map(one => (
                <Anchor key={one.id} anchor={one} />
              ))}
            </ul>
          ) : (
            <p className="m">
              <b>{t('audit.noAnchors')}</b> {t('audit.noAnchorsWhy')}
            </p>
          )
        }
      </Wait>
      <p className="s m">{t('audit.verify')}</p>
    </section>
  );
}

function Anchor({ anchor: { day, seq, hash, places } }: { anchor: AnchorView }) {
  const t = useT();
  return (
    <li>
      <div className="row">
        <b>{day}</b>
        <span className="m">{t('audit.upTo', { seq })}</span>
        <span className="grow" />
        <Ident value={`${hash.slice(0, 6)}…${hash.slice(-4)}`} small />
      </div>
      {places.map(one => (
        <PlaceLine key={one.place} place={one} />
      ))}
    </li>
  );
}

function PlaceLine({ place: { place, state, at, to, genTime, error } }: { place: AnchorPlaceView }) {
  const t = useT();
  return (
    <div className="au-place">
      <Dot kind={DOT[state]}>
        {t(`anchorPlace.${place}`)} {t(`anchorState.${state}`)}
      </Dot>
      <span className="s m" title={to}>
        {genTime ? t('audit.genTime', { at: exact(genTime) }) : to?.split('/').at(-1)}
      </span>
      {at && <Moment at={at} brief />}
      {error && <span className="s red au-long">{error}</span>}
    </div>
  );
}
