import { symptomOf } from './kinds.js';
import { t } from './i18n.js';
import { paths, useRoute, type Route } from './router.js';
import { useSession } from './session.js';
import { Link } from './parts/link.js';
import { Page } from './parts/page.js';
import { CasePage } from './pages/case-later.js';
import { CasesPage } from './pages/cases.js';
import { PrintedPage } from './pages/printed-later.js';
import { ReceivedPage } from './pages/received.js';
import { ReportPage } from './pages/report.js';
import { SignInPage } from './pages/sign-in.js';
import { LabelPage } from './pages/label.js';
import { StartPage } from './pages/start.js';

function LostPage() {
  return (
    <Page title={t('brand.bare')} back={paths.start} home bar={<Link className="btn go" to={paths.start}>{t('lost.go')}</Link>}>
      <h1>{t('lost.title')}</h1>
      <p>{t('lost.text')}</p>
    </Page>
  );
}

function Shown({ route }: { route: Route }) {
  if (route.page === 'start') return <StartPage />;
  if (route.page === 'label') return <LabelPage />;
  if (route.page === 'cases') return <CasesPage />;
  if (route.page === 'sign-in') return <SignInPage />;
  if (route.page === 'case' && route.part === 'received') return <ReceivedPage id={route.id} />;
  if (route.page === 'case' && (route.part === 'voucher' || route.part === 'certificate')) return <PrintedPage key={`${route.part}${route.no ?? ''}`} id={route.id} part={route.part} no={route.no} />;
  if (route.page === 'case') return <CasePage id={route.id} part={route.part === 'contest' ? 'contest' : 'case'} />;
  const symptom = route.page === 'report' ? symptomOf(route.symptom) : null;
  return route.page === 'report' && symptom ? <ReportPage key={symptom} symptom={symptom} step={route.step} line={route.line} /> : <LostPage />;
}

/** The page of the address, drawn anew when the language changes. */
export function App() {
  const route = useRoute();
  const { locale } = useSession();
  return <Shown key={locale} route={route} />;
}
