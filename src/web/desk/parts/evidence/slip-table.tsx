import { Button } from 'antd';
import { besideSaid, compared, counted, judged, names, rowOfSlip, type SlipLine, trust } from '../../evidence/slip-lines.js';
import { isMono, said } from '../../evidence/slip-values.js';
import { useT } from '../../words.js';
import { Diff } from '../diff.js';
import { Cap } from '../kbd.js';
import { Correct } from './correct.js';
import { walk } from './lines.js';
import type { Viewer } from './use-viewer.js';

/** Slip, claim and row, a line per field of the slip. */
export function SlipTable({ viewer, mayAct }: { viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { lines, found, sheet } = viewer;
  if (!lines.length || !sheet?.paper.reading) return null;
  const row = rowOfSlip(sheet.paper.reading, found);
  return (
    <section>
      <h3 className="full-h">
        {t('slip.beside')}
        <span className="m s">
          {row ? t(names(sheet.paper.reading, row) ? 'slip.ofRow' : 'slip.notNamed', { logNo: row.logNo }) : t('slip.noRow')}
        </span>
      </h3>
      <div className="scroll-x" role="group" tabIndex={0} aria-label={t('slip.beside')}>
        <table className="bs" onKeyDown={walk}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('slip.slip')}</th>
              <th scope="col">{t('compare.claim')}</th>
              <th scope="col">{t('compare.record')}</th>
              <th scope="col">{t('slip.trust')}</th>
            </tr>
          </thead>
          {lines.map(line => (
            <Line key={line.field} line={line} viewer={viewer} mayAct={mayAct} />
          ))}
        </table>
      </div>
      <p className="s m rl-sum">{t('slip.sum', { ...counted(lines) })}</p>
    </section>
  );
}

function Line({ line, viewer, mayAct }: { line: SlipLine; viewer: Viewer; mayAct: boolean }) {
  const t = useT(),
    { at } = viewer,
    on = at.field === line.field;
  const differs = line.agrees === 'differs' || line.withClaim === 'differs',
    done = judged(line, t);
  return (
    <tbody className={`${on ? 'on' : ''}${differs || line.open ? ' diff' : ''}`}>
      <tr onClick={() => on || at.focus(line.field)}>
        <th scope="row">
          <button type="button" data-line aria-expanded={on} onFocus={() => on || at.focus(line.field)}>
            <span className="m">{line.n}</span> {t(`slip.${line.field}`)}
          </button>
        </th>
        <td>
          <span className={isMono(line.field) ? 'id s' : 's'}>{said(line.field, line.value, t)}</span>
          {done && (
            <div className="s m">
              {line.read !== line.value && `${t('slip.readAs', { value: said(line.field, line.read, t) })}${t('glue.comma')}`}
              {done.by}
            </div>
          )}
        </td>
        <Side line={line} of="claim" />
        <Side line={line} of="row" />
        <td className={line.open ? 's amber nw' : 's m nw'}>{done?.brief ?? trust(line, viewer.hints, t)}</td>
      </tr>
      {on && mayAct && (
        <tr className="act">
          <td />
          <td colSpan={4}>
            {at.editing ? (
              <Correct line={line} viewer={viewer} />
            ) : (
              <Button size="small" onClick={() => at.edit(true)}>
                {t(line.open ? 'slip.judge' : 'slip.correct')} <Cap of="take" />
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Side({ line, of }: { line: SlipLine; of: 'claim' | 'row' }) {
  const t = useT(),
    value = besideSaid(line.field, line[of], t);
  const how = line[of] !== undefined && compared(line.field, line.value, line[of], t);
  const isDifferent = (of === 'row' ? line.row !== undefined && line.agrees : line.withClaim) === 'differs';
  return (
    <td>
      {isDifferent ? (
        <Diff value={value} against={said(line.field, line.value, t)} mono={isMono(line.field)} />
      ) : (
        <span className={isMono(line.field) ? 'id s' : 's'}>{value}</span>
      )}
      {how && isDifferent && <div className="s amber">{how}</div>}
      {how && !isDifferent && of === 'row' && <span className="s m nw"> {how}</span>}
    </td>
  );
}
