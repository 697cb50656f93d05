import { Modal } from 'antd';
import { useT } from '../../words.js';
import { ProblemPanel } from '../states.js';
import { Candidates } from './candidates.js';
import type { StepProps } from './words-step.js';

/** Which row is meant; picking sends the case on to its assessment. Also opens to read only. */
export function PickStep({ found, change, close }: StepProps) {
  const t = useT();
  const pick = (logNo: string) => change.run({ path: 'pick', body: { logNo, version: found.version } });
  return (
    <Modal open width={880} title={t('pick.title', { caseNo: found.caseNo })} onCancel={close} footer={null}>
      {Boolean(change.problem) && <ProblemPanel error={change.problem} />}
      <p className="m">{t('pick.lead')}</p>
      <Candidates found={found} pick={found.abilities.includes('pick') ? pick : undefined} pending={change.pending} />
    </Modal>
  );
}
