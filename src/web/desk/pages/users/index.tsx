import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type Role, STAFF_ROLES, type StaffRole } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Person } from '../../parts/person.js';
import { ProblemPanel, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useMe } from '../../queries.js';
import { useT, type Words } from '../../words.js';

interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  active: boolean;
}
interface NewUser {
  email: string;
  name: string;
  role: StaffRole;
  password: string;
}

const columnsOf = (t: Words, change: (row: UserRow) => void, me: string): Column<UserRow>[] => [
  { key: 'name', width: 240, title: t('setup.name'), cell: row => <Person person={row} /> },
  { key: 'email', title: t('field.email'), className: 'mm', cell: row => <span className="id s">{row.email}</span> },
  { key: 'role', width: 160, title: t('users.role'), cell: row => t(`role.${row.role}`) },
  {
    key: 'active',
    width: 140,
    title: t('col.status'),
    cell: row => <Dot kind={row.active ? 'done' : ''}>{t(row.active ? 'users.active' : 'users.inactive')}</Dot>,
  },
  {
    key: 'do',
    width: 130,
    title: '',
    align: 'amt',
    cell: row =>
      row.id !== me && (
        <Button size="small" onClick={() => change(row)}>
          {t(row.active ? 'users.stop' : 'users.start')}
        </Button>
      ),
  },
];

export default function Users() {
  const t = useT(),
    [adding, setAdding] = useState(false);
  const me = useMe(),
    client = useQueryClient();
  const change = useMutation({
    mutationFn: (row: UserRow) => api.patch(`/users/${row.id}`, { active: !row.active }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['users'] }),
  });
  const read = useQuery({ queryKey: ['users'], queryFn: () => api.get('/users') });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.users')}</h1>
        <span className="m">{t('users.lead')}</span>
        <span className="grow" />
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
      </header>
      {Boolean(change.error) && <ProblemPanel error={change.error} retry={change.reset} />}
      <div className="tb">
        <Wait on={read}>
          {rows => (
            <Ledger
              columns={columnsOf(t, change.mutate, me.id)}
              lines={rows.map(row => ({ row }))}
              keyOf={row => row.id}
              label={t('tab.users')}
              rowHeight={36}
            />
          )}
        </Wait>
      </div>
      {adding && <AddUser close={() => setAdding(false)} />}
    </main>
  );
}

function AddUser({ close }: { close: () => void }) {
  const t = useT(),
    client = useQueryClient(),
    [form] = Form.useForm<NewUser>();
  const add = useMutation({
    mutationFn: (asked: NewUser) => api.post('/users', asked),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['users'] });
      close();
    },
  });
  const item = (name: keyof NewUser) => {
    const wrong = add.error instanceof Problem ? add.error.field(name) : undefined;
    return {
      name,
      htmlFor: `user_${name}`,
      label: t(name === 'role' ? 'users.role' : `setup.${name}`),
      rules: [{ required: true, message: t('setup.needed') }],
      ...(wrong ? { help: wrong, validateStatus: 'error' as const } : {}),
    };
  };
  return (
    <Drawer
      open
      size={420}
      title={t('users.add')}
      onClose={close}
      footer={
        <div className="row end">
          <Button onClick={close}>{t('action.back')}</Button>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()}>
            {t('users.create')}
          </Button>
        </div>
      }
    >
      {Boolean(add.error) && <ProblemPanel error={add.error} />}
      <Form name="user" form={form} layout="vertical" requiredMark={false} initialValues={{ role: 'agent' }} onFinish={asked => add.mutate(asked)}>
        <Form.Item {...item('name')}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item {...item('email')}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item {...item('role')}>
          <Select options={STAFF_ROLES.map(value => ({ value, label: t(`role.${value}`) }))} />
        </Form.Item>
        <Form.Item {...item('password')} extra={t('setup.passwordRule')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
