import { Fragment } from 'react';

/** Label left, value right. */
export function Facts({ rows, rule }: { rows: [label: string, value: string, mono?: true][]; rule?: boolean }) {
  return (
    <dl className={rule ? 'facts rule' : 'facts'}>
      {rows.map(([label, value, mono]) => (
        <Fragment key={label}><dt>{label}</dt><dd>{mono ? <span className="num">{value}</span> : value}</dd></Fragment>
      ))}
    </dl>
  );
}
