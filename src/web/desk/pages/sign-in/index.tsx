import { useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { Button } from 'antd';
import { SignInForm } from '../../parts/sign-in-form.js';
import { useSite } from '../../queries.js';
import { WordsContext } from '../../words.js';

/** only ways inside this app; anything else would lead a person away */
const inside = (next: string | null) => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');

export default function SignIn() {
  const { t, speakIn } = useContext(WordsContext),
    site = useSite(),
    client = useQueryClient(),
    go = useNavigate(),
    [search] = useSearchParams();
  if (site.data?.needsSetup) return <Navigate to="/setup" replace />;
  return (
    <main className="door">
      <div className="door-box">
        <h1>{t('product.name')}</h1>
        <p className="m">{site.data?.acquirerName ? t('signin.lead', { acquirer: site.data.acquirerName }) : ' '}</p>
        <SignInForm
          done={me => {
            client.clear();
            client.setQueryData(['me'], me);
            void go(inside(search.get('next')), { replace: true });
          }}
        />
        <p className="s m door-foot">
          {site.data ? t('signin.help', { hotline: site.data.hotline, hours: site.data.hotlineHours }) : ' '}
          <Button type="link" size="small" onClick={() => speakIn(t.locale === 'zh' ? 'en' : 'zh')}>
            {t('account.language')}
          </Button>
        </p>
      </div>
    </main>
  );
}
