import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, Problem } from '../../api.js';
import { ProblemPanel } from '../../parts/states.js';
import { useSite } from '../../queries.js';
import { useT } from '../../words.js';

interface Asked {
  token: string;
  email: string;
  name: string;
  password: string;
}

export default function Setup() {
  const t = useT(),
    site = useSite(),
    client = useQueryClient(),
    go = useNavigate(),
    [search] = useSearchParams();
  const found = useMutation({
    mutationFn: (asked: Asked) => api.post('/setup', asked),
    onSuccess: me => {
      client.clear();
      client.setQueryData(['me'], me);
      void go('/', { replace: true });
    },
  });
  if (site.data && !site.data.needsSetup && !found.data) return <Navigate to="/signin" replace />;
  const wrong = (name: keyof Asked) => (found.error instanceof Problem ? found.error.field(name) : undefined);
  const item = (name: keyof Asked) => ({
    name,
    htmlFor: `setup_${name}`,
    label: t(`setup.${name}`),
    help: wrong(name),
    validateStatus: wrong(name) ? ('error' as const) : undefined,
    rules: [{ required: true, message: t('setup.needed') }],
  });
  return (
    <main className="door">
      <div className="door-box">
        <h1>{t('setup.title')}</h1>
        <p className="m">{t('setup.lead')}</p>
        {Boolean(found.error) && <ProblemPanel error={found.error} />}
        <Form
          name="setup"
          layout="vertical"
          requiredMark={false}
          initialValues={{ token: search.get('token') ?? '' }}
          onFinish={asked => found.mutate(asked as Asked)}
        >
          <Form.Item {...item('token')} extra={t('setup.tokenWhere')}>
            <Input autoComplete="off" className="id" />
          </Form.Item>
          <Form.Item {...item('name')}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item {...item('email')}>
            <Input type="email" autoComplete="username" />
          </Form.Item>
          <Form.Item {...item('password')} extra={t('setup.passwordRule')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={found.isPending}>
            {t('setup.create')}
          </Button>
        </Form>
      </div>
    </main>
  );
}
