import { Button } from 'antd';
import { type KeyboardEvent } from 'react';
import { besideSaid, compared, counted, judged, type SlipLine, trust } from '../../evidence/slip-lines.js';
import { isMono, said } from '../../evidence/slip-values.js';
import { useT } from '../../words.js';
import { Diff } from '../diff.js';
import { Cap } from '../kbd.js';
import { Correct } from './correct.js';
import type { Viewer } from './use-viewer.js';

/** arrows go from line to line, as Tab does */
export function walk(event: KeyboardEvent<HTMLElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || !(event.target as HTMLElement).matches('[data-line]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  all[all.indexOf(event.target as HTMLElement) + by]?.focus();
  event.preventDefault();
}

/** What was read, numbered as on the picture; the one at hand opens beside claim and row. */
export function Lines({ viewer, mayAct }: { viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { lines } = viewer;
  if (!lines.length) return null;
  return (
    <>
      <ol className="rl" onKeyDown={walk} aria-label={t('slip.lines')}>
        {lines.map(line => (
          <Line key={line.field} line={line} viewer={viewer} mayAct={mayAct} />
        ))}
      </ol>
      <p className="s m rl-sum">{t('slip.sum', { ...counted(lines) })}</p>
    </>
  );
}

function Line({ line, viewer, mayAct }: { line: SlipLine; viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { at } = viewer,
    on = at.field === line.field;
  const differs = line.agrees === 'differs';
  return (
    <li className={`${on ? 'on' : ''}${line.open || differs ? ' diff' : ''}`}>
      <button
        type="button"
        className="rl-row"
        data-line
        aria-expanded={on}
        onClick={() => on || at.focus(line.field)}
        onFocus={() => on || at.focus(line.field)}
      >
        <span className="m">{line.n}</span>
        <span className="m ell">{t(`slip.${line.field}`)}</span>
        <span className={isMono(line.field) ? 'id s' : 's'}>{said(line.field, line.value, t)}</span>
        <Trust line={line} viewer={viewer} />
      </button>
      {on && <Detail line={line} viewer={viewer} mayAct={mayAct} />}
    </li>
  );
}

/** How far the value is to be trusted, then whether it agrees; the words come before the colour. */
export function Trust({ line, viewer }: { line: SlipLine; viewer: Viewer }) {
  const t = useT();
  if (line.agrees === 'differs') return <span className="r amber">{t(line.row ? 'slip.notRow' : 'slip.notClaim')}</span>;
  const done = judged(line, t);
  if (done) return <span className="r m">{done.brief}</span>;
  return <span className={line.open ? 'r amber' : 'r m'}>{trust(line, viewer.hints, t)}</span>;
}

function Detail({ line, viewer, mayAct }: { line: SlipLine; viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { at } = viewer;
  return (
    <div className="rl-more">
      <dl>
        {line.row !== undefined && <Against line={line} of="row" />}
        {line.claim !== undefined && <Against line={line} of="claim" />}
        {line.corrected && (
          <div>
            <dt>{t('slip.read')}</dt>
            <dd>
              <Diff value={said(line.field, line.read, t)} against={said(line.field, line.value, t)} mono={isMono(line.field)} />
              <span className="m"> {judged(line, t)?.by}</span>
            </dd>
          </div>
        )}
      </dl>
      {mayAct && !at.editing && (
        <Button size="small" onClick={() => at.edit(true)}>
          {t(line.open ? 'slip.judge' : 'slip.correct')} <Cap of="take" />
        </Button>
      )}
      {at.editing && !viewer.full && <Correct line={line} viewer={viewer} />}
    </div>
  );
}

function Against({ line, of }: { line: SlipLine; of: 'row' | 'claim' }) {
  const t = useT(),
    value = besideSaid(line.field, line[of], t);
  const how = compared(line.field, line.value, line[of], t);
  const differs = (of === 'row' ? line.agrees : line.withClaim) === 'differs';
  return (
    <div>
      <dt>{t(of === 'row' ? 'compare.record' : 'compare.claim')}</dt>
      <dd>
        {differs ? (
          <Diff value={value} against={said(line.field, line.value, t)} mono={isMono(line.field)} />
        ) : (
          <span className={isMono(line.field) ? 'id s' : undefined}>{value}</span>
        )}{' '}
        <span className={differs ? 'amber' : 'm'}>{how}</span>
      </dd>
    </div>
  );
}
