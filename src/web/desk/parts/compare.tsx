import type { CaseView } from '../../../contract/index.js';
import { comparison, type CompareLine, rowOf, sumOf } from '../comparison.js';
import { useNow } from '../queries.js';
import { useT } from '../words.js';
import { Diff } from './diff.js';
import { Score } from './score.js';
import type { ReactNode } from 'react';

const Proven = ({ line, side, against }: { line: CompareLine; side: 'claimed' | 'proven'; against?: string }) => {
  const other = side === 'claimed' ? 'proven' : 'claimed';
  const cutAlike = line.differs && line.proven !== '—' && line.feature !== 'type' && (side === 'proven' || line.mono);
  return cutAlike ? (
    <Diff value={line[side]} against={against ?? line[other]} mono={line.mono} />
  ) : (
    <span className={line.mono ? 'id' : undefined}>{line[side]}</span>
  );
};

/** Claim beside proof with the points each fact earned, for the case page. */
export function CompareTable({ found, foot }: { found: CaseView; foot?: ReactNode }) {
  const t = useT(),
    now = useNow();
  const lines = comparison(found, now, t),
    scored = lines.some(line => line.point),
    row = Boolean(rowOf(found));
  return (
    <table className="f">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.claim')}</th>
          {row && (
            <>
              <th scope="col">{t('compare.record')}</th>
              <th scope="col">{t('compare.how')}</th>
            </>
          )}
          {scored && (
            <th scope="col" className="amt">
              {t('compare.points')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.feature} className={line.differs ? 'diff' : ''}>
            <th scope="row">{t(`feature.${line.feature}`)}</th>
            <td>
              <Proven line={line} side="claimed" />
            </td>
            {row && (
              <>
                <td>
                  <Proven line={line} side="proven" />
                </td>
                <td className={line.differs ? 'n amber' : 'n'}>{line.how}</td>
              </>
            )}
            {scored && <td>{line.point && <Score points={line.point.points} of={line.point.of} />}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td colSpan={scored ? 3 : row ? 2 : 1}>
            <MatchWords found={found} lines={lines} />
            {!scored && foot}
          </td>
          {scored && <td className="amt">{foot}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

/** The sum, the scaled score, the threshold and the lead in one sentence. */
export function MatchWords({ found, lines }: { found: CaseView; lines: CompareLine[] }) {
  const t = useT(),
    located = found.finding?.located;
  if (!located) return <span className="m">{t('match.notYet')}</span>;
  const best = located.candidates[0],
    sum = sumOf(lines);
  const score = best && sum.of > 0 ? t('match.score', { points: sum.points, of: sum.of, score: best.score }) : '';
  const lead = located.lead === undefined ? '' : t('match.lead', { lead: located.lead });
  const key = located.exactKey ? t('match.exact', { key: t(`exactKey.${located.exactKey}`) }) : '';
  return (
    <>
      <b>{t(`match.${located.match}`)}</b>
      {key}
      {score}
      {lead}
      {located.allButTheCard ? t('match.allButTheCard') : ''}
      {located.contradictions.map(one => t('match.contradiction', { field: t(`feature.${one === 'date' ? 'time' : one}`) })).join('')}
    </>
  );
}

/** The same, short, for the queue's preview. */
export function CompareBrief({ found, wide = false }: { found: CaseView; wide?: boolean }) {
  const t = useT(),
    now = useNow();
  return (
    <table className={wide ? 'cp wide' : 'cp'}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.claim')}</th>
          <th scope="col">{t('compare.record')}</th>
          <td className="r" />
        </tr>
      </thead>
      <tbody>
        {comparison(found, now, t)
          .slice(0, wide ? 12 : 7)
          .map(line => (line.brief ? { ...line, ...line.brief } : line))
          .map(line => (
            <tr key={line.feature} className={line.differs ? 'diff' : ''}>
              <th scope="row">{t(`feature.${line.feature}`)}</th>
              <td className="ell">
                <Proven line={line} side="claimed" />
              </td>
              <td className="ell">
                {line.feature === 'type' && line.differs && found.provenKind ? (
                  <b>{t(`kind.${found.provenKind}`)}</b>
                ) : (
                  <Proven line={line} side="proven" against={line.brief?.against} />
                )}
              </td>
              <td className={`r ell${line.differs ? ' amber' : ''}`} title={line.how}>
                {line.feature === 'type' && line.differs ? t('compare.otherKind') : wide ? line.how : line.how.split(t('glue.comma'))[0]}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
