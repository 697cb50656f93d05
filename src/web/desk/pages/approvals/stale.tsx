import { Button } from 'antd';
import type { RemedyView } from '../../../../contract/index.js';
import { Diff } from '../../parts/diff.js';
import { Hash } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { yuan } from '../../format.js';
import { useT } from '../../words.js';
import type { Act } from './use-act.js';

/** The order has changed while it was looked at: what was in view beside what stands now; nothing is signed until it was seen. */
export function Stale({ act, now }: { act: Act; now: RemedyView }) {
  const t = useT(),
    { seen } = act;
  const lines: [string, string, string][] = [
    [t('col.remedy'), t(`remedy.${seen.remedy}`), t(`remedy.${now.remedy}`)],
    [t('row.amount'), yuan(seen.amountFen), yuan(now.amountFen)],
    [t('sign.target'), seen.targetLogNo ?? '—', now.targetLogNo ?? '—'],
    [t('approvals.refundNo'), seen.refundNo ?? '—', now.refundNo ?? '—'],
    [t('sign.title'), names(seen) || '—', names(now) || '—'],
  ];
  return (
    <div className="stale" role="alert">
      <p>
        <b className="red">{t('stale.title')}</b> {t('stale.lead')}
        {act.draft.text && ` ${t('stale.kept')}`}
      </p>
      <table className="t">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('stale.seen')}</th>
            <th scope="col">{t('stale.now')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, before, after]) => (
            <tr key={label} className={before === after ? '' : 'diff'}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{before === after ? <span className="m">{after}</span> : <Diff value={after} against={before} />}</td>
            </tr>
          ))}
          <tr className="diff">
            <th scope="row">{t('sign.fingerprint')}</th>
            <td>
              <Hash value={seen.fingerprint} />
            </td>
            <td>
              <Hash value={now.fingerprint} />
            </td>
          </tr>
        </tbody>
      </table>
      <div className="row end">
        <Button type="primary" onClick={act.accept}>
          {t('stale.accept')} <Cap of="sign" />
        </Button>
      </div>
    </div>
  );
}

const names = ({ signatures }: RemedyView) => signatures.map(one => one.by.name).join(' ');
