import { useEffect, useRef, useState } from 'react';
import type { PhotoRef } from '../draft.js';
import { sentence } from '../format.js';
import { t } from '../i18n.js';
import { Thumb } from '../parts/photo-list.js';
import { Link } from '../parts/link.js';
import { paths } from '../router.js';
import { onPart, partWith, placed, type Part } from './boxes.js';
import { fieldOf, type Line } from './facts.js';
import { PartOf, usePicture } from './picture.js';
import { isNumber, nameOf, shown } from './words.js';

interface Props {
  photo: PhotoRef;
  n: number;
  lines: Line[];
}

const WHOLE: Part = { x: 0, y: 0, width: 1, height: 1 };
const HIGHEST = 264; // what was not sure stays in sight below it

function Mark({ line, part }: { line: Line; part: Part }) {
  return <span className={line.open ? 'mark check' : 'mark'} style={placed(onPart(line.box, part))} aria-hidden="true"><b>{line.open ? `${line.n} ${t('read.tag')}` : line.n}</b></span>;
}

/** The photo with its numbered boxes; a tap shows all of it, twice as large. */
export function BoxedPhoto({ photo, n, lines }: Props) {
  const picture = usePicture(photo.id, photo.reading?.turned ?? 0);
  const [large, setLarge] = useState(false);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    // what was read is what one wants to see large
    const box = (lines.find(line => line.open) ?? lines[0])?.box;
    const { scrollWidth = 0, scrollHeight = 0, clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
    if (large && box) frame.current?.scrollTo((box.x + box.width) * scrollWidth - clientWidth + 24, box.y * scrollHeight - clientHeight / 2);
  }, [large]);
  if (!picture) return <Thumb photo={photo} n={n} />;
  const part = large ? WHOLE : partWith(lines.map(line => line.box));
  const shape = (picture.width * part.width) / (picture.height * part.height);
  const wide = large ? '200%' : `min(100%, ${Math.round(HIGHEST * shape)}px)`;
  return (
    <figure ref={frame} className={large ? 'photo large' : 'photo'}>
      <span className="in-ph" style={{ width: wide }}>
        <PartOf picture={picture} part={part} label={t('read.alt', { n, lines: lines.length })} widest={large ? 2000 : 1000} />
        {lines.map(line => <Mark key={line.field} line={line} part={part} />)}
        <button type="button" className="zoom" aria-label={t('read.zoom', { n })} aria-pressed={large} onClick={() => setLarge(!large)} />
      </span>
    </figure>
  );
}

const nameable = (photo: PhotoRef, field: 'batchNo' | 'authCode'): string => {
  const found = fieldOf(photo, field);
  return found?.sure && found.value ? `${nameOf(field)} ${found.value}` : '';
};

/** The same numbers as on the photo, each with what was read and a way to put it right. */
export function Lines({ photo, n, lines, symptom }: Props & { symptom: string }) {
  const along = (['batchNo', 'authCode'] as const).map(field => nameable(photo, field)).filter(Boolean);
  return (
    <>
      <ul className="read">
        {lines.map(({ n: number, field, value, open }) => (
          <li key={field} className={open ? 'check' : undefined}>
            <span className="n">{number}</span><span className="k">{sentence(nameOf(field))}</span>
            <span className="v"><span className={isNumber(field) && value ? 'num' : undefined}>{shown(field, value)}</span>{open && <> <span className="tag">{t('read.tag')}</span></>}</span>
            <Link className="mini" to={paths.line(symptom, `${n}-${field}`)} label={t('read.change.of', { field: nameOf(field) })}>{t('read.change')}</Link>
          </li>
        ))}
      </ul>
      {along.length > 0 && <p className="s m">{t('read.along', { facts: along.join(t('list.joint')) })}</p>}
    </>
  );
}
