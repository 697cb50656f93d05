import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api.js';
import { useT } from '../words.js';

/** True once the time has passed; a wait under 200 ms shows nothing at all. */
function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** Bars at the height of the rows to come, so nothing jumps. */
export function Skeleton({ rows = 8, height = 32 }: { rows?: number; height?: number }) {
  const t = useT(),
    shown = useAfter(200),
    slow = useAfter(3000);
  return (
    <div className="skeleton" aria-busy="true" aria-label={t('state.loading')}>
      {shown &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} style={{ height }}>
            <i style={{ width: `${86 - ((index * 17) % 40)}%` }} />
          </div>
        ))}
      {slow && (
        <p className="s m" role="status">
          {t('state.slow')}
        </p>
      )}
    </div>
  );
}

/** Nothing here, and when something will be. */
export const Empty = ({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) => (
  <div className="mid">
    <h2>{title}</h2>
    {children && <div className="m">{children}</div>}
    {actions && <div className="row">{actions}</div>}
  </div>
);

/** What happened, what to do, and the number support asks for; a lost answer is called unknown, never failed. */
export function ProblemPanel({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const view = error instanceof Problem ? error.view : undefined;
  const lost = error instanceof Problem && error.lost;
  return (
    <div className="problem" role="alert">
      <div className="err">
        <b>{lost ? t('problem.lost') : view?.title || t('problem.failed')}</b>
        <br />
        {lost ? t('problem.lostAdvice') : view?.detail || t('problem.advice')}
      </div>
      {retry && (
        <div className="row pad">
          <Button type="default" onClick={retry}>
            {t('problem.retry')}
          </Button>
        </div>
      )}
      {view?.requestId && (
        <div className="s m pad">
          {t('problem.requestId')} <span className="id s">{view.requestId}</span>
        </div>
      )}
    </div>
  );
}

/** The same words whether it is missing or hidden from the reader. */
export function NotFound() {
  const t = useT();
  return (
    <Empty title={t('state.notFound')} actions={<Link to="/">{t('state.home')}</Link>}>
      {t('state.notFoundWhy')}
    </Empty>
  );
}

interface Loaded<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}
/** One way to wait for a query: skeleton, problem, then the page. */
export function Wait<T>({ on, rows, children }: { on: Loaded<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (on.data !== undefined) return <>{children(on.data)}</>;
  return on.error ? <ProblemPanel error={on.error} retry={() => void on.refetch()} /> : <Skeleton rows={rows} />;
}
