import type { ReactNode } from 'react';
import type { Sheet } from '../../evidence/sheets.js';
import { bytes } from '../../format.js';
import { useT } from '../../words.js';
import { Moment } from '../due.js';
import { Empty } from '../states.js';

/** Where a paper stands when nobody may see it, or may see it only with a warning. */
export function StateNote({ sheet }: { sheet: Sheet }) {
  const t = useT(),
    { paper } = sheet;
  if (paper.state === 'unchecked') return <p className="note-bar amber">{t('paperNote.unchecked')}</p>;
  if (!paper.redaction) return null;
  const { kinds, places, at } = paper.redaction;
  const what = kinds.map(kind => t.code('cardData', kind)).join(t('glue.list'));
  return (
    <p className="note-bar">
      {t('paperNote.redacted', { what, places })} <Moment at={at} brief />
    </p>
  );
}

/** What stands where the picture would. */
export function NoPicture({ sheet }: { sheet: Sheet }) {
  const t = useT(),
    { state, name, bytes: size } = sheet.paper;
  const told = state === 'checking' || state === 'infected' ? state : 'unseen';
  return (
    <div className={`no-picture ${told}`} role="status">
      <Empty title={t(`paperState.${told}`)}>
        {t(`paperStateWhy.${told}`)}
        <br />
        <span className="s">
          {name}
          {t('glue.comma')}
          {bytes(size)}
        </span>
      </Empty>
    </div>
  );
}

/** Why there is little or nothing to read, in words. */
export function ReadingNotes({ sheet, boxed }: { sheet: Sheet; boxed: boolean }) {
  const t = useT(),
    { reading, state, pages } = sheet.paper;
  if (state === 'checking' || state === 'infected') return null;
  const notes: ReactNode[] = [];
  if (!reading) notes.push(t(state === 'unchecked' ? 'reading.unchecked' : 'reading.none'));
  else if (!reading.isSlip) notes.push(t('reading.noSlip'));
  if (reading?.isSlip && !boxed) notes.push(t(pages.length > 1 ? 'reading.otherPage' : 'reading.noBoxes'));
  if (reading?.hints.length) notes.push(t('reading.hints', { hints: reading.hints.map(hint => t(`hint.legible.${hint}`)).join(t('glue.list')) }));
  return (
    <>
      {notes.map((note, index) => (
        <p key={index} className="s m rl-sum">
          {note}
        </p>
      ))}
    </>
  );
}
