import { useEffect } from 'react';
import type { ApprovalPolicyView } from '../../../../contract/index.js';
import { ProblemPanel, Skeleton } from '../../parts/states.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { Effects } from './effects.js';
import { draftFrom, useActs, usePreview } from './use-policies.js';

/** The second person sees whom the draft affects as things stand now, then puts it in force. */
export function Enforcing({ policy, close }: { policy: ApprovalPolicyView; close: () => void }) {
  const t = useT(),
    acts = useActs(close);
  const { mutate, data, error } = usePreview();
  useEffect(() => mutate(draftFrom(policy, policy.note)), [mutate, policy]);
  return (
    <Dialog
      title={t('policy.enforceTitle', { version: policy.version })}
      verb={t('policy.enforce', { version: policy.version })}
      width={680}
      ready={Boolean(data)}
      pending={acts.isPending}
      problem={acts.error}
      onSend={() => acts.mutate({ act: 'enforce', id: policy.id! })}
      onClose={close}
    >
      <p className="m">{t('policy.enforceEffect')}</p>
      {Boolean(error) && <ProblemPanel error={error} retry={() => mutate(draftFrom(policy, policy.note))} />}
      {data ? <Effects preview={data} /> : !error && <Skeleton rows={6} />}
    </Dialog>
  );
}

/** Ends automatic approval at once. */
export function Stopping({ policy, close }: { policy: ApprovalPolicyView; close: () => void }) {
  const t = useT(),
    acts = useActs(close);
  return (
    <Dialog title={t('policy.stop')} verb={t('policy.stop')} danger ready pending={acts.isPending} problem={acts.error} onSend={() => acts.mutate({ act: 'stop', id: policy.id! })} onClose={close}>
      <p>{t('policy.stopEffect')}</p>
    </Dialog>
  );
}
