import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ComplaintView, FormSection, FormSectionView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { stamp } from '../../format.js';
import { Cap } from '../../parts/kbd.js';
import { ProblemPanel } from '../../parts/states.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { useAct } from './use-regulator.js';

interface Props {
  complaint: ComplaintView;
  at: number;
  choose: (at: number) => void;
  edit: (section: FormSection) => void;
}

/** The newest version, section by section; one is selected and can be edited. */
export function FormSections({ complaint, at, choose, edit }: Props) {
  const t = useT(),
    now = useNow(),
    { form, may } = complaint,
    again = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/form`, { version: form!.version }));
  return (
    <>
      <header className="row pad cf-head">
        <h2>{t('comp.form')}</h2>
        <span className="s m">
          {t('comp.form.version', { version: form!.version })} · {t('comp.form.by', { name: form!.by.name, at: stamp(form!.at, now) })}
        </span>
        <span className="grow" />
        {(['zh', 'en'] as const).map(lang => (
          <a key={lang} className="btn sm" href={`/api/v1/complaints/${complaint.id}/form.pdf?lang=${lang}`} target="_blank" rel="noopener">
            {t(lang === 'zh' ? 'comp.form.pdfZh' : 'comp.form.pdfEn')}
          </a>
        ))}
        {may.edit && (
          <Button size="small" loading={again.isPending} onClick={() => again.mutate(undefined)}>
            {t('comp.form.again')}
          </Button>
        )}
      </header>
      <div className="cf-body" tabIndex={0} role="group" aria-label={t('comp.form')}>
        {Boolean(again.error) && <ProblemPanel error={again.error} retry={again.reset} />}
        <ol>
          {form!.sections.map((section, index) => (
            <Section key={section.section} section={section} n={index + 1} on={index === at} choose={() => choose(index)} edit={may.edit ? () => edit(section.section) : undefined} />
          ))}
        </ol>
      </div>
      <Hints mayEdit={may.edit} />
    </>
  );
}

function Section({ section, n, on, choose, edit }: { section: FormSectionView; n: number; on: boolean; choose: () => void; edit?: () => void }) {
  const t = useT(),
    box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) box.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li ref={box} className={on ? 'on' : ''} aria-current={on ? 'true' : undefined} onClick={choose}>
      <h3>
        {n}. {t(`section.${section.section}`)}
        <span className={`s ${section.edited ? '' : 'm'}`}>{t(section.edited ? 'comp.form.edited' : 'comp.form.drafted')}</span>
        {edit && (
          <Button type="text" size="small" aria-label={`${t('comp.form.edit')} ${t(`section.${section.section}`)}`} onClick={edit}>
            {t('comp.form.edit')}
          </Button>
        )}
      </h3>
      <p className="body">{section[t.locale] || <span className="m">{t('comp.form.empty')}</span>}</p>
    </li>
  );
}

function Hints({ mayEdit }: { mayEdit: boolean }) {
  const t = useT();
  return (
    <div className="hint">
      <span>
        <Cap of="down" />
        <Cap of="up" />
        {t('hint.section')}
      </span>
      {mayEdit && (
        <span>
          <Cap of="next" />
          {t('hint.editSection')}
        </span>
      )}
    </div>
  );
}
