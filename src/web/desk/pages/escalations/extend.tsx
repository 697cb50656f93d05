import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { EXTENSION_CAUSES, type CaseRowView, type ExtendableView, type ExtensionCause } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { clock, dayOf, when } from '../../format.js';
import { Dialog } from '../../parts/step/dialog.js';
import { Wait } from '../../parts/states.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Reason, useAct } from './acts.js';

/** `2026-10-20T18:00` on the wall in +08:00 */
const local = (at: string) => `${dayOf(at)}T${clock(at)}`;

/** A later date: asked before the old one passes, never behind the hard stop, granted by another person. */
export function Extend({ row, close }: { row: { case: Pick<CaseRowView, 'id' | 'caseNo'> }; close: () => void }) {
  const t = useT(),
    read = useQuery({ queryKey: ['extensions', row.case.id], queryFn: () => api.get(`/cases/${row.case.id}/extensions`) });
  const [chosen, setChosen] = useState<string>(),
    [until, setUntil] = useState<string>(),
    [because, setBecause] = useState<ExtensionCause>('bank'),
    [reason, setReason] = useState('');
  const clocks = read.data ?? [],
    of = clocks.find(one => one.clockId === chosen) ?? clocks.find(one => !one.asked) ?? clocks[0];
  const at = until ?? (of ? local(of.latest) : ''),
    instant = `${at}:00+08:00`;
  const fits = Boolean(of && at && Date.parse(instant) > Date.parse(of.dueAt) && Date.parse(instant) <= Date.parse(of.latest));
  const ask = useAct({ row, close }, (clockId: string) =>
    api.post(`/cases/${row.case.id}/clocks/${clockId}/extension`, { until: new Date(instant).toISOString(), because, reason: reason.trim() }),
  );
  return (
    <Dialog
      title={t('extend.title', { caseNo: row.case.caseNo })}
      verb={t('extend.verb')}
      ready={fits && !of?.asked && reason.trim().length > 0}
      pending={ask.isPending}
      problem={ask.error}
      onSend={() => of && ask.mutate(of.clockId)}
      onClose={close}
    >
      <p className="m">{t('extend.what')}</p>
      <Wait on={read} rows={3}>
        {() =>
          of ? (
            <>
              <Which clocks={clocks} of={of} choose={setChosen} />
              <Until value={at} onChange={setUntil} fits={fits} of={of} />
              <fieldset className="field">
                <legend>{t('extend.because')}</legend>
                <Radio.Group
                  className="ticks one"
                  value={because}
                  onChange={event => setBecause(event.target.value as ExtensionCause)}
                  options={EXTENSION_CAUSES.map(one => ({ value: one, label: t(`because.${one}`) }))}
                />
              </fieldset>
              <Reason value={reason} onChange={setReason} />
            </>
          ) : (
            <p>{t('extend.none')}</p>
          )
        }
      </Wait>
    </Dialog>
  );
}

function Which({ clocks, of, choose }: { clocks: ExtendableView[]; of: ExtendableView; choose: (id: string) => void }) {
  const t = useT(),
    now = useNow();
  return (
    <fieldset className="field">
      <legend>{t('extend.clock')}</legend>
      <Radio.Group
        className="ticks one"
        value={of.clockId}
        onChange={event => choose(event.target.value as string)}
        options={clocks.map(one => ({
          value: one.clockId,
          label: (
            <>
              {t(`clock.${one.clock}`)}{' '}
              <span className="s m">
                {one.asked ? t('extend.asked') : t('extend.now', { at: when(one.dueAt, now, t), latest: when(one.latest, now, t) })}
              </span>
            </>
          ),
        }))}
      />
    </fieldset>
  );
}

function Until({ value, onChange, fits, of }: { value: string; onChange: (value: string) => void; fits: boolean; of: ExtendableView }) {
  const t = useT(),
    now = useNow(),
    id = useId();
  return (
    <label className="field" htmlFor={id}>
      {t('extend.until')}
      <Input
        id={id}
        type="datetime-local"
        value={value}
        min={local(of.dueAt)}
        max={local(of.latest)}
        status={fits ? undefined : 'error'}
        aria-invalid={!fits}
        aria-describedby={`${id}-why`}
        onChange={event => onChange(event.target.value)}
      />
      <span id={`${id}-why`} className={fits ? 's m' : 's red'}>
        {t('extend.beyond', { latest: when(of.latest, now, t) })}
      </span>
    </label>
  );
}
