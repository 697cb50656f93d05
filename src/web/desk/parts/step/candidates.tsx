import { Button } from 'antd';
import type { Candidate, CaseView } from '../../../../contract/index.js';
import { clockSeconds, dateWords } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Ident } from '../ident.js';
import { Score } from '../score.js';
import { Yuan } from '../yuan.js';

interface Props {
  found: CaseView;
  pick?: (logNo: string) => void;
  pending?: boolean;
}

/** Candidates side by side with their points shown; equal ones are never chosen by order. */
export function Candidates({ found, pick, pending }: Props) {
  const t = useT(),
    located = found.finding?.located;
  if (!located?.candidates.length) return <p className="pad m">{t('pick.none')}</p>;
  return (
    <div className="cands">
      {located.candidates.map(candidate => (
        <CandidateCard
          key={candidate.row.logNo}
          candidate={candidate}
          linked={located.logNos.includes(candidate.row.logNo)}
          pick={pick}
          pending={pending}
        />
      ))}
    </div>
  );
}

function CandidateCard({
  candidate,
  linked,
  pick,
  pending,
}: {
  candidate: Candidate;
  linked: boolean;
  pick?: (logNo: string) => void;
  pending?: boolean;
}) {
  const t = useT(),
    now = useNow(),
    { row } = candidate;
  return (
    <article className={`cand${linked ? ' on' : ''}`} aria-label={t('pick.candidate', { logNo: row.logNo })}>
      <header>
        <b>{t('pick.score', { score: candidate.score })}</b>
        <Yuan fen={row.amtFen} strong />
      </header>
      <dl className="kv">
        <div>
          <dt>{t('row.txnTime')}</dt>
          <dd>
            {dateWords(row.txnTime, now, t)} {clockSeconds(row.txnTime)}
          </dd>
        </div>
        <div>
          <dt>{t('row.type')}</dt>
          <dd>
            {t(`txn.${row.txnType}`)}，{t(`txnStatus.${row.status}`)}
          </dd>
        </div>
        <div>
          <dt>RRN</dt>
          <dd>
            <Ident value={row.rrn || '—'} small />
          </dd>
        </div>
        <div>
          <dt>{t('row.card')}</dt>
          <dd>
            <Ident value={row.panMasked || '—'} small />
          </dd>
        </div>
        <div>
          <dt>TID</dt>
          <dd>
            <Ident value={row.tid} small />
          </dd>
        </div>
        {candidate.pairLogNo && (
          <div>
            <dt>{t('pick.pair')}</dt>
            <dd>
              <Ident value={candidate.pairLogNo} small />
            </dd>
          </div>
        )}
      </dl>
      <ul className="pts">
        {candidate.points.map(point => (
          <li key={point.feature} className={point.points < point.of ? 'diff' : ''}>
            <span>{t(`feature.${point.feature}`)}</span>
            <span className="m">{t.code('how', point.how)}</span>
            <Score points={point.points} of={point.of} />
          </li>
        ))}
      </ul>
      {pick && (
        <Button block loading={pending} onClick={() => pick(row.logNo)}>
          {t('pick.choose', { amountFen: row.amtFen })}
        </Button>
      )}
    </article>
  );
}
