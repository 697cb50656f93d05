import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api.js';
import { useDraft } from '../../drafts.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

const MOST = { sendBack: 1000, hold: 500, release: 500 };

/** Instructions back, a hold, or its release: words and one verb. */
export function ReasonDialog({ legal, found, page, what }: DialogProps & { what: 'sendBack' | 'hold' | 'release' }) {
  const t = useT(),
    me = useMe(),
    draft = useDraft(me.id, found.id, `legal-${what}`);
  const [releases, setReleases] = useState(false);
  const act = useAct(
    page.id,
    (text: string) => {
      if (what === 'sendBack') return api.post(`/cases/${page.id}/legal/send-back`, { version: found.version, instructions: text, releasesHold: releases });
      return what === 'hold' ? api.post(`/cases/${page.id}/legal/hold`, { reason: text }) : api.post(`/cases/${page.id}/legal/hold/release`, { reason: text });
    },
    () => {
      draft.write('');
      page.close();
    },
  );
  return (
    <Dialog
      title={`${t(`legal.${what}Title`)} ${found.caseNo}`}
      verb={t(`legal.${what}Verb`)}
      ready={Boolean(draft.text.trim())}
      pending={act.isPending}
      problem={act.error}
      legal
      onSend={() => act.mutate(draft.text.trim())}
      onClose={page.close}
    >
      <p className="m">{t(`legal.${what}Effect`)}</p>
      <label className="field" htmlFor="legal-reason">
        {t(what === 'sendBack' ? 'legal.instructions' : 'field.reason')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id="legal-reason" rows={4} maxLength={MOST[what]} value={draft.text} onChange={event => draft.write(event.target.value)} aria-required />
      </label>
      {what === 'sendBack' && legal.hold && (
        <Checkbox checked={releases} onChange={event => setReleases(event.target.checked)}>
          {t('legal.releasesHold')}
        </Checkbox>
      )}
    </Dialog>
  );
}
