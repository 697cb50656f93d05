import type { CountersignView } from '../../../../contract/index.js';
import { yuan } from '../../format.js';
import { DecisionDialog } from '../../parts/decision.js';
import { Hash } from '../../parts/ident.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { DialogProps } from './use-legal.js';

/** What is granted stands in full above the verb; a refusal needs its reason. */
export function DecideDialog({ legal, found, page, request, grant }: DialogProps & { request: CountersignView; grant: boolean }) {
  const t = useT(),
    me = useMe();
  const name = t.code('act', request.act),
    own = request.askedBy.id === me.id;
  const verb = grant ? t('legal.grant', { act: name }) : t(own ? 'legal.takeBack' : 'legal.refuse');
  const ruling = request.act === 'rule' ? legal.proposedRuling : undefined;
  return (
    <DecisionDialog request={request} granted={grant} title={`${verb} ${found.caseNo}`} verb={verb} width={640} legal={grant} close={page.close}>
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
    </DecisionDialog>
  );
}
