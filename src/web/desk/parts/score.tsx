/** Points earned of points possible, as a grey bar and the sum in figures; never a ring, never green or red. */
export const Score = ({ points, of }: { points: number; of: number }) => (
  <span className="score">
    <i aria-hidden="true">
      <b style={{ width: `${Math.max(0, Math.min(100, of ? (points / of) * 100 : 0))}%` }} />
    </i>
    <span>
      {points} / {of}
    </span>
  </span>
);
