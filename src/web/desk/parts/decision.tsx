import { useMutation } from '@tanstack/react-query';
import { Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { CountersignView } from '../../../contract/index.js';
import { api } from '../api.js';
import { useRefresh } from '../queries.js';
import { useT } from '../words.js';
import { Dialog } from './step/dialog.js';

interface Props {
  request: CountersignView;
  granted: boolean;
  title: string;
  verb: string;
  legal?: boolean;
  danger?: boolean;
  width?: number;
  close: () => void;
  /** what is granted or refused */
  children: ReactNode;
}

/** The second person's half: a grant may carry a remark, a refusal needs its reason. Refused by the server, the case is read again: it has changed. */
export function DecisionDialog({ request, granted, close, children, ...look }: Props) {
  const t = useT(),
    id = useId(),
    refresh = useRefresh(),
    [typed, setTyped] = useState(''),
    reason = typed.trim();
  const decide = useMutation({
    mutationFn: () => api.post(`/countersigns/${request.id}/decision`, { granted, ...(reason ? { reason } : {}) }),
    onSuccess: close,
    onSettled: () => refresh(request.case.id),
  });
  return (
    <Dialog {...look} ready={granted || reason.length > 0} pending={decide.isPending} problem={decide.error} onSend={() => decide.mutate()} onClose={close}>
      {children}
      <label className="field" htmlFor={id}>
        {t(granted ? 'field.remark' : 'field.reason')} {!granted && <span className="s m">{t('field.required')}</span>}
        <Input.TextArea id={id} rows={3} maxLength={1000} value={typed} onChange={event => setTyped(event.target.value)} aria-required={!granted} />
      </label>
    </Dialog>
  );
}
