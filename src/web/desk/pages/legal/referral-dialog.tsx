import { Input, Radio, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { REFERRAL_STATES, REFERRAL_TO, type LegalReferralView, type RecordReferral, type ReferralState, type ReferralTo } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

const DayField = lazy(() => import('../../parts/day-field.js'));
const DAYS = ['sentOn', 'receivedOn', 'nextOn'] as const;

const start = (matter?: LegalReferralView): RecordReferral => ({
  to: matter?.to ?? 'court',
  body: matter?.body ?? '',
  reference: matter?.reference ?? '',
  state: matter ? 'pending' : 'sent',
  sentOn: matter?.sentOn,
  receivedOn: matter?.receivedOn,
  nextOn: undefined,
  note: '',
});

/** A matter outside, or its next act; each is a row of its own. */
export function ReferralDialog({ found, page, matter }: DialogProps & { matter?: LegalReferralView }) {
  const t = useT(),
    [asked, setAsked] = useState(() => start(matter));
  const set = (part: Partial<RecordReferral>) => setAsked(now => ({ ...now, ...part }));
  const act = useAct(
    page.id,
    (body: RecordReferral) => (matter ? api.put(`/cases/${page.id}/legal/referrals/${matter.id}`, body) : api.post(`/cases/${page.id}/legal/referrals`, body)),
    page.close,
  );
  return (
    <Dialog
      title={`${t(matter ? 'legal.nextAct' : 'legal.refer')} ${found.caseNo}`}
      verb={t('legal.record')}
      width={640}
      ready={Boolean(asked.body.trim())}
      pending={act.isPending}
      problem={act.error}
      legal
      onSend={() => act.mutate(asked)}
      onClose={page.close}
    >
      <p className="m">{t('legal.referEffect')}</p>
      <label className="field" htmlFor="referral-body">
        {t('legal.body')} <span className="s m">{t('field.required')}</span>
        <Input id="referral-body" maxLength={120} value={asked.body} onChange={event => set({ body: event.target.value })} aria-required />
      </label>
      <div className="pair">
        <label className="field" htmlFor="referral-to">
          {t('legal.to')}
          <Select id="referral-to" value={asked.to} onChange={(to: ReferralTo) => set({ to })} options={REFERRAL_TO.map(value => ({ value, label: t(`referralTo.${value}`) }))} />
        </label>
        <label className="field" htmlFor="referral-reference">
          {t('legal.reference')}
          <Input id="referral-reference" maxLength={80} value={asked.reference} onChange={event => set({ reference: event.target.value })} />
        </label>
      </div>
      <fieldset className="field">
        <legend>{t('legal.state')}</legend>
        <Radio.Group value={asked.state} onChange={event => set({ state: event.target.value as ReferralState })} options={REFERRAL_STATES.map(value => ({ value, label: t(`referralState.${value}`) }))} />
      </fieldset>
      <Suspense fallback={null}>
        <div className="days">
          {DAYS.map(day => (
            <label className="field" htmlFor={`referral-${day}`} key={day}>
              {t(`legal.${day}`)}
              <DayField id={`referral-${day}`} value={asked[day]} onChange={value => set({ [day]: value })} />
            </label>
          ))}
        </div>
      </Suspense>
      <label className="field" htmlFor="referral-note">
        {t('field.remark')}
        <Input.TextArea id="referral-note" rows={3} maxLength={1000} value={asked.note} onChange={event => set({ note: event.target.value })} />
      </label>
    </Dialog>
  );
}
