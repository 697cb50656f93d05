import { Input } from 'antd';
import { useId, useState } from 'react';
import type { CountersignView, FormSection } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { DecisionDialog } from '../../parts/decision.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { CloseDialog, ExtendDialog, SendDialog, TellDialog } from './outside-dialogs.js';
import { type Open, useAct } from './use-regulator.js';

export type Doing =
  | { what: 'edit'; section: FormSection }
  | { what: 'decide'; countersign: CountersignView; granted: boolean }
  | { what: 'check' | 'send' | 'tell' | 'close' | 'extend' };

/** What the page asks before it changes something. */
export function Dialogs({ doing, ...open }: Open & { doing: Doing }) {
  switch (doing.what) {
    case 'edit':
      return <EditDialog section={doing.section} {...open} />;
    case 'decide':
      return <DecideDialog countersign={doing.countersign} granted={doing.granted} close={open.close} />;
    case 'check':
      return <CheckDialog {...open} />;
    case 'send':
      return <SendDialog {...open} />;
    case 'tell':
      return <TellDialog {...open} />;
    case 'close':
      return <CloseDialog {...open} />;
    case 'extend':
      return <ExtendDialog {...open} />;
  }
}

/** What was read is what is changed: another version meanwhile is refused, and what was typed stays. */
function EditDialog({ complaint, section, close }: Open & { section: FormSection }) {
  const t = useT(),
    id = useId(),
    part: string = section,
    [version] = useState(complaint.form!.version),
    [before] = useState(complaint.form!.sections.find(one => one.section === section)![t.locale]),
    [text, setText] = useState(before);
  const save = useAct(complaint.id, () => api.put(`/complaints/${complaint.id}/form/${part}`, { version, text }), close);
  return (
    <Dialog title={t(`section.${section}`)} verb={t('comp.form.save')} width={720} ready={text !== before} pending={save.isPending} problem={save.error} onSend={() => save.mutate(undefined)} onClose={close}>
      <p className="m">{t('comp.form.textHint')}</p>
      <label className="field" htmlFor={id}>
        {t('comp.form.text')}
        <Input.TextArea id={id} autoSize={{ minRows: 8, maxRows: 18 }} maxLength={8000} value={text} onChange={event => setText(event.target.value)} />
      </label>
    </Dialog>
  );
}

function CheckDialog({ complaint, close }: Open) {
  const t = useT(),
    id = useId(),
    [reason, setReason] = useState('');
  const ask = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/form/checks`, { version: complaint.form!.version, reason: reason.trim() }), close);
  return (
    <Dialog title={`${t('comp.check.ask')} · ${t('comp.form.version', { version: complaint.form!.version })}`} verb={t('comp.check.ask')} ready={reason.trim().length > 0} pending={ask.isPending} problem={ask.error} onSend={() => ask.mutate(undefined)} onClose={close}>
      <label className="field" htmlFor={id}>
        {t('comp.check.reason')}
        <Input.TextArea id={id} rows={3} maxLength={1000} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
    </Dialog>
  );
}

const VERBS = { send_feedback: { yes: 'comp.check.grant', no: 'comp.check.refuse' }, extend_clock: { yes: 'comp.decide.grantExtension', no: 'comp.decide.refuseExtension' } } as const;

function DecideDialog({ countersign, granted, close }: { countersign: CountersignView; granted: boolean; close: () => void }) {
  const t = useT(),
    verbs = VERBS[countersign.act === 'extend_clock' ? 'extend_clock' : 'send_feedback'],
    verb = t(granted ? verbs.yes : verbs.no);
  return (
    <DecisionDialog request={countersign} granted={granted} title={verb} verb={verb} danger={!granted} close={close}>
      <p className="m">
        {countersign.askedBy.name}
        {t('glue.comma')}
        {countersign.reason}
      </p>
    </DecisionDialog>
  );
}
