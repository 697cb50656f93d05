import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { MeView } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { useT } from '../../words.js';
import { ProblemPanel } from '../states.js';

/** Says that everything here is invented, lets the acquirer's next file arrive, and clears it all in one action. */
export default function DemoBanner({ me }: { me: MeView }) {
  const t = useT(),
    client = useQueryClient(),
    [asking, setAsking] = useState(false);
  const fresh = () => void client.invalidateQueries();
  const arrive = useMutation({ mutationFn: () => api.post('/demo/next-file'), onSuccess: fresh });
  const remove = useMutation({
    mutationFn: () => api.delete('/demo'),
    onSuccess: () => {
      setAsking(false);
      fresh();
    },
  });
  const failed = arrive.error instanceof Problem ? arrive.error.view.title || t('problem.failed') : undefined;
  return (
    <div className="demo-bar" role="region" aria-label={t('demo.label')}>
      <b>{t('demo.label')}</b>
      <span className="ell">{failed ?? (arrive.data ? t('demo.arrived', { name: arrive.data.name, rows: arrive.data.rows }) : t('demo.why'))}</span>
      <span className="grow" />
      {(me.role === 'supervisor' || me.role === 'admin') && (
        <Button size="small" loading={arrive.isPending} onClick={() => arrive.mutate()}>
          {t('demo.nextFile')}
        </Button>
      )}
      {me.role === 'admin' && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('demo.remove')}
        </Button>
      )}
      <Modal
        open={asking}
        title={t('demo.remove')}
        onCancel={() => setAsking(false)}
        footer={
          <div className="row end">
            <Button autoFocus onClick={() => setAsking(false)}>
              {t('action.back')}
            </Button>
            <Button danger type="primary" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('demo.remove')}
            </Button>
          </div>
        }
      >
        {Boolean(remove.error) && <ProblemPanel error={remove.error} />}
        <p>{t('demo.removeWhat')}</p>
      </Modal>
    </div>
  );
}
