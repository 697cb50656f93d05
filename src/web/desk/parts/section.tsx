import type { ReactNode } from 'react';

export const Section = ({
  title,
  aside,
  children,
  className = '',
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) => (
  <section className={`sec ${className}`}>
    <h2>
      <span className="nw">{title}</span>
      {aside && <span className="r">{aside}</span>}
    </h2>
    {children}
  </section>
);

/** A term and its value on one line. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="kvr">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
/** A figure with its label above, as on a strip of totals. */
export const Figure = ({ label, children, className = '' }: { label: ReactNode; children: ReactNode; className?: string }) => (
  <div className={className}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
