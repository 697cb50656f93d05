import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { ACCEPTANCES, type Acceptance, COMPLAINT_OUTCOMES, type ComplaintOutcome, SENDING_WAYS, type SendingWay } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { clock, dayOf, when } from '../../format.js';
import DayField from '../../parts/day-field.js';
import { Dialog } from '../../parts/step/dialog.js';
import { serverNow, useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { asMoment, type Open, useAct } from './use-regulator.js';

const minuteNow = () => `${dayOf(serverNow())}T${clock(serverNow())}`;
const wrongAt = (error: unknown) => (error instanceof Problem ? error.field('at') : undefined);

function WayField({ id, way, choose }: { id: string; way?: SendingWay; choose: (way: SendingWay) => void }) {
  const t = useT();
  return (
    <label className="field" htmlFor={id}>
      {t('comp.send.way')}
      <Select id={id} value={way} options={SENDING_WAYS.map(value => ({ value, label: t(`sendWay.${value}`) }))} onChange={choose} />
    </label>
  );
}

function AtField({ id, at, wrong, choose }: { id: string; at?: string; wrong?: string; choose: (at?: string) => void }) {
  const t = useT();
  return (
    <label className="field" htmlFor={id}>
      {t('comp.send.at')}
      <DayField id={id} withTime value={at} onChange={choose} />
      {wrong && <span className="red">{wrong}</span>}
    </label>
  );
}

export function SendDialog({ complaint, close }: Open) {
  const t = useT(),
    id = useId(),
    now = useNow(),
    [at, setAt] = useState<string | undefined>(minuteNow),
    [way, setWay] = useState<SendingWay>();
  const send = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/sending`, { version: complaint.checkedVersion!, way: way!, at: asMoment(at!) }), close);
  const late = complaint.dueAt && at && Date.parse(asMoment(at)) >= Date.parse(complaint.dueAt);
  return (
    <Dialog title={t('comp.send')} verb={t('comp.send')} ready={Boolean(at && way)} pending={send.isPending} problem={send.error} onSend={() => send.mutate(undefined)} onClose={close}>
      <p className="m">{t('comp.send.effect')}</p>
      <AtField id={`${id}-at`} at={at} wrong={wrongAt(send.error)} choose={setAt} />
      {late && <p className="red s">{t('comp.send.late', { due: when(complaint.dueAt!, now, t) })}</p>}
      <WayField id={`${id}-way`} way={way} choose={setWay} />
    </Dialog>
  );
}

export function TellDialog({ complaint, close }: Open) {
  const t = useT(),
    id = useId(),
    now = useNow(),
    [to, setTo] = useState(complaint.untold[0]!),
    [at, setAt] = useState<string | undefined>(minuteNow),
    [way, setWay] = useState<SendingWay>();
  const granted = complaint.extensions.find(one => one.countersign.decision?.granted);
  const tell = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/tellings`, { to, way: way!, at: asMoment(at!) }), close);
  return (
    <Dialog title={t('comp.tell')} verb={t('comp.tell')} ready={Boolean(at && way)} pending={tell.isPending} problem={tell.error} onSend={() => tell.mutate(undefined)} onClose={close}>
      {granted && <p className="m">{t('comp.tell.words', { reason: granted.countersign.reason, until: when(granted.until, now, t), max: dayOf(complaint.hardStopAt!) })}</p>}
      <label className="field" htmlFor={`${id}-to`}>
        {t('comp.tell.to')}
        <Select id={`${id}-to`} value={to} options={complaint.untold.map(value => ({ value, label: t(`party.${value}`) }))} onChange={setTo} />
      </label>
      <AtField id={`${id}-at`} at={at} wrong={wrongAt(tell.error)} choose={setAt} />
      <WayField id={`${id}-way`} way={way} choose={setWay} />
    </Dialog>
  );
}

export function CloseDialog({ complaint, close }: Open) {
  const t = useT(),
    id = useId(),
    [outcome, setOutcome] = useState<ComplaintOutcome>(),
    [acceptance, setAcceptance] = useState<Acceptance>();
  const end = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/closing`, { outcome: outcome!, acceptance: acceptance! }), close);
  return (
    <Dialog title={t('comp.close')} verb={t('comp.close')} ready={Boolean(outcome && acceptance)} pending={end.isPending} problem={end.error} onSend={() => end.mutate(undefined)} onClose={close}>
      <p className="m">{t('comp.close.effect')}</p>
      <label className="field" htmlFor={`${id}-outcome`}>
        {t('comp.close.outcome')}
        <Select id={`${id}-outcome`} value={outcome} options={COMPLAINT_OUTCOMES.map(value => ({ value, label: t(`compOutcome.${value}`) }))} onChange={setOutcome} />
      </label>
      <label className="field" htmlFor={`${id}-acceptance`}>
        {t('comp.close.acceptance')}
        <Select id={`${id}-acceptance`} value={acceptance} options={ACCEPTANCES.map(value => ({ value, label: t(`acceptance.${value}`) }))} onChange={setAcceptance} />
      </label>
    </Dialog>
  );
}

/** Classes of a reason, as the escalation board has them. */
const BECAUSE = ['bank', 'records', 'evidence', 'complex'] as const;

/** Asked here, decided by a supervisor or an admin; the clocks hold the limits. */
export function ExtendDialog({ complaint, close }: Open) {
  const t = useT(),
    id = useId(),
    now = useNow(),
    [until, setUntil] = useState<string>(),
    [because, setBecause] = useState<(typeof BECAUSE)[number]>('bank'),
    [reason, setReason] = useState('');
  const ask = useAct(
    complaint.id,
    async () => {
      await api.change(complaint.case.id, `clocks/${complaint.clockId}/extension`, { until: asMoment(until!), because, reason: reason.trim() }, 'post');
      return undefined;
    },
    close,
  );
  const at = until ? Date.parse(asMoment(until)) : undefined;
  const outside = at !== undefined && (at <= Date.parse(complaint.dueAt!) || at > Date.parse(complaint.hardStopAt!));
  return (
    <Dialog title={t('comp.extend')} verb={t('comp.extend')} ready={Boolean(until && reason.trim() && !outside)} pending={ask.isPending} problem={ask.error} onSend={() => ask.mutate(undefined)} onClose={close}>
      <p className="m">{t('comp.extend.limit', { due: when(complaint.dueAt!, now, t), max: when(complaint.hardStopAt!, now, t) })}</p>
      <label className="field" htmlFor={`${id}-until`}>
        {t('comp.extend.until')}
        <DayField id={`${id}-until`} withTime value={until} onChange={setUntil} />
        {outside && <span className="red">{t('comp.extend.outside')}</span>}
      </label>
      <label className="field" htmlFor={`${id}-because`}>
        {t('comp.extend.because')}
        <Select id={`${id}-because`} value={because} options={BECAUSE.map(value => ({ value, label: t(`extendBecause.${value}`) }))} onChange={setBecause} />
      </label>
      <label className="field" htmlFor={`${id}-reason`}>
        {t('comp.extend.reason')}
        <Input.TextArea id={`${id}-reason`} rows={3} maxLength={1000} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
    </Dialog>
  );
}
