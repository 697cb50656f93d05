import type { PolicyPreview } from '../../../../contract/index.js';
import { Link } from 'react-router';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { Signers } from './sheet.js';

/** Whom a draft affects: orders that wait, those of the last days, who has the work, who is missing. */
export function Effects({ preview }: { preview: PolicyPreview }) {
  const t = useT();
  const { changes, warnings, workload, examples, days, orders, waiting } = preview;
  return (
    <div className="eff">
      <p className="s m">{t('policy.seen', { days, orders, waiting })}</p>
      {warnings.map(warning => (
        <p key={warning.code + warning.role} className="err" role="alert">
          {t(`policy.warning.${warning.code}`, { role: t(`role.${warning.role}`) })}
        </p>
      ))}
      {changes.length ? <Changes preview={preview} /> : <p>{t('policy.noChange')}</p>}
      {preview.automatic.map(line => (
        <p key={line.kind}>{t('policy.wouldApprove', { kind: t(`kind.${line.kind}`), orders: line.orders, sumFen: line.sumFen, sampled: line.sampled, days })}</p>
      ))}
      <table className="pol" aria-label={t('policy.workload')}>
        <thead>
          <tr>
            <th scope="col">{t('policy.workload')}</th>
            <th scope="col" className="amt">{t('policy.people')}</th>
            <th scope="col" className="amt">{t('policy.now')}</th>
            <th scope="col" className="amt">{t('policy.then')}</th>
          </tr>
        </thead>
        <tbody>
          {workload.map(line => (
            <tr key={line.role}>
              <th scope="row">{t(`role.${line.role}`)}</th>
              <td className="amt">{line.people}</td>
              <td className="amt">{line.before}</td>
              <td className={line.after > line.before ? 'amt amber' : 'amt'}>{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {examples.length > 0 && <Examples examples={examples} />}
    </div>
  );
}

function Changes({ preview }: { preview: PolicyPreview }) {
  const t = useT();
  return (
    <table className="pol" aria-label={t('policy.changes')}>
      <thead>
        <tr>
          <th scope="col">{t('policy.changes')}</th>
          <th scope="col">{t('policy.signers')}</th>
          <th scope="col" className="amt">{t('policy.waiting')}</th>
          <th scope="col" className="amt">{t('policy.past', { days: preview.days })}</th>
        </tr>
      </thead>
      <tbody>
        {preview.changes.map((change, at) => (
          <tr key={at}>
            <th scope="row">{t(`remedy.${change.remedy}`)}</th>
            <td>
              <del><Signers roles={change.before} none={t('policy.system')} /></del>
              <br />
              <ins><Signers roles={change.after} none={t('policy.system')} /></ins>
            </td>
            <td className="amt">{change.waiting}</td>
            <td className="amt">
              {change.past}
              {change.past > 0 && <span className="s m"> <Yuan fen={change.pastFen} /></span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Examples({ examples }: { examples: PolicyPreview['examples'] }) {
  const t = useT();
  return (
    <>
      <p className="s">{t('policy.voids')}</p>
      <table className="pol" aria-label={t('policy.voids')}>
        <tbody>
          {examples.map(example => (
            <tr key={example.id}>
              <th scope="row">
                <Link className="id s" to={`/cases/${example.caseNo}`}>{example.caseNo}</Link>
                <span className="s m">{example.merchantName}</span>
              </th>
              <td>{t(`remedy.${example.remedy}`)}</td>
              <td className="amt"><Yuan fen={example.amountFen} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
