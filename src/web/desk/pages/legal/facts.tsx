import { Button } from 'antd';
import type { LegalFactView, LegalView } from '../../../../contract/index.js';
import { Dot } from '../../parts/status.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { api } from '../../api.js';
import { type LegalPage, useAct } from './use-legal.js';

const GROUPS = [
  ['proven', 'done'],
  ['disputed', 'hold'],
  ['claimed', 'wait'],
] as const;

/** 已证, 争议, 主张: both sides' words, what the records prove, and the exhibits each rests on. */
export function Facts({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT();
  return (
    <table className="fx" aria-label={t('legal.facts')} tabIndex={0}>
      <colgroup>
        <col style={{ width: 40 }} />
        <col />
        <col style={{ width: 228 }} />
        <col style={{ width: 250 }} />
        <col style={{ width: 128 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{t('legal.fact')}</th>
          <th scope="col">{t('legal.claims')}</th>
          <th scope="col">{t('legal.proves')}</th>
          <th scope="col">{t('legal.exhibits')}</th>
        </tr>
      </thead>
      {GROUPS.map(([key, dot]) => {
        const facts = legal.facts.filter(one => one.standing === key);
        return (
          <tbody key={key}>
            <tr className="grp">
              <td colSpan={5}>
                <Dot kind={dot}>
                  <b>{t(`facts.${key}`)}</b>
                </Dot>{' '}
                {t('legal.items', { count: facts.length })}
                {t('glue.comma')}
                {t(`factsWhy.${key}`)}
              </td>
            </tr>
            {facts.map((fact, index) => (
              <FactRow key={fact.id} fact={fact} above={facts[index - 1]} page={page} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function FactRow({ fact, above, page }: { fact: LegalFactView; above?: LegalFactView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  return (
    <tr data-fact={fact.id}>
      <td className="m s">{fact.n}</td>
      <td>
        {fact.text}
        {me.role === 'legal' && (
          <span className="facts-row">
            <Button type="link" size="small" aria-label={t('legal.editFact', { n: fact.n })} onClick={() => page.setOpen({ what: 'fact', fact })}>
              {t('legal.edit')}
            </Button>
            {above && <Up fact={fact} above={above} page={page} />}
          </span>
        )}
      </td>
      <td>
        {fact.claims.map(claim => (
          <div key={`${claim.party} ${claim.says}`}>
            {t.maybe(`role.${claim.party}`) ?? claim.party}
            {t('glue.says')}
            {claim.says}
          </div>
        ))}
        {!fact.claims.length && <span className="m">{t('legal.unsaid')}</span>}
      </td>
      <td>{fact.record || <span className="m">{t('legal.noRecord')}</span>}</td>
      <td>
        {fact.exhibits.map(one => (
          <a key={one.number} className="ex" href={`#${one.number}`} title={one.ref}>
            {one.number}
          </a>
        ))}
        {fact.awaited.map(one => (
          <span key={one.number} className="ex lo" title={one.name}>
            {one.number} {t('legal.awaited')}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Before the one above it, in the same standing. */
function Up({ fact, above, page }: { fact: LegalFactView; above: LegalFactView; page: LegalPage }) {
  const t = useT();
  const all = page.read.data?.facts.map(one => one.id) ?? [];
  const order = all.filter(id => id !== fact.id).flatMap(id => (id === above.id ? [fact.id, id] : [id]));
  const move = useAct<void>(page.id, () => api.put(`/cases/${page.id}/legal/facts`, { order }));
  return (
    <Button type="link" size="small" loading={move.isPending} aria-label={t('legal.moveUp', { n: fact.n })} onClick={() => move.mutate()}>
      ↑
    </Button>
  );
}
