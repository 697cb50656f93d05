import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CaseView, RemedyView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { when } from '../../format.js';
import { heardWords } from '../../heard.js';
import { ORDER_DOT } from '../../order-dot.js';
import { orderState } from '../../order-state.js';
import { useMe, useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Ident } from '../ident.js';
import { ProblemPanel } from '../states.js';
import { Dot } from '../status.js';
import './money.css';

/** the acquirer had it and nobody knows what became of it */
const isUnknown = ({ state, nextQuestionAt }: RemedyView) => state === 'unknown' || (state === 'not_confirmed' && Boolean(nextQuestionAt));

/** How an approved order stands: what was heard, how often it was asked about and when next; asking now, never a second number. */
export function OrderStanding({ found, remedy }: { found: CaseView; remedy: RemedyView }) {
  const t = useT(),
    now = useNow();
  if (remedy.state === 'proposed' || remedy.state === 'void') return null;
  const unknown = isUnknown(remedy);
  return (
    <div className={unknown ? 'standing amber-bar' : 'standing'} role="group" aria-label={t('standing.order')}>
      <p>
        <Dot kind={ORDER_DOT[remedy.state]}>
          <b>{orderState(remedy, t)}</b>
        </Dot>{' '}
        {remedy.refundNo && <Ident value={remedy.refundNo} small copy label={t('approvals.refundNo')} />}
        {remedy.scheduledFor && <span className="m"> {t('order.after', { at: when(remedy.scheduledFor, now, t) })}</span>}
        {remedy.acquirerRef && (
          <span className="m">
            {' '}
            {t('ask.ref')} <Ident value={remedy.acquirerRef} small />
          </span>
        )}
      </p>
      {(remedy.heard || unknown) && (
        <dl className="asked">
          {remedy.heard && <Said label={t(remedy.state === 'refused' ? 'ask.refusedWith' : 'ask.heard')}>{heardWords(remedy.heard, t)}</Said>}
          {unknown && <Said label={t('ask.times')}>{t('ask.count', { count: remedy.asked ?? 0 })}</Said>}
          {unknown && <Said label={t('ask.next')}>{remedy.nextQuestionAt ? when(remedy.nextQuestionAt, now, t) : t('ask.nextNone')}</Said>}
        </dl>
      )}
      {unknown && <AskNow found={found} remedy={remedy} />}
    </div>
  );
}

const Said = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function AskNow({ found, remedy }: { found: CaseView; remedy: RemedyView }) {
  const t = useT(),
    me = useMe(),
    client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => api.post(`/cases/${found.id}/remedy/question`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['remedy', found.id] }),
  });
  return (
    <>
      <p className="s m">{t('ask.oneNumber', { refundNo: remedy.refundNo })}</p>
      {(me.role === 'agent' || me.role === 'supervisor') && (
        <div className="row">
          <Button loading={ask.isPending} disabled={ask.isSuccess} onClick={() => ask.mutate()}>
            {t('ask.now')}
          </Button>
          <span className="s m" role="status">
            {ask.isSuccess ? t('ask.onItsWay') : ''}
          </span>
        </div>
      )}
      {Boolean(ask.error) && <ProblemPanel error={ask.error} retry={ask.reset} />}
    </>
  );
}
