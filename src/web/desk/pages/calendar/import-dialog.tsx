import { Button } from 'antd';
import { useId, useRef } from 'react';
import type { CalendarDay, CalendarImport } from '../../../../contract/index.js';
import { dayText, nameOf } from '../../derivation.js';
import { Icon } from '../../parts/icon.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT, type Words } from '../../words.js';
import { useImport } from './use-calendars.js';
import { hoursText } from './working-copy.js';

interface Props {
  calendar: string;
  onTake: (seen: CalendarImport) => void;
  close: () => void;
}

/** A file of days is looked at as a whole; with a fault in any line nothing is taken. */
export function ImportDialog({ calendar, onTake, close }: Props) {
  const t = useT(),
    id = useId(),
    input = useRef<HTMLInputElement>(null),
    read = useImport(calendar);
  const seen = read.data;
  const count = seen ? seen.added.length + seen.changed.length + seen.removed.length : 0;
  return (
    <Dialog
      title={t('calendar.import')}
      verb={t('calendar.take')}
      width={640}
      ready={Boolean(seen?.days) && count > 0}
      pending={false}
      problem={read.error}
      onSend={() => seen && onTake(seen)}
      onClose={close}
    >
      <p className="m" id={id}>
        {t('calendar.importHint')}
      </p>
      <p>
        <Button loading={read.isPending} aria-describedby={id} onClick={() => input.current?.click()}>
          <Icon name="upload" /> {t('calendar.chooseFile')}
        </Button>
      </p>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={t('calendar.chooseFile')}
        accept=".ics,.csv,text/calendar,text/csv"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) read.mutate(file);
          event.target.value = '';
        }}
      />
      {seen && <Seen seen={seen} count={count} />}
    </Dialog>
  );
}

function Seen({ seen, count }: { seen: CalendarImport; count: number }) {
  const t = useT();
  const { added, changed, removed, faults, wholeYears, passedOver } = seen;
  if (faults.length) {
    return (
      <div className="err" role="alert">
        <b>{t('calendar.faults', { faults: faults.length })}</b>
        <ul>
          {faults.slice(0, 100).map((fault, index) => (
            <li key={index}>{fault.line ? t('calendar.faultAt', { line: fault.line, message: fault.message }) : fault.message}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (!count) return <p role="status">{t('calendar.nothingNew')}</p>;
  return (
    <div role="status">
      <p>{t('calendar.seen', { added: added.length, changed: changed.length, removed: removed.length })}</p>
      {wholeYears.length > 0 && <p className="s m">{t('calendar.wholeYears', { years: wholeYears.join(t('glue.list')) })}</p>}
      {passedOver > 0 && <p className="s m">{t('calendar.passedOver', { passedOver })}</p>}
      <ul className="changes">
        {added.map(day => (
          <li key={day.day}>
            <ins>{`＋ ${said(day, t)}`}</ins>
          </li>
        ))}
        {changed.map(({ before, after }) => (
          <li key={after.day}>
            {`～ ${said(after, t)} `}
            <span className="s m">{t('calendar.was', { was: said(before, t) })}</span>
          </li>
        ))}
        {removed.map(day => (
          <li key={day.day}>
            <del>{`－ ${said(day, t)}`}</del>
          </li>
        ))}
      </ul>
    </div>
  );
}

const said = (day: CalendarDay, t: Words) =>
  [`${day.day.slice(0, 4)} ${dayText(day.day, t)}`, t(`dayKind.${day.kind}`), nameOf(day, t), day.hours && hoursText(day.hours)].filter(Boolean).join(' · ');
