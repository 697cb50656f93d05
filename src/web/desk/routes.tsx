import { type ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Gate } from './parts/frame/gate.js';
import { For } from './parts/frame/for.js';
import { NotFound, ProblemPanel } from './parts/states.js';
import { TABS, type TabKey } from './tabs.js';
import { useMe } from './queries.js';

type Page = () => Promise<{ default: ComponentType }>;
const lazily = (page: Page) => async () => ({ Component: (await page()).default });
/** a page its tab's roles may see; to others it does not exist */
const guarded = (tab: TabKey, page: Page) => async () => {
  const Shown = (await page()).default;
  return {
    Component: () => (
      <For roles={TABS[tab].roles}>
        <Shown />
      </For>
    ),
  };
};

function Home() {
  return <Navigate to={useMe().role === 'legal' ? '/legal' : '/queue'} replace />;
}
const Broken = () => <ProblemPanel error={undefined} retry={() => location.reload()} />;

export const router = createBrowserRouter(
  [
    { path: '/signin', lazy: lazily(() => import('./pages/sign-in/index.js')), HydrateFallback: () => null },
    { path: '/setup', lazy: lazily(() => import('./pages/setup/index.js')), HydrateFallback: () => null },
    {
      path: '/',
      element: <Gate />,
      HydrateFallback: () => null,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { index: true, element: <Home /> },
            { path: 'queue/:queue?', lazy: guarded('queue', () => import('./pages/queue/index.js')) },
            { path: 'cases/:id', lazy: guarded('queue', () => import('./pages/case/index.js')) },
            { path: 'approvals', lazy: guarded('approvals', () => import('./pages/approvals/index.js')) },
            { path: 'approvals/decided', lazy: guarded('approvals', () => import('./pages/approvals/decided.js')) },
            { path: 'escalations', lazy: guarded('escalations', () => import('./pages/escalations/index.js')) },
            { path: 'legal', lazy: guarded('legal', () => import('./pages/legal/list.js')) },
            { path: 'legal/:id', lazy: guarded('legal', () => import('./pages/legal/index.js')) },
            { path: 'records', element: <Navigate to="/records/transactions" replace /> },
            { path: 'records/transactions/:logNo?', lazy: guarded('records', () => import('./pages/records/transactions.js')) },
            { path: 'records/files', lazy: guarded('records', () => import('./pages/records/files.js')) },
            { path: 'records/conflicts', lazy: guarded('records', () => import('./pages/records/conflicts.js')) },
            { path: 'regulator', lazy: guarded('regulator', () => import('./pages/regulator/index.js')) },
            { path: 'regulator/statistics', lazy: guarded('regulator', () => import('./pages/regulator/statistics.js')) },
            { path: 'regulator/:id', lazy: guarded('regulator', () => import('./pages/regulator/complaint.js')) },
            { path: 'policies', lazy: guarded('policies', () => import('./pages/policies/index.js')) },
            { path: 'calendar', lazy: guarded('calendar', () => import('./pages/calendar/index.js')) },
            { path: 'reconciliation/:day?', lazy: guarded('reconciliation', () => import('./pages/reconciliation/index.js')) },
            { path: 'labels', lazy: guarded('labels', () => import('./pages/labels/index.js')) },
            { path: 'maintenance', lazy: guarded('maintenance', () => import('./pages/maintenance/index.js')) },
            { path: 'audit', lazy: guarded('audit', () => import('./pages/audit/index.js')) },
            { path: 'messages', lazy: guarded('messages', () => import('./pages/messages/index.js')) },
            { path: 'users', lazy: guarded('users', () => import('./pages/users/index.js')) },
            { path: 'jobs', lazy: guarded('jobs', () => import('./pages/jobs/index.js')) },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ],
  { basename: '/desk' },
);
