import type { FactView, LegalView } from '../../../../contract/index.js';
import { type Exhibit, numberOf } from '../../exhibits.js';
import { bytes, exact, settleDay, yuan } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Hash } from '../../parts/ident.js';
import { Dot } from '../../parts/status.js';
import { Empty } from '../../parts/states.js';
import { useT, type Words } from '../../words.js';

const GROUPS = [
  ['proven', 'done'],
  ['disputed', 'hold'],
  ['claimed', 'wait'],
] as const;
/** the server sends facts as text: fen in the fields that end so, instants, days and words of ours */
function shown(field: string, value: string | undefined, t: Words): string | undefined {
  if (value === undefined) return undefined;
  if (field.endsWith('Fen') && /^-?\d+$/.test(value)) return yuan(Number(value));
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return exact(value).slice(0, 19);
  if (field === 'settleDate') return settleDay(value);
  return (['txn', 'txnStatus', 'kind'] as const).map(group => t.maybe(`${group}.${value}`)).find(Boolean) ?? value;
}

/** 已证, 争议, 主张: both sides' words, what the records prove, and the exhibits each rests on. */
export function Facts({ legal, exhibits }: { legal: LegalView; exhibits: Exhibit[] }) {
  const t = useT();
  let number = 0;
  return (
    <table className="fx">
      <colgroup>
        <col style={{ width: 40 }} />
        <col style={{ width: 150 }} />
        <col />
        <col />
        <col style={{ width: 132 }} />
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
      {GROUPS.map(([key, dot]) => (
        <tbody key={key}>
          <tr className="grp">
            <td colSpan={5}>
              <Dot kind={dot}>
                <b>{t(`facts.${key}`)}</b>
              </Dot>{' '}
              {t('legal.items', { count: legal.facts[key].length })}
              {t('glue.comma')}
              {t(`factsWhy.${key}`)}
            </td>
          </tr>
          {legal.facts[key].map(fact => (
            <FactRow key={fact.field} fact={fact} number={++number} exhibits={exhibits} disputed={key === 'disputed'} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FactRow({ fact, number, exhibits, disputed }: { fact: FactView; number: number; exhibits: Exhibit[]; disputed: boolean }) {
  const t = useT(),
    claimed = shown(fact.field, fact.claimed, t),
    proven = shown(fact.field, fact.proven, t);
  return (
    <tr className={disputed ? 'diff' : ''}>
      <td className="m s">{number}</td>
      <td>{t.code('field', fact.field)}</td>
      <td>{claimed === undefined ? <span className="m">{t('legal.unsaid')}</span> : claimed}</td>
      <td>{proven === undefined ? <span className="m">{t('legal.noRecord')}</span> : proven}</td>
      <td>
        {fact.exhibits.map(source => (
          <a key={source} className="ex" href={`#${numberOf(exhibits, source)}`} title={source}>
            {numberOf(exhibits, source)}
          </a>
        ))}
      </td>
    </tr>
  );
}

/** Every exhibit with its source and the hash it was sealed under. */
export function Exhibits({ exhibits }: { exhibits: Exhibit[] }) {
  const t = useT();
  if (!exhibits.length) return <Empty title={t('evidence.empty')}>{t('evidence.emptyWhy')}</Empty>;
  return (
    <>
      <h2 className="lh2">
        {t('legal.evidence')}
        <span>{t('legal.sealed')}</span>
      </h2>
      <table className="xs">
        <thead>
          <tr>
            <th scope="col">{t('legal.number')}</th>
            <th scope="col">{t('evidence.name')}</th>
            <th scope="col">{t('evidence.from')}</th>
            <th scope="col">{t('col.received')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {exhibits.map(({ number, source, evidence }) => (
            <tr key={number} id={number}>
              <td>
                <span className="ex">{number}</span>
              </td>
              <td className="nm">
                {evidence ? (
                  <a href={evidence.originalUrl} target="_blank" rel="noreferrer">
                    {source}
                  </a>
                ) : (
                  source
                )}
                {evidence && <span className="m s"> {bytes(evidence.bytes)}</span>}
              </td>
              <td className="m">{evidence ? t.code('role', evidence.suppliedBy.role) : t('legal.fromRecords')}</td>
              <td className="m">{evidence ? <Moment at={evidence.receivedAt} /> : '—'}</td>
              <td>{evidence ? <Hash value={evidence.sha256} /> : <span className="m">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function Rules({ legal }: { legal: LegalView }) {
  const t = useT();
  if (!legal.rules.length) return <Empty title={t('legal.noRules')} />;
  return (
    <ul className="rules">
      {legal.rules.map(rule => (
        <li key={rule.rule}>
          <b>{rule.rule}</b>
          <span className="m s">{t('case.ruleVersion', { version: rule.version })}</span>
          <p>{rule.text}</p>
        </li>
      ))}
    </ul>
  );
}
