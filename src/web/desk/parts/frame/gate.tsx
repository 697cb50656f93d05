import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { api, Problem } from '../../api.js';
import { MeContext, useSite } from '../../queries.js';
import { Skeleton, ProblemPanel } from '../states.js';
import { Frame } from './frame.js';

/** Before any page: the first admin must exist and someone must be signed in. */
export function Gate() {
  const at = useLocation();
  const site = useSite();
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.get('/me'), staleTime: 30_000 });
  if (site.data?.needsSetup) return <Navigate to="/setup" replace />;
  if (me.error instanceof Problem && me.error.status === 401)
    return <Navigate to={`/signin?next=${encodeURIComponent(at.pathname + at.search)}`} replace />;
  if (me.data?.role === 'merchant') return <Navigate to="/signin" replace />;
  if (me.error && !me.data) return <ProblemPanel error={me.error} retry={() => void me.refetch()} />;
  if (!me.data || !site.data) return <Skeleton />;
  return (
    <MeContext value={me.data}>
      <Frame site={site.data}>
        <Outlet />
      </Frame>
    </MeContext>
  );
}
