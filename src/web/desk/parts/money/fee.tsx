import type { ReactNode } from 'react';
import { capActs, exactProduct, type FeeFacts, percentOf, verdictOf } from '../../fee-steps.js';
import { settleDay, yuan } from '../../format.js';
import { useT } from '../../words.js';
import './money.css';

/** How the fee comes about, step by step: plan, rate, product, rounding, cap, then what was taken and the difference. */
export function FeeDerivation({ facts }: { facts: FeeFacts }) {
  const t = useT(),
    { amountFen, bp, capFen, validFrom, validTo } = facts,
    verdict = verdictOf(facts),
    away = facts.feeFen - facts.expectedFen;
  const cap = capFen === 0 ? t('fee.noCap') : t(capActs(facts) ? 'fee.capActs' : 'fee.capNot');
  return (
    <table className="fee" aria-label={t('fee.title')}>
      <tbody>
        <Step label={t('fee.plan')} how={t(validTo ? 'fee.valid' : 'fee.validOpen', { from: settleDay(validFrom), to: settleDay(validTo) })} />
        <Step label={t('fee.rate')} how={t(`fee.${facts.rate}`)} figure={t('fee.bp', { bp, percent: percentOf(bp) })} />
        <Step label={t('fee.product')} how={`${yuan(amountFen)} × ${percentOf(bp)}`} figure={exactProduct(amountFen, bp)} />
        <Step label={t('fee.rounded')} how={t('fee.roundedHow')} figure={yuan(facts.roundedFen)} />
        <Step label={t('fee.cap')} how={cap} figure={capFen === 0 ? '—' : yuan(capFen)} />
        <Step label={<b>{t('fee.due')}</b>} figure={<b>{yuan(facts.expectedFen)}</b>} line />
        <Step label={t('fee.taken')} figure={yuan(facts.feeFen)} />
        <Step
          label={<b>{t('fee.difference')}</b>}
          how={t(`fee.is.${verdict}`)}
          figure={<b className={verdict === 'more' || verdict === 'less' ? 'amber' : undefined}>{away > 0 ? `+${yuan(away)}` : yuan(away)}</b>}
          line
        />
      </tbody>
    </table>
  );
}

const Step = ({ label, how, figure, line = false }: { label: ReactNode; how?: string; figure?: ReactNode; line?: boolean }) => (
  <tr className={line ? 'line' : undefined}>
    <th scope="row">{label}</th>
    <td className="m" colSpan={figure === undefined ? 2 : undefined}>
      {how}
    </td>
    {figure !== undefined && <td className="amt">{figure}</td>}
  </tr>
);
