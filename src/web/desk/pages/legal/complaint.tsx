import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseView, LegalView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { ClockState } from '../../parts/clocks.js';
import { useT } from '../../words.js';

const FORWARDED = ['regulator', 'official_paper'];

/** What somebody official forwarded about this case, the newest first, with the date of the answer. */
export function Forwarded({ found, legal }: { found: CaseView; legal: LegalView }) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['complaints', 'of', found.caseNo],
    queryFn: () => api.get('/complaints', query({ q: found.caseNo, limit: 5 })),
    enabled: legal.escalations.some(one => FORWARDED.includes(one.trigger)),
  });
  const rows = data?.rows.filter(one => one.case.id === found.id) ?? [],
    clock = found.clocks.find(one => one.kind === 'regulator');
  if (!rows.length) return null;
  return (
    <p className="fwd">
      <b>{t('clock.regulator')}</b>
      {rows.map(one => (
        <Link key={one.id} to={`/regulator/${one.id}`} title={one.reference}>
          {t(`source.${one.source}`)} {one.no.slice(one.no.lastIndexOf('-') + 1)}
        </Link>
      ))}
      {clock && <ClockState clock={clock} proposed={Boolean(found.proposal)} />}
    </p>
  );
}
