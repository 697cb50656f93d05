import { Link } from 'react-router';
import type { CaseView } from '../../../../contract/index.js';
import { Ident } from '../../parts/ident.js';
import { Section } from '../../parts/section.js';
import { useT } from '../../words.js';

/** Merchant, terminal, and other cases that look alike. */
export function Merchant({ found }: { found: CaseView }) {
  const t = useT(),
    { terminal } = found;
  return (
    <Section title={t('case.merchant')} className="low" aside={found.alike?.length ? t('case.alikeCount', { count: found.alike.length }) : undefined}>
      <dl className="kv">
        <div>
          <dt>{t('merchant.name')}</dt>
          <dd>
            {found.merchantName} <span className="m">{found.merchantPhone}</span>
          </dd>
        </div>
        <div>
          <dt>MID</dt>
          <dd>
            <Ident value={found.mid} small copy label="MID" />
          </dd>
        </div>
        {terminal && (
          <>
            <div>
              <dt>TID</dt>
              <dd>
                <Ident value={terminal.tid} small copy label="TID" />{' '}
                <span className="m">
                  {terminal.maker} {terminal.model}
                </span>
              </dd>
            </div>
            <div>
              <dt>SN</dt>
              <dd>
                <Ident value={terminal.serialNo} small />
              </dd>
            </div>
            <div>
              <dt>{t('merchant.store')}</dt>
              <dd>
                {terminal.storeName} <span className="m">{terminal.address}</span>
              </dd>
            </div>
          </>
        )}
        {found.alike?.map(one => (
          <div key={one.id}>
            <dt>{t('case.alike')}</dt>
            <dd>
              <Link to={`/cases/${one.id}`} className="id s">
                {one.caseNo}
              </Link>{' '}
              <span className="m">
                {t(`kind.${one.kind}`)}
                {t('glue.comma')}
                {t(`status.${one.status}`)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
