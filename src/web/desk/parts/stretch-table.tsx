import type { ClockStretch, ClockView } from '../../../contract/index.js';
import { clock as clockWords, dateWords, dayOf, span, stamp } from '../format.js';
import { useNow } from '../queries.js';
import { useT, type Words } from '../words.js';

const oneDay = (stretch: ClockStretch) => dayOf(stretch.from) === dayOf(Date.parse(stretch.to) - 1000);
const stretchDay = (stretch: ClockStretch, now: number, t: Words) =>
  oneDay(stretch)
    ? dateWords(stretch.from, now, t)
    : `${stamp(stretch.from, now).slice(0, -6)} – ${stamp(Date.parse(stretch.to) - 1000, now).slice(0, -6)}`;
const labelOf = ({ label, labelEn }: ClockStretch, t: Words) => (t.locale === 'en' && labelEn ? labelEn : label && t.code('stretchLabel', label));

/** One row a stretch, weekends and pauses shown, the sum in bold. */
export function StretchTable({ stretches, basis }: { stretches: readonly ClockStretch[]; basis: ClockView['basis'] }) {
  const t = useT(),
    now = useNow();
  const counted = stretches.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <table>
      <tbody>
        {stretches.map((one, index) => (
          <tr key={index}>
            <td>{stretchDay(one, now, t)}</td>
            <td>
              {one.kind !== 'running' ? t(`stretch.${one.kind}`) : oneDay(one) ? `${clockWords(one.from)}–${clockWords(one.to)}` : t(`basis.${basis}`)}
              {one.label && ` ${labelOf(one, t)}`}
            </td>
            <td>{one.minutes ? span(one.minutes, basis, t) : '—'}</td>
          </tr>
        ))}
        <tr className="sum">
          <td>{t('clock.sum')}</td>
          <td>{t(`basis.${basis}`)}</td>
          <td>{span(counted, basis, t)}</td>
        </tr>
      </tbody>
    </table>
  );
}
