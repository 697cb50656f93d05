import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

/** A new version of the opinion; read by legal alone until the ruling is granted. */
export function OpinionDialog({ legal, found, page }: DialogProps) {
  const t = useT(),
    version = legal.opinion?.version ?? 0,
    [text, setText] = useState(legal.opinion?.text ?? '');
  const act = useAct(page.id, (said: string) => api.post(`/cases/${page.id}/legal/opinion`, { text: said, version }), page.close);
  return (
    <Dialog
      title={`${t('legal.opinionTitle', { version: version + 1 })} ${found.caseNo}`}
      verb={t('legal.opinionVerb', { version: version + 1 })}
      width={720}
      ready={Boolean(text.trim()) && text !== legal.opinion?.text}
      pending={act.isPending}
      problem={act.error}
      legal
      onSend={() => act.mutate(text.trim())}
      onClose={page.close}
    >
      <p className="m">{t('legal.opinionEffect')}</p>
      <label className="field" htmlFor="legal-opinion">
        {t('legal.opinion')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id="legal-opinion" rows={12} maxLength={20_000} value={text} onChange={event => setText(event.target.value)} aria-required />
      </label>
    </Dialog>
  );
}
