import { t } from '../i18n.js';
import { useSession } from '../session.js';
import { maskPhone } from '../format.js';
import type { SignIn } from '../use-sign-in.js';
import { Field, inputClass } from './field.js';
import { HotlineLink } from './page.js';

/** Phone and one-time code; both may be pasted or filled in by the phone. */
export function SignInFields({ sign }: { sign: SignIn }) {
  const { site } = useSession();
  return (
    <>
      <Field id="phone" label={t('send.phone')} why={sign.phoneWhy}>
        {wiring => (
          <input {...wiring} className={inputClass('', sign.phoneWhy)} type="tel" inputMode="tel" autoComplete="tel" value={sign.phone}
            onChange={event => sign.setPhone(event.currentTarget.value)} />
        )}
      </Field>
      <Field id="code" label={t('send.code')} why={sign.codeWhy}
        hint={<>{sign.sent && <span role="status">{t('send.codeSent', { phone: maskPhone(sign.phone) })}<br /></span>}{site && <>{t('send.codeHint')} <HotlineLink className="inline" whole /></>}</>}>
        {wiring => (
          <span className="withbtn">
            <input {...wiring} className={inputClass('code', sign.codeWhy)} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={sign.code}
              onChange={event => sign.setCode(event.currentTarget.value)} />
            <button type="button" className="btn" disabled={sign.wait > 0} onClick={() => void sign.askCode()}>
              {sign.wait > 0 ? t('send.again', { n: sign.wait }) : t(sign.sent ? 'send.againNow' : 'send.getCode')}
            </button>
          </span>
        )}
      </Field>
    </>
  );
}
