import type { CaseStatus, Level } from '../../../contract/index.js';
import { useT } from '../words.js';

const DOT: Record<CaseStatus, string> = {
  in_review: 'ours',
  proposed: 'ours',
  investigating: 'wait',
  awaiting_file: 'wait',
  awaiting_merchant: 'wait',
  executing: 'wait',
  confirming: 'wait',
  resolved: 'done',
  closed: 'done',
  on_hold: 'hold',
  legal_review: 'legal',
  withdrawn: '',
};

/** A 7 px dot plus the word; lateness is never a status colour. */
export const Status = ({ status }: { status: CaseStatus }) => {
  const t = useT();
  return <span className={`st ${DOT[status]}`}>{t(`status.${status}`)}</span>;
};
export const Dot = ({ kind, children }: { kind: 'ours' | 'wait' | 'done' | 'hold' | 'legal' | ''; children: React.ReactNode }) => (
  <span className={`st ${kind}`}>{children}</span>
);

/** 座席 — 主管 — 法务, the current rung bold */
export function Ladder({ level }: { level: Level }) {
  const t = useT();
  const rung = (one: Level) =>
    one === level ? (
      <b className={one === 'legal' ? 'lg' : ''} aria-current="step">
        {t(`level.${one}`)}
      </b>
    ) : (
      <span>{t(`level.${one}`)}</span>
    );
  return (
    <span className="ladder">
      {rung('agent')}
      <i />
      {rung('supervisor')}
      <i />
      {rung('legal')}
    </span>
  );
}
