import { useEffect, useRef } from 'react';
import type { Mistake } from '../draft.js';
import { hasText, t } from '../i18n.js';

export const wordsOf = ({ field, why, message }: Mistake): string => {
  if (message) return message;
  const key = `why.${field}.${why}`;
  return t(hasText(key) ? key : 'why.other');
};

/** How many, a link to each, and what is kept. */
export function ErrorsBox({ mistakes }: { mistakes: Mistake[] }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    scrollTo(0, 0);
  }, [mistakes]);
  const jump = (field: string) => {
    const target = document.getElementById(`q-${field}`);
    target?.scrollIntoView({ block: 'center' });
    target?.querySelector<HTMLElement>('input,select,textarea')?.focus({ preventScroll: true });
  };
  return (
    <section className="box stop" role="alert" tabIndex={-1} ref={box}>
      <h1>{t('errors.title', { n: mistakes.length })}</h1>
      <ul>
        {mistakes.map(each => (
          <li key={each.field}>
            <a href={`#q-${each.field}`} onClick={event => { event.preventDefault(); jump(each.field); }}>{wordsOf(each)}</a>
          </li>
        ))}
      </ul>
      <p className="s">{t('errors.kept')}</p>
    </section>
  );
}
