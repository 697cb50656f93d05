import type { EvidenceView } from '../../../../contract/index.js';
import { moment, sentence } from '../../format.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';

const SEEN: Partial<Record<EvidenceView['state'], 'papers.checking' | 'papers.redacted' | 'papers.infected'>> = {
  checking: 'papers.checking', redacted: 'papers.redacted', infected: 'papers.infected',
};

function Preview({ file, n }: { file: EvidenceView; n: number }) {
  if (file.state === 'infected') return <span className="want" aria-hidden="true" />;
  if (!file.previewUrl) return <span className="ok"><Icon name="check" /></span>;
  return <span className="thumb"><img src={file.previewUrl} alt={t('papers.alt', { n })} loading="lazy" /></span>;
}

/** A paper that arrived: what it serves as, when it came, what was done with it. */
export function PaperRow({ file, n, title }: { file: EvidenceView; n: number; title?: string }) {
  const ours = file.suppliedBy.role !== 'merchant';
  const state = SEEN[file.state];
  const large = file.previewUrl ?? file.originalUrl;
  return (
    <li>
      <Preview file={file} n={n} />
      <span>
        {title ? sentence(title) : t('papers.n', { n })}<br /><span className="s m">{t(ours ? 'papers.by' : 'papers.received', { when: moment(file.receivedAt) })}</span>
        {state && <><br /><span className={file.state === 'infected' ? 's bad' : 's m'} role="status">{t(state)}</span></>}
        {large && <><br /><a className="mini flush" href={large} target="_blank" rel="noopener">{t('papers.see')}</a></>}
      </span>
    </li>
  );
}
