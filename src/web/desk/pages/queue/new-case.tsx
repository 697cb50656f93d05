import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { type CaseKind, CHANNELS, KINDS, type SubmitCase } from '../../../../contract/index.js';
import { api, freshKey, Problem, query } from '../../api.js';
import { CaseFacts, MerchantField } from '../../parts/case-fields.js';
import { ProblemPanel } from '../../parts/states.js';
import { useRefresh } from '../../queries.js';
import { useT } from '../../words.js';
import { asked as bodyOf, type CaseForm } from '../../case-form.js';

/** Opens a case once however often it is sent. */
function useOpen(close: () => void) {
  const go = useNavigate(),
    refresh = useRefresh();
  const key = useRef(freshKey());
  return useMutation({
    mutationFn: (asked: SubmitCase) => api.post('/cases', asked, { 'Idempotency-Key': key.current }),
    onSuccess: made => {
      refresh();
      close();
      void go(`/cases/${made.id}`);
    },
    // a refused body may be corrected, so the next try is a new one; a lost answer keeps its key
    onError: error => {
      if (error instanceof Problem && !error.lost) key.current = freshKey();
    },
  });
}

/** A case for a merchant who called, came, chatted or wrote; sent once however often it is pressed. */
export default function NewCase({ close, filled }: { close: () => void; filled?: Partial<CaseForm> }) {
  const t = useT(),
    [form] = Form.useForm<CaseForm>();
  const kind = Form.useWatch('kind', form) as CaseKind | undefined,
    mid = Form.useWatch('mid', form) as string | undefined;
  const terminals = useQuery({
    queryKey: ['terminals', mid],
    queryFn: () => api.get('/terminals', query({ mid })),
    enabled: Boolean(mid),
  });
  const open = useOpen(close);
  const wrong = (name: string) => (open.error instanceof Problem ? open.error.field(name) : undefined);
  const item = (name: keyof CaseForm & string) => ({
    name,
    htmlFor: `new_${name}`,
    label: t(name === 'q' ? 'new.merchant' : `field.${name}`),
    ...(wrong(name) ? { help: wrong(name), validateStatus: 'error' as const } : {}),
  });
  return (
    <Drawer
      open
      size={480}
      title={t('new.title')}
      onClose={close}
      mask={{ closable: false }}
      footer={
        <div className="row end">
          <Button onClick={close}>{t('action.back')}</Button>
          <Button type="primary" loading={open.isPending} onClick={() => form.submit()}>
            {t('new.send')}
          </Button>
        </div>
      }
    >
      {Boolean(open.error) && <ProblemPanel error={open.error} />}
      <Form
        name="new"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: 'phone', kind: 'amount_over', ...filled }}
        onFinish={filled => open.mutate(bodyOf(filled))}
        scrollToFirstError
      >
        <MerchantField form="new" wrong={wrong('mid')} />
        <div className="two">
          <Form.Item {...item('channel')}>
            <Select options={CHANNELS.filter(one => one !== 'web' && one !== 'api').map(value => ({ value, label: t(`channel.${value}`) }))} />
          </Form.Item>
          <Form.Item {...item('kind')}>
            <Select options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} />
          </Form.Item>
          <Form.Item {...item('tid')}>
            <Select
              allowClear
              loading={terminals.isFetching}
              disabled={!mid}
              options={terminals.data?.map(one => ({ value: one.tid, label: `${one.tid} ${one.model}` }))}
            />
          </Form.Item>
          <CaseFacts kind={kind} item={item} />
        </div>
        <Form.Item {...item('story')} rules={[{ required: true, message: t('new.storyNeeded') }]}>
          <Input.TextArea rows={5} maxLength={4000} placeholder={t('new.storyHint')} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
