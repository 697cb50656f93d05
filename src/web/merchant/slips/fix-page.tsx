import { useEffect, useState } from 'react';
import type { SlipField } from '../../../contract/index.js';
import type { PhotoRef } from '../draft.js';
import { t } from '../i18n.js';
import { DaySelect } from '../parts/day-select.js';
import { Field, inputClass } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { StepRow } from '../parts/step-row.js';
import { go, goBack, paths } from '../router.js';
import { onPart, partAround, placed } from './boxes.js';
import { linesOf, type Line } from './facts.js';
import { PartOf, usePicture } from './picture.js';
import { ruleOf, tidy, typedFrom, valueFrom, type Typed } from './put-right.js';
import type { ReadProps } from './read-page.js';
import { nameOf, shown } from './words.js';

const SHAPE = 328 / 140;

/** That line of the photo, large. */
function Enlarged({ photo, line }: { photo: PhotoRef; line: Line }) {
  const picture = usePicture(photo.id, photo.reading?.turned ?? 0);
  if (!picture) return <div className="photo line-photo" />;
  const part = partAround(line.box, picture.width / picture.height, SHAPE);
  return (
    <figure className="photo line-photo">
      <span className="in-ph">
        <PartOf picture={picture} part={part} label={t('fix.alt', { field: nameOf(line.field) })} widest={1000} />
        <span className="mark check" style={placed(onPart(line.box, part))} aria-hidden="true" />
      </span>
    </figure>
  );
}

interface InputProps {
  line: Line;
  typed: Typed;
  why?: string;
  onType: (change: Partial<Typed>) => void;
}

const modeOf = (field: SlipField, read: string): 'numeric' | 'decimal' | 'text' => {
  if (field === 'amountFen') return 'decimal';
  return ruleOf(field).digits || field === 'txnTime' || /^\d*$/.test(read) ? 'numeric' : 'text';
};

function Input({ line: { field, read }, typed, why, onType }: InputProps) {
  const { length } = ruleOf(field);
  const same = valueFrom(field, typed, read) === read;
  const was = read && <>{t('fix.was')} {same ? <span className="num">{shown(field, read)}</span> : <s className="num">{shown(field, read)}</s>}</>;
  return (
    <>
      {field === 'txnTime' && <DaySelect label={t('q.day')} value={typed.day ?? ''} onChange={day => onType({ day })} />}
      <Field id="line" label={length ? t('fix.digits', { n: length }) : t('fix.any')} note={was} why={why}>
        {wiring => (
          <input {...wiring} className={inputClass(length > 8 ? 'code tight' : 'code', why)} inputMode={modeOf(field, read)} autoComplete="off" value={typed.text}
            onChange={event => onType({ text: tidy(field, event.currentTarget.value) })} />
        )}
      </Field>
    </>
  );
}

function Fix({ title, hold, draft, photo, line }: ReadProps & { photo: PhotoRef; line: Line }) {
  const { field, read } = line;
  const [typed, setTyped] = useState<Typed>(() => typedFrom(field, line.value || read));
  const [wrong, setWrong] = useState(false);
  const value = valueFrom(field, typed, read);
  const say = (said: string) => {
    hold.changePhoto(photo.id, { looked: [...(photo.looked ?? []).filter(each => each.field !== field), { field, value: said }] });
    goBack(paths.report(draft.symptom, 'read'));
  };
  const length = ruleOf(field).length;
  const why = wrong && value === null ? t(length ? 'fix.wrong.digits' : 'fix.wrong.any', { n: length }) : undefined;
  const bar = (
    <>
      <button type="button" className="btn" onClick={() => say('')}>{t('fix.no')}</button>
      <button type="button" className="btn go" onClick={() => (value === null ? setWrong(true) : say(value))}>
        {t('fix.yes', { value: value === null ? typed.text : shown(field, value) })}
      </button>
    </>
  );
  return (
    <Page title={title} back={paths.report(draft.symptom, 'read')} line={<StepRow n={2} savedAt={hold.savedAt} />} bar={bar} pair>
      <h1>{field === 'txnTime' ? t('fix.title.txnTime') : t('fix.title', { field: nameOf(field) })}</h1>
      <Enlarged photo={photo} line={line} />
      <Input line={line} typed={typed} why={why} onType={change => setTyped({ ...typed, ...change })} />
    </Page>
  );
}

/** One line of one photo, put right by a person; `at` is `1-voucherNo`. */
export function FixPage(props: ReadProps & { at: string }) {
  const [n, field] = props.at.split('-');
  const photo = props.draft.photos[Number(n) - 1];
  const line = photo && linesOf(photo).find(each => each.field === field);
  useEffect(() => {
    if (!line) go(paths.report(props.draft.symptom, 'read'), 'replace');
  }, [line === undefined]);
  return photo && line ? <Fix {...props} photo={photo} line={line} /> : null;
}
