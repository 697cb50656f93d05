import type { ReactNode } from 'react';
import { ANSWERS_ONLY, type ApprovalRowView, type CaseView, type OptionsView } from '../../../../contract/index.js';
import { TO_CARD } from '../../parts/proposal.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';

interface Props {
  row: ApprovalRowView;
  found: CaseView;
  options: OptionsView | undefined;
}

/** What becomes of the money and of the case by this signature, now and once the row has come. */
export function Changes({ row: { remedy }, found, options }: Props) {
  const t = useT(),
    { money } = found,
    { amountFen } = remedy;
  const isWrittenOff = remedy.remedy === 'write_off',
    moves = amountFen !== 0,
    back = options?.target && TO_CARD.includes(remedy.remedy);
  const before = isWrittenOff ? money.writtenOffFen : money.returnedFen;
  const next = remedy.needs[remedy.signatures.length + 1];
  const ends = ANSWERS_ONLY.includes(remedy.remedy) ? 'resolved' : 'executing';
  return (
    <table className="t">
      <thead>
        <tr>
          <td />
          <th scope="col" className="amt">
            {t('approvals.now')}
          </th>
          <td />
          <th scope="col" className="amt">
            {t('approvals.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {back && options && (
          <Line label={t('records.refundable')} now={<Yuan fen={options.refundableFen} />} then={<Yuan fen={options.refundableFen - amountFen} strong />} />
        )}
        {moves && (
          <>
            <Line
              label={t(isWrittenOff ? 'money.writtenOff' : 'approvals.returned')}
              now={<Yuan fen={before} />}
              then={<Yuan fen={before + Math.abs(amountFen)} strong />}
            />
            <Line
              label={t('money.outstanding')}
              now={<Yuan fen={money.outstandingFen} />}
              then={<Yuan fen={Math.max(0, money.outstandingFen - Math.abs(amountFen))} strong />}
            />
          </>
        )}
        <Line
          label={t('approvals.status')}
          now={t(`status.${found.status}`)}
          then={<b>{next ? t('approvals.thenSigns', { role: t(`role.${next}`) }) : t(`status.${ends}`)}</b>}
        />
      </tbody>
    </table>
  );
}

const Line = ({ label, now, then }: { label: string; now: ReactNode; then: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td className="amt">{now}</td>
    <td className="ar" aria-hidden="true">
      →
    </td>
    <td className="amt">{then}</td>
  </tr>
);
