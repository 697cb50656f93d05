import { Button } from 'antd';
import type { LegalExhibitView, LegalView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { exhibitWords } from '../../exhibit-words.js';
import { bytes } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Hash } from '../../parts/ident.js';
import { Empty, ProblemPanel } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { type LegalPage, useAct } from './use-legal.js';

/** Every exhibit with its source and the hash it was sealed under, and whether the bytes still have it. */
export function Exhibits({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const verify = useAct<void>(page.id, () => api.post(`/cases/${page.id}/legal/verify`));
  if (!legal.exhibits.length) return <Empty title={t('evidence.empty')}>{t('evidence.emptyWhy')}</Empty>;
  return (
    <>
      <div className="lh2">
        <h2>{t('legal.evidence')}</h2>
        <Verified legal={legal} />
        {me.role === 'legal' && (
          <Button size="small" loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('legal.verify')}
          </Button>
        )}
      </div>
      {Boolean(verify.error) && <ProblemPanel error={verify.error} />}
      <table className="xs" aria-label={t('legal.evidence')} tabIndex={0}>
        <thead>
          <tr>
            {(['number', 'content', 'nature', 'source', 'received'] as const).map(key => (
              <th scope="col" key={key}>
                {t(`legal.x.${key}`)}
              </th>
            ))}
            <th scope="col">SHA-256</th>
            <th scope="col">{t('legal.x.seal')}</th>
          </tr>
        </thead>
        <tbody>
          {legal.exhibits.map(one => (
            <Row key={`${one.kind} ${one.ref}`} one={one} legal={legal} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Verified({ legal: { verified } }: { legal: LegalView }) {
  const t = useT();
  if (!verified) return <span>{t('legal.neverVerified')}</span>;
  return (
    <span className={verified.broken.length ? 'red' : ''}>
      {t('legal.sealedAt')} <Moment at={verified.at} /> {t(verified.broken.length ? 'legal.verifiedBroken' : 'legal.verifiedAll', { count: verified.files, broken: verified.broken.length })}
    </span>
  );
}

function Row({ one, legal }: { one: LegalExhibitView; legal: LegalView }) {
  const t = useT();
  return (
    <tr id={one.number}>
      <td>{one.number ? <span className={one.state === 'awaited' ? 'ex lo' : 'ex'}>{one.number}</span> : <span className="m" title={t('legal.unnumberedWhy')}>—</span>}</td>
      <td className="nm">
        {one.url && one.state === 'sealed' ? (
          <a href={one.url} target="_blank" rel="noreferrer">
            {one.name}
          </a>
        ) : (
          <span title={one.name}>{exhibitWords(one.name, t)}</span>
        )}
        {one.bytes !== undefined && <span className="m s"> {bytes(one.bytes)}</span>}
      </td>
      <td>{t(one.state === 'dropped' ? 'legal.nature.dropped' : `legal.nature.${one.kind}`)}</td>
      <td className="m">{one.from ? (one.from === 'records' ? t('legal.fromRecords') : t.code('role', one.from)) : '—'}</td>
      <td className="m">{one.receivedAt ? <Moment at={one.receivedAt} brief /> : '—'}</td>
      <td>{one.sha256 ? <Hash value={one.sha256} /> : <span className="m">—</span>}</td>
      <td>
        <Seal one={one} legal={legal} />
      </td>
    </tr>
  );
}

/** Words beside the colour: checked, broken, or not checked since it came. */
function Seal({ one, legal: { verified } }: { one: LegalExhibitView; legal: LegalView }) {
  const t = useT();
  if (one.kind !== 'evidence' || one.state === 'dropped') return <span className="m">{t(one.state === 'awaited' ? 'legal.seal.awaited' : 'legal.seal.byFile')}</span>;
  if (verified?.broken.includes(one.ref)) return <b className="red">{t('legal.seal.broken')}</b>;
  const checked = verified && one.receivedAt && one.receivedAt <= verified.at;
  return <span className={checked ? 'green' : 'm'}>{t(checked ? 'legal.seal.checked' : 'legal.seal.unchecked')}</span>;
}
