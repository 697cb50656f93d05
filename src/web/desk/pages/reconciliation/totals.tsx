import type { ReconciliationView, TallyView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { Figure } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';

/** The day's figures, its sum beside the trailers' first. */
export function Totals({ view }: { view: ReconciliationView }) {
  const t = useT(),
    { tie, tallies } = view;
  return (
    <dl className="tot">
      <Figure label={t('recon.netOf', { rows: view.okRows, merchants: view.merchants })}>
        <Yuan fen={tie.rowsNetFen} />
      </Figure>
      <Figure label={t('recon.trailer')} className={tie.tied || !view.files.length ? '' : 'red'}>
        <Yuan fen={tie.trailersNetFen - tie.ignoredNetFen} />
        <small className={tie.tied ? 'tied' : ''}>{!view.files.length ? '' : tie.tied ? t('recon.tied') : t('recon.untied', { differenceFen: tie.differenceFen })}</small>
      </Figure>
      <Count label={t('recon.matched')} of={tallies.matched} />
      <Count label={t('recon.orders')} of={tallies.open} />
      <Count label={t('recon.alarming')} of={tallies.alarming} bad={view.unseen.alarming > 0} />
      <Count label={t('recon.backOffice')} of={tallies.backOffice} />
    </dl>
  );
}

function Count({ label, of, bad = false }: { label: string; of: TallyView; bad?: boolean }) {
  const t = useT();
  return (
    <Figure label={label} className={bad ? 'red' : ''}>
      {t('recon.count', { count: of.count })}
      <small>
        <Yuan fen={of.fen} dash />
      </small>
    </Figure>
  );
}

/** Every file of the day and what became of its lines, down to the difference. */
export function Tie({ view }: { view: ReconciliationView }) {
  const t = useT(),
    { files, tie } = view,
    { tied, ...sums } = tie;
  if (!files.length) return <p className="pad s m">{t('recon.noFile')}</p>;
  return (
    <div className="tie" role="region" aria-label={t('recon.tie')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('records.file')}</th>
            {(['lines', 'trailer', 'loaded', 'ignored', 'rejected', 'conflicts'] as const).map(one => (
              <th key={one} scope="col" className="amt">
                {t(`recon.of.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr key={file.id}>
              <th scope="row">
                <span className="id s">{file.name}</span>{' '}
                <span className="s m">
                  <Moment at={file.at} />
                </span>
              </th>
              <td className="amt">{file.lines}</td>
              <td className="amt">
                <Yuan fen={file.trailerNetFen} />
              </td>
              <Fate count={file.loaded} fen={file.loadedNetFen} />
              <Fate count={file.ignored} fen={file.ignoredNetFen} />
              <Fate count={file.rejected} fen={file.rejectedNetFen} bad />
              <Fate count={file.conflicts} fen={file.conflictsNetFen} bad />
            </tr>
          ))}
        </tbody>
      </table>
      {!tied && (
        <p className={tie.unexplainedFen ? 's red' : 's amber'}>
          {t('recon.explained', sums)}
          {t(tie.unexplainedFen ? 'recon.unexplained' : 'recon.allExplained', { unexplainedFen: tie.unexplainedFen })}
        </p>
      )}
    </div>
  );
}

const Fate = ({ count, fen, bad = false }: { count: number; fen: number; bad?: boolean }) => (
  <td className={bad && count ? 'amt amber' : 'amt'}>
    {count}{' '}
    {count > 0 && (
      <span className="fen">
        <Yuan fen={fen} dash />
      </span>
    )}
  </td>
);
