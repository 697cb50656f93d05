import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { MeView } from '../../../contract/index.js';
import { api, Problem } from '../api.js';
import { useT } from '../words.js';
import { ProblemPanel } from './states.js';

/** E-mail and password; managers and paste are welcome, a refusal keeps what was typed. */
export function SignInForm({ done }: { done: (me: MeView) => void }) {
  const t = useT();
  const enter = useMutation({ mutationFn: (asked: { email: string; password: string }) => api.post('/session', asked), onSuccess: done });
  const problem = enter.error instanceof Problem && enter.error.status === 401 ? undefined : enter.error;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={asked => enter.mutate(asked as { email: string; password: string })}>
      {enter.error && !problem && (
        <div className="err" role="alert">
          <b>{t('signin.refused')}</b>
          <br />
          {t('signin.refusedWhy')}
        </div>
      )}
      {Boolean(problem) && <ProblemPanel error={problem} />}
      <Form.Item name="email" label={t('field.email')} rules={[{ required: true, message: t('field.emailNeeded') }]}>
        <Input type="email" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('field.password')} rules={[{ required: true, message: t('field.passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t('signin.enter')}
      </Button>
    </Form>
  );
}
