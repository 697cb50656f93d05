import { Button } from 'antd';
import type { FactStanding, FactView, LegalView, WriteFact } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { exact, settleDay, yuan } from '../../format.js';
import { ProblemPanel } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { type LegalPage, useAct } from './use-legal.js';

/** the server sends facts as text: fen in the fields that end so, instants, days and words of ours */
function shown(field: string, value: string | undefined, t: Words): string {
  if (value === undefined) return '';
  if (field.endsWith('Fen') && /^-?\d+$/.test(value)) return yuan(Number(value));
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return exact(value).slice(0, 19);
  if (field === 'settleDate') return settleDay(value);
  return (['txn', 'txnStatus', 'kind'] as const).map(group => t.maybe(`${group}.${value}`)).find(Boolean) ?? value;
}

export function factOf(fact: FactView, standing: FactStanding, t: Words): WriteFact {
  const claimed = shown(fact.field, fact.claimed, t),
    proven = shown(fact.field, fact.proven, t);
  return {
    standing,
    source: fact.field,
    text: `${t.code('field', fact.field)} ${proven || claimed}`,
    claims: claimed ? [{ party: 'merchant', says: claimed }] : [],
    record: proven,
    exhibits: proven ? fact.exhibits.map(ref => ({ kind: 'row' as const, ref })) : [],
    awaited: [],
  };
}

/** What the comparison of claim and row found and nobody has taken over: one key a row. */
export function Suggested({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const take = useAct(page.id, (asked: WriteFact) => api.post(`/cases/${page.id}/legal/facts`, asked));
  const standings = ['proven', 'disputed', 'claimed'] as const;
  const all = standings.flatMap(standing => legal.compared[standing].map(fact => ({ standing, asked: factOf(fact, standing, t) })));
  if (!all.length || me.role !== 'legal') return null;
  return (
    <details className="sug" open={!legal.facts.length}>
      <summary>{t('legal.suggested', { count: all.length })}</summary>
      {Boolean(take.error) && <ProblemPanel error={take.error} />}
      <ul>
        {all.map(({ standing, asked }) => (
          <li key={asked.source}>
            <span className="tag">{t(`facts.${standing}`)}</span>
            <span>{asked.text}</span>
            <span className="m">{standing === 'disputed' && asked.claims[0] ? t('legal.saidInstead', { says: asked.claims[0].says }) : ''}</span>
            <Button
              size="small"
              aria-label={t('legal.takeFactNamed', { fact: asked.text })}
              disabled={standing === 'proven' && !asked.exhibits.length}
              onClick={() => take.mutate(asked)}
            >
              {t('legal.takeFact')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
