import { useEffect } from 'react';
import { Problem } from '../api.js';
import type { Draft, Mistake } from '../draft.js';
import { factsOf } from '../draft-facts.js';
import { t } from '../i18n.js';
import { go, paths } from '../router.js';
import { useSession } from '../session.js';
import type { DraftHold } from '../use-draft.js';
import { useSending } from '../use-sending.js';
import { useSignIn } from '../use-sign-in.js';
import { Facts } from '../parts/facts.js';
import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { AlikeBox, TroubleBox } from '../parts/send-boxes.js';
import { SignInFields } from '../parts/sign-in-fields.js';
import { StepRow } from '../parts/step-row.js';
import { UnsentPage } from './unsent.js';

interface Props {
  title: string;
  hold: DraftHold;
  draft: Draft;
  /** the address says it was not sent yet */
  again: boolean;
  onMistakes: (mistakes: Mistake[]) => void;
}

function Summary({ draft }: { draft: Draft }) {
  return (
    <section className="card">
      <div className="row between tight"><h2>{t('send.will')}</h2><Link className="mini" to={paths.report(draft.symptom, 'check')}>{t('change')}</Link></div>
      <Facts rows={factsOf(draft)} />
    </section>
  );
}

/** Signs in if needed, asks about alike cases once, and sends; what was typed stays whatever happens. */
export function SendPage({ title, hold, draft, again, onMistakes }: Props) {
  const { me } = useSession();
  const sign = useSignIn();
  const sending = useSending(hold);
  const { trouble, alike, busy, mistakes } = sending;
  const unsent = paths.report(draft.symptom, 'unsent');
  useEffect(() => {
    if (trouble?.what === 'unsent' && !again) go(unsent, 'replace');
    else if (mistakes.length) onMistakes(mistakes);
    else if (trouble && trouble.what !== 'unsent' && again) go(paths.report(draft.symptom, 'send'), 'replace');
  }, [trouble, mistakes]);
  const submit = async () => {
    try {
      if (me !== null || (await sign.enter())) await sending.send();
    } catch (problem) {
      if (problem instanceof Problem) go(unsent, 'replace');
    }
  };
  if (again && me !== null) return <UnsentPage title={title} hold={hold} draft={draft} sending={sending} />;
  if (alike) return <AlikeBox title={title} alike={alike} busy={busy} onGo={() => void sending.send(true)} back={paths.report(draft.symptom, 'check')} />;
  return (
    <Page title={title} back={paths.report(draft.symptom, 'check')} line={<StepRow n={3} savedAt={hold.savedAt} />}
      bar={<button type="button" className="btn go" aria-busy={busy} disabled={busy} onClick={() => void submit()}>{t(busy ? 'send.going' : 'send.go')}</button>}>
      <h1>{t(me === null ? 'send.title' : 'send.title.signedIn')}</h1>
      {trouble && <TroubleBox trouble={trouble} onForget={() => void hold.end(true)} />}
      {me === null && <SignInFields sign={sign} />}
      <Summary draft={draft} />
      {me && <p className="s m">{t('send.as')}</p>}
    </Page>
  );
}
