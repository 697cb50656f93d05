import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { CalendarDay } from '../../../../contract/index.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { HoursEditor } from './hours-editor.js';
import { areHours, type Shown } from './working-copy.js';
import { dayLabel } from './year.js';

type Choice = 'week' | CalendarDay['kind'];
const CHOICES: Choice[] = ['week', 'closed', 'works', 'hours'];

interface Props {
  day: string;
  shown: Shown;
  onPut: (entry: CalendarDay | undefined) => void;
  close: () => void;
}

/** One date: as the week says, closed, the usual hours, or hours of its own. */
export function DayDialog({ day, shown, onPut, close }: Props) {
  const t = useT(),
    id = useId(),
    { entry } = shown;
  const [choice, setChoice] = useState<Choice>(entry?.kind ?? 'week'),
    [name, setName] = useState(entry?.name ?? ''),
    [nameEn, setNameEn] = useState(entry?.nameEn ?? ''),
    [hours, setHours] = useState(entry?.hours ?? [{ open: '09:00', close: '12:00' }]);
  const named = choice !== 'week';
  const ready = !named || (name.trim().length > 0 && (choice !== 'hours' || (hours.length > 0 && areHours(hours))));
  const send = () => {
    if (!named) return onPut(undefined);
    onPut({
      day,
      kind: choice,
      name: name.trim(),
      ...(nameEn.trim() ? { nameEn: nameEn.trim() } : {}),
      ...(choice === 'hours' ? { hours } : {}),
      source: entry?.source ?? 'own',
    });
  };
  return (
    <Dialog title={dayLabel(day, shown, t)} verb={t('calendar.putDay')} ready={ready} pending={false} onSend={send} onClose={close}>
      <p className="m">{t('calendar.dayWins')}</p>
      <Radio.Group className="choices" aria-label={t('calendar.dayIs')} value={choice} onChange={event => setChoice(event.target.value as Choice)}>
        {CHOICES.map(one => (
          <Radio key={one} value={one}>
            {t(`dayChoice.${one}`)}
          </Radio>
        ))}
      </Radio.Group>
      {choice === 'hours' && <HoursEditor hours={hours} label={t('dayKind.hours')} onChange={setHours} />}
      {named && (
        <>
          <label className="field" htmlFor={`${id}-name`}>
            {t('calendar.dayName')} <span className="s m">{t('field.required')}</span>
            <Input id={`${id}-name`} value={name} maxLength={60} aria-required onChange={event => setName(event.target.value)} />
          </label>
          <label className="field" htmlFor={`${id}-en`}>
            {t('calendar.dayNameEn')}
            <Input id={`${id}-en`} value={nameEn} maxLength={60} onChange={event => setNameEn(event.target.value)} />
          </label>
        </>
      )}
    </Dialog>
  );
}
