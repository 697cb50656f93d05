import { Button, Checkbox, Radio, Select } from 'antd';
import { type CSSProperties } from 'react';
import { layoutOf, SIZES, sheetsFor, type SizeKey } from '../../labels.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { useT } from '../../words.js';
import { Label } from './label.js';
import { type Labels, useLabels, useMerchants } from './use-labels.js';
import './labels.css';

/** Labels that let a merchant's phone read which terminal it stands before; printed on A4 at their true size. */
export default function LabelsPage() {
  const t = useT(),
    labels = useLabels(),
    count = labels.chosen.length;
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.labels')}</h1>
        <span className="m">{t('labels.lead')}</span>
        <span className="grow" />
        <Button type="primary" disabled={!count || !labels.codes.data} onClick={() => window.print()}>
          {t('labels.print', { count })}
        </Button>
      </header>
      <div className="lb">
        <Choice labels={labels} />
        <section className="lb-sheets" aria-label={t('labels.preview')} tabIndex={0}>
          {labels.mid ? (
            <Wait on={labels.terminals}>
              {all => (all.length ? <Sheets labels={labels} /> : <Empty title={t('labels.none')}>{t('labels.noneWhy')}</Empty>)}
            </Wait>
          ) : (
            <Empty title={t('labels.choose')}>{t('labels.chooseWhy')}</Empty>
          )}
        </section>
      </div>
    </main>
  );
}

function Choice({ labels }: { labels: Labels }) {
  const t = useT(),
    { all, chosen } = labels,
    every = all.map(one => one.tid);
  return (
    <section className="lb-side">
      <Merchant labels={labels} />
      <fieldset className="field">
        <legend>{t('labels.size')}</legend>
        <Radio.Group
          value={labels.size}
          onChange={event => labels.resize(event.target.value as SizeKey)}
          options={(Object.keys(SIZES) as SizeKey[]).map(value => ({
            value,
            label: t('labels.sizeOf', { ...SIZES[value], ...layoutOf(SIZES[value]) }),
          }))}
        />
      </fieldset>
      {all.length > 0 && (
        <fieldset className="field">
          <legend>{t('labels.terminals')}</legend>
          <Checkbox
            checked={chosen.length === all.length}
            indeterminate={chosen.length > 0 && chosen.length < all.length}
            onChange={event => labels.tick(every, event.target.checked)}
          >
            {t('labels.all', { count: all.length })}
          </Checkbox>
          <ul className="lb-list">
            {all.map(one => (
              <li key={one.tid}>
                <Checkbox checked={labels.isChosen(one.tid)} onChange={event => labels.tick([one.tid], event.target.checked)}>
                  <span className="id">{one.tid}</span> <span className="s m">{one.storeName}</span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <p className="s m">{t('labels.printHow')}</p>
    </section>
  );
}

function Merchant({ labels }: { labels: Labels }) {
  const t = useT(),
    { found, q, type } = useMerchants();
  const options = (found.data ?? []).map(one => ({ value: one.mid, label: `${one.name}　${one.mid}` }));
  return (
    <label className="field" htmlFor="labels-mid">
      {t('new.merchant')}
      <Select
        id="labels-mid"
        autoFocus={!labels.mid}
        showSearch={{ onSearch: type, filterOption: false }}
        placeholder={t('new.merchantHint')}
        value={labels.mid}
        loading={found.isFetching}
        notFoundContent={q && !found.isFetching ? t('new.noMerchant') : null}
        onChange={labels.choose}
        options={options}
      />
    </label>
  );
}

function Sheets({ labels }: { labels: Labels }) {
  const t = useT(),
    { size, chosen, codes } = labels,
    { left, top, columns } = layoutOf(SIZES[size]);
  const sheets = sheetsFor(chosen, SIZES[size]);
  if (codes.error) return <ProblemPanel error={codes.error} retry={() => void codes.refetch()} />;
  if (!sheets.length) return <Empty title={t('labels.noneChosen')} />;
  const style = { padding: `${top}mm ${left}mm`, '--columns': columns } as CSSProperties;
  return (
    <>
      {sheets.map((ofSheet, index) => (
        <div className="sheet" key={index} style={style}>
          {ofSheet.map(one => (
            <Label key={one.tid} terminal={one} code={codes.data?.get(one.tid)} size={size} />
          ))}
        </div>
      ))}
    </>
  );
}
