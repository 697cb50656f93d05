import { leadOf } from '../case-lead.js';
import { t } from '../i18n.js';
import { paths } from '../router.js';
import { useSession } from '../session.js';
import { useCase, type CaseHold } from '../use-case.js';
import { CaseBanner, GoneCase, UnreachedCase } from '../parts/case/states.js';
import { Decision } from '../parts/case/decision.js';
import { Messages } from '../parts/case/messages.js';
import { More } from '../parts/case/more.js';
import { Outcome } from '../parts/case/outcome.js';
import { Papers } from '../parts/case/papers.js';
import { Progress } from '../parts/case/progress.js';
import { Proven } from '../parts/case/proven.js';
import { QuestionCard } from '../parts/case/question-card.js';
import { StageLine } from '../parts/case/stage-line.js';
import { TerminalSteps } from '../parts/case/terminal-steps.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { SignInPage } from './sign-in.js';
import { ContestPage } from './contest.js';

const LEADS = { question: QuestionCard, decide: Decision, terminal: TerminalSteps, outcome: Outcome, progress: Progress };

function Body({ hold }: { hold: CaseHold }) {
  const view = hold.view!;
  const Leading = LEADS[leadOf(view)];
  return (
    <>
      <Leading hold={hold} view={view} />
      <Proven view={view} />
      <Papers view={view} />
      <Messages hold={hold} view={view} />
      <More hold={hold} view={view} />
    </>
  );
}

/** One case: what is wanted first, then what is proven, papers and messages. */
export function CasePage({ id, part }: { id: string; part: 'case' | 'contest' }) {
  const { me } = useSession();
  return me === null ? <SignInPage expired /> : <OneCase id={id} part={part} />;
}

function OneCase({ id, part }: { id: string; part: 'case' | 'contest' }) {
  const hold = useCase(id);
  const { view, problem } = hold;
  if (problem === 'gone') return <GoneCase id={id} />;
  if (!view && problem) return <UnreachedCase id={id} again={hold.load} />;
  if (!view) return <Page title={t('cases.title')} back={paths.cases}><Loading /></Page>;
  if (part === 'contest') return <ContestPage hold={hold} view={view} />;
  return (
    <Page title={view.caseNo} mono back={paths.cases} banner={<CaseBanner hold={hold} />} line={<StageLine view={view} />}>
      <Body hold={hold} />
    </Page>
  );
}
