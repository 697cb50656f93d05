import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId } from 'react';
import type { StrayRowView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useDraft } from '../../drafts.js';
import { yuan } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';

/** A person writes down what a row without an order turned out to be. */
export function Look({ about, close }: { about: StrayRowView; close: () => void }) {
  const t = useT(),
    me = useMe(),
    id = useId(),
    client = useQueryClient(),
    { row } = about;
  const draft = useDraft(me.id, row.logNo, 'look');
  const send = useMutation({
    mutationFn: () => api.post(`/reconciliation/rows/${row.logNo}/looks`, { note: draft.text.trim() }),
    onSuccess: async () => {
      draft.write('');
      await client.invalidateQueries({ queryKey: ['reconciliation'] });
      close();
    },
  });
  return (
    <Dialog
      title={t('recon.lookTitle', { logNo: row.logNo })}
      verb={t('recon.lookVerb')}
      ready={draft.text.trim().length > 1}
      pending={send.isPending}
      problem={send.error}
      onSend={() => send.mutate()}
      onClose={close}
    >
      <p className="m">
        {about.merchantName} · {t(`txn.${row.txnType}`)} {yuan(row.amtFen)} · {t(`rowVerdict.${about.verdict}`)}
        {about.refundNo && ` · ${about.refundNo}`}
      </p>
      {about.looks.length > 0 && (
        <ul className="looks">
          {about.looks.map(look => (
            <li key={look.at}>
              <span className="s m">
                {look.by.name} <Moment at={look.at} />
              </span>
              <p>{look.note}</p>
            </li>
          ))}
        </ul>
      )}
      <label className="field" htmlFor={id}>
        {t('recon.lookNote')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id={id} autoFocus rows={4} maxLength={1000} value={draft.text} aria-required onChange={event => draft.write(event.target.value)} />
      </label>
    </Dialog>
  );
}
