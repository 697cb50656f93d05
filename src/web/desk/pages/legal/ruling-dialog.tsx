import { Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { RULING_OUTCOMES, type RulingOutcome } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useDraft } from '../../drafts.js';
import { fenOf, yuan } from '../../format.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

/** The ruling as it is proposed: what the merchant reads, why, and whether the hold ends with it. */
export function RulingDialog({ legal, found, page }: DialogProps) {
  const t = useT(),
    me = useMe();
  const text = useDraft(me.id, found.id, 'ruling'),
    reasons = useDraft(me.id, found.id, 'ruling-reasons');
  const [outcome, setOutcome] = useState<RulingOutcome>(),
    [amount, setAmount] = useState(''),
    [releases, setReleases] = useState(false);
  const fen = fenOf(amount),
    wrong = outcome === 'part' && amount !== '' && !fen;
  const act = useAct(
    page.id,
    (said: RulingOutcome) =>
      api.post(`/cases/${page.id}/legal/ruling`, {
        version: found.version,
        outcome: said,
        ...(said === 'part' ? { amountFen: fen } : {}),
        text: text.text.trim(),
        reasons: reasons.text.trim(),
        releasesHold: releases,
      }),
    () => {
      text.write('');
      reasons.write('');
      page.close();
    },
  );
  const ready = Boolean(outcome && text.text.trim() && reasons.text.trim() && (outcome !== 'part' || fen));
  return (
    <Dialog
      title={`${t('legal.rulingTitle')} ${found.caseNo}`}
      verb={t('legal.rulingVerb')}
      width={720}
      ready={ready}
      pending={act.isPending}
      problem={act.error}
      legal
      onSend={() => outcome && act.mutate(outcome)}
      onClose={page.close}
    >
      <p className="m">{t('legal.rulingEffect', { claimed: yuan(found.money.claimedFen) })}</p>
      <fieldset className="field">
        <legend>{t('legal.outcome')}</legend>
        <Radio.Group value={outcome} onChange={event => setOutcome(event.target.value as RulingOutcome)} options={RULING_OUTCOMES.map(value => ({ value, label: t(`outcome.${value}`) }))} />
      </fieldset>
      {outcome === 'part' && (
        <label className="field" htmlFor="ruling-amount">
          {t('legal.partAmount')}
          <Input id="ruling-amount" prefix="¥" inputMode="decimal" value={amount} status={wrong ? 'error' : undefined} onChange={event => setAmount(event.target.value)} />
        </label>
      )}
      <label className="field" htmlFor="ruling-text">
        {t('legal.toMerchant')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id="ruling-text" rows={5} maxLength={4000} value={text.text} onChange={event => text.write(event.target.value)} aria-required />
      </label>
      <label className="field" htmlFor="ruling-reasons">
        {t('legal.reasons')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id="ruling-reasons" rows={5} maxLength={10_000} value={reasons.text} onChange={event => reasons.write(event.target.value)} aria-required />
      </label>
      {legal.hold && (
        <Checkbox checked={releases} onChange={event => setReleases(event.target.checked)}>
          {t('legal.releasesHold')}
        </Checkbox>
      )}
    </Dialog>
  );
}
