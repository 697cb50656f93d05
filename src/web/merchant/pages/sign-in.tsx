import { useState } from 'react';
import { t } from '../i18n.js';
import { go, paths } from '../router.js';
import { useSession } from '../session.js';
import { Page } from '../parts/page.js';
import { SignInFields } from '../parts/sign-in-fields.js';
import { useSignIn } from '../use-sign-in.js';

/** On its own address it leads to the cases; anywhere else (`expired`) the page goes on where it was. */
export function SignInPage({ expired }: { expired?: boolean }) {
  const sign = useSignIn();
  const { lapsed } = useSession();
  const [busy, setBusy] = useState(false);
  const [cutOff, setCutOff] = useState(false);
  const enter = async () => {
    setBusy(true);
    setCutOff(false);
    try {
      if ((await sign.enter()) && !expired) go(paths.cases, 'replace');
    } catch {
      setCutOff(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t('cases.title')} back={paths.start} bar={<button type="button" className="btn go" disabled={busy} onClick={() => void enter()}>{t(busy ? 'sign.going' : 'sign.go')}</button>}>
      <h1>{t('sign.title')}</h1>
      <p className="sub">{t(lapsed ? 'sign.expired' : 'sign.sub')}</p>
      {cutOff && <section className="box note" role="alert"><p>{t('trouble')}</p></section>}
      <SignInFields sign={sign} />
    </Page>
  );
}
