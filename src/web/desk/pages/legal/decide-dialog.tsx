import { Input } from 'antd';
import { useState } from 'react';
import type { CountersignView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { yuan } from '../../format.js';
import { Hash } from '../../parts/ident.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

/** What is granted stands in full above the verb; a refusal needs its reason. */
export function DecideDialog({ legal, found, page, request, grant }: DialogProps & { request: CountersignView; grant: boolean }) {
  const t = useT(),
    me = useMe(),
    [reason, setReason] = useState('');
  const act = useAct(
    page.id,
    async (said: string) => {
      await api.post(`/countersigns/${request.id}/decision`, { granted: grant, ...(said ? { reason: said } : {}) });
      return undefined;
    },
    page.close,
  );
  const name = t.code('act', request.act),
    own = request.askedBy.id === me.id;
  const verb = grant ? t('legal.grant', { act: name }) : t(own ? 'legal.takeBack' : 'legal.refuse');
  const ruling = request.act === 'rule' ? legal.proposedRuling : undefined;
  return (
    <Dialog
      title={`${verb} ${found.caseNo}`}
      verb={verb}
      width={640}
      ready={grant || Boolean(reason.trim())}
      pending={act.isPending}
      problem={act.error}
      legal={grant}
      onSend={() => act.mutate(reason.trim())}
      onClose={page.close}
    >
      <p className="m">
        {t('legal.askedBy', { name: request.askedBy.name })} <Hash value={request.fingerprint} />
      </p>
      {request.act === 'release_dossier' && (
        <p>
          {t('dossier.version', { version: Number(request.facts['version']) })} · {t('dossier.root')} <Hash value={String(request.facts['root'])} />
        </p>
      )}
      {request.reason && <blockquote className="ruling">{request.reason}</blockquote>}
      {ruling && (
        <blockquote className="ruling">
          <b>{t(`outcome.${ruling.outcome}`)}</b> {ruling.amountFen !== undefined && <b>{yuan(ruling.amountFen)}</b>}
          <p>{ruling.text}</p>
          <p className="s m">{ruling.reasons}</p>
        </blockquote>
      )}
      {request.facts['releases'] === 'yes' && <p>{t('legal.releasesToo')}</p>}
      <label className="field" htmlFor="decide-reason">
        {t(grant ? 'field.remark' : 'field.reason')} {!grant && <span className="s m">{t('field.required')}</span>}
        <Input.TextArea id="decide-reason" rows={3} maxLength={1000} value={reason} onChange={event => setReason(event.target.value)} aria-required={!grant} />
      </label>
    </Dialog>
  );
}
