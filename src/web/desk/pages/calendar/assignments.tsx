import { Button, Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { CalendarAssignmentView, ClockCalendar } from '../../../../contract/index.js';
import { stamp } from '../../format.js';
import { ProblemPanel, Skeleton } from '../../parts/states.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useMe, useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Effects } from './effects.js';
import { useAssigning, useAssignmentActs, useAssignmentPreview } from './use-calendars.js';

interface Props {
  assignments: CalendarAssignmentView[];
  /** calendars with a version in force */
  calendars: readonly string[];
  /** what people call a calendar */
  nameOf: (id: string) => string;
}

/** Which calendar counts for which clock: the table in force, and drafts of another. */
export function Assignments({ assignments, calendars, nameOf }: Props) {
  const t = useT(),
    [doing, setDoing] = useState<'change' | CalendarAssignmentView>();
  const inForce = assignments.find(one => one.state === 'in_force')!,
    close = () => setDoing(undefined);
  return (
    <>
      <Table serves={inForce.serves} nameOf={nameOf} />
      {assignments
        .filter(one => one.state === 'draft')
        .map(one => (
          <DraftRow key={one.id} draft={one} onEnforce={() => setDoing(one)} />
        ))}
      {calendars.length > 1 && (
        <p className="pad">
          <Button size="small" onClick={() => setDoing('change')}>
            {t('calendar.assign')}
          </Button>
        </p>
      )}
      {doing === 'change' && <AssignDialog serves={inForce.serves} calendars={calendars} nameOf={nameOf} close={close} />}
      {doing && doing !== 'change' && <EnforceDialog draft={doing} nameOf={nameOf} close={close} />}
    </>
  );
}

function Table({ serves, nameOf }: Pick<Props, 'nameOf'> & { serves: readonly ClockCalendar[] }) {
  const t = useT();
  return (
    <table className="pol week" aria-label={t('calendar.serves')}>
      <tbody>
        {serves.map(one => (
          <tr key={one.clock}>
            <th scope="row">{t(`clock.${one.clock}`)}</th>
            <td title={one.calendar}>{nameOf(one.calendar)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DraftRow({ draft, onEnforce }: { draft: CalendarAssignmentView; onEnforce: () => void }) {
  const t = useT(),
    me = useMe(),
    now = useNow(),
    acts = useAssignmentActs();
  return (
    <div className="pad">
      <p className="s">
        {t('policy.version', { version: draft.version })} · {t('policy.written', { name: draft.author!.name, at: stamp(draft.at!, now) })} · {draft.note}
      </p>
      <div className="row">
        {draft.mayEnforce && (
          <Button size="small" type="primary" onClick={onEnforce}>
            {t('calendar.enforceServes', { version: draft.version })}
          </Button>
        )}
        <Button size="small" loading={acts.isPending} onClick={() => acts.mutate({ act: 'withdraw', id: draft.id! })}>
          {t('policy.withdraw')}
        </Button>
        {draft.author?.id === me.id && <span className="s m">{t('policy.anotherEnforces')}</span>}
      </div>
      {Boolean(acts.error) && <ProblemPanel error={acts.error} />}
    </div>
  );
}

function AssignDialog({ serves: before, calendars, nameOf, close }: Omit<Props, 'assignments'> & { serves: readonly ClockCalendar[]; close: () => void }) {
  const t = useT(),
    id = useId(),
    [serves, setServes] = useState([...before]),
    [note, setNote] = useState('');
  const keep = useAssigning(close),
    preview = useAssignmentPreview();
  const changed = serves.some((one, at) => one.calendar !== before[at]!.calendar);
  const put = (next: ClockCalendar[]) => {
    setServes(next);
    preview.mutate(next);
  };
  return (
    <Dialog
      title={t('calendar.assign')}
      verb={t('calendar.keep')}
      width={620}
      ready={changed && note.trim().length > 1}
      pending={keep.isPending}
      problem={keep.error ?? preview.error}
      onSend={() => keep.mutate({ serves, note: note.trim() })}
      onClose={close}
    >
      <label className="field" htmlFor={id}>
        {t('calendar.why')} <span className="s m">{t('field.required')}</span>
        <Input id={id} value={note} maxLength={500} aria-required onChange={event => setNote(event.target.value)} />
      </label>
      {serves.map(one => (
        <label key={one.clock} className="line weekday" htmlFor={`${id}-${one.clock}`}>
          <b>{t(`clock.${one.clock}`)}</b>
          <Select
            id={`${id}-${one.clock}`}
            size="small"
            value={one.calendar}
            style={{ minWidth: 160 }}
            options={calendars.map(value => ({ value, label: nameOf(value) }))}
            onChange={calendar => put(serves.map(other => (other.clock === one.clock ? { ...other, calendar } : other)))}
          />
        </label>
      ))}
      {preview.data && <Effects preview={preview.data} />}
    </Dialog>
  );
}

function EnforceDialog({ draft, nameOf, close }: Pick<Props, 'nameOf'> & { draft: CalendarAssignmentView; close: () => void }) {
  const t = useT(),
    acts = useAssignmentActs(close),
    { mutate, data, error } = useAssignmentPreview();
  useEffect(() => mutate(draft.serves), [mutate, draft]);
  const verb = t('calendar.enforceServes', { version: draft.version });
  return (
    <Dialog title={verb} verb={verb} width={620} ready={Boolean(data)} pending={acts.isPending} problem={acts.error ?? error} onSend={() => acts.mutate({ act: 'enforce', id: draft.id! })} onClose={close}>
      <Table serves={draft.serves} nameOf={nameOf} />
      {data ? <Effects preview={data} /> : !error && <Skeleton rows={3} />}
    </Dialog>
  );
}
