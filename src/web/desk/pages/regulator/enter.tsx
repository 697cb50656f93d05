import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { COMPLAINT_SOURCES, KINDS } from '../../../../contract/index.js';
import { api, freshKey, Problem } from '../../api.js';
import { isSend } from '../../keys.js';
import { CaseFacts, MerchantField } from '../../parts/case-fields.js';
import DayField from '../../parts/day-field.js';
import { toFirstField } from '../../parts/first-field.js';
import { SendCap } from '../../parts/kbd.js';
import { ProblemPanel } from '../../parts/states.js';
import { useRefresh } from '../../queries.js';
import { useT } from '../../words.js';
import { entryOf, type EnterForm, regimeOf } from './enter-form.js';

/** Enters once however often it is sent. */
function useEntering(close: () => void) {
  const go = useNavigate(),
    refresh = useRefresh(),
    key = useRef(freshKey());
  return useMutation({
    mutationFn: (form: EnterForm) => api.post('/complaints', entryOf(form), { 'Idempotency-Key': key.current }),
    onSuccess: made => {
      refresh(made.case.id);
      close();
      void go(`/regulator/${made.id}`);
    },
    // a refused body may be corrected, so the next try is a new one; a lost answer keeps its key
    onError: error => {
      if (error instanceof Problem && !error.lost) key.current = freshKey();
    },
  });
}

export default function Enter({ close }: { close: () => void }) {
  const t = useT(),
    [form] = Form.useForm<EnterForm>(),
    entering = useEntering(close);
  const known = entering.error instanceof Problem && entering.error.code === 'complaint.known' ? (entering.error.view as { complaintId?: string }).complaintId : undefined;
  return (
    <Drawer
      open
      size={520}
      title={t('enter.title')}
      onClose={close}
      mask={{ closable: false }}
      afterOpenChange={toFirstField}
      footer={
        <div className="row end">
          <Button onClick={close}>{t('action.back')}</Button>
          <Button type="primary" loading={entering.isPending} onClick={() => form.submit()}>
            {t('enter.send')} <SendCap />
          </Button>
        </div>
      }
    >
      {Boolean(entering.error) && <ProblemPanel error={entering.error} />}
      {known && (
        <p className="pad">
          <Link to={`/regulator/${known}`}>{t('enter.known')}</Link>
        </p>
      )}
      <Form
        name="complaint"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: 'pboc', natural: 'yes', target: 'attach', kind: 'duplicate' }}
        onFinish={filled => entering.mutate(filled)}
        scrollToFirstError={{ focus: true }}
        onKeyDown={event => isSend(event) && !entering.isPending && form.submit()}
      >
        <Fields error={entering.error} />
      </Form>
    </Drawer>
  );
}

type Item = (name: keyof EnterForm & string, more?: { needed?: boolean; field?: string; extra?: string }) => object;

function useItem(error: unknown): Item {
  const t = useT();
  return (name, { needed = true, field = name, extra } = {}) => {
    const wrong = error instanceof Problem ? error.field(field) : undefined;
    return {
      name, htmlFor: `complaint_${name}`, label: t(`enter.${name}` as 'enter.name'), ...(extra ? { extra } : {}), ...(needed ? { rules: [{ required: true, whitespace: true, message: t('enter.needed') }] } : {}),
      ...(wrong ? { help: wrong, validateStatus: 'error' as const } : {}),
    };
  };
}

function Fields({ error }: { error: unknown }) {
  const t = useT(),
    item = useItem(error);
  return (
    <div className="enter">
      <h2>{t('enter.who')}</h2>
      <Sender item={item} />
      <h2>{t('enter.person')}</h2>
      <Complainant item={item} />
      <h2>{t('enter.what')}</h2>
      <Form.Item {...item('subject')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item {...item('asks')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <h2>{t('enter.case')}</h2>
      <Target item={item} error={error} />
    </div>
  );
}

function Sender({ item }: { item: Item }) {
  const t = useT(),
    form = Form.useFormInstance<EnterForm>(),
    source = Form.useWatch('source', form),
    natural = Form.useWatch('natural', form);
  const regime = source && natural ? regimeOf({ source, natural }) : 'regulator';
  return (
    <>
      <div className="two">
        <Form.Item {...item('source')}>
          <Select options={COMPLAINT_SOURCES.map(value => ({ value, label: t(`source.${value}`) }))} />
        </Form.Item>
        <Form.Item {...item('reference', { extra: t('enter.referenceHint') })}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item {...item('receivedAt', { extra: t('enter.receivedHint') })}>
          <DayField withTime />
        </Form.Item>
        <Form.Item {...item('letterDueAt', { needed: false })}>
          <DayField withTime />
        </Form.Item>
      </div>
      {regime !== 'letter' && (
        <Form.Item name="natural" label={t('enter.natural')} className="inline">
          <Radio.Group
            options={[
              { value: 'yes', label: t('enter.natural.yes') },
              { value: 'no', label: t('enter.natural.no') },
            ]}
          />
        </Form.Item>
      )}
      <p className={`regime s${regime === 'regulator' ? ' m' : ' amber'}`} role="status">
        {t(`enter.regime.${regime}`)}
      </p>
    </>
  );
}

function Complainant({ item }: { item: Item }) {
  const t = useT(),
    form = Form.useFormInstance<EnterForm>(),
    representative = Form.useWatch('representative', form);
  return (
    <>
      <div className="two">
        <Form.Item {...item('name')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item {...item('contact')}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item {...item('representative', { needed: false })}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item {...item('proxy', { needed: Boolean(representative?.trim()) })}>
          <Input maxLength={200} placeholder={t('enter.proxyHint')} />
        </Form.Item>
      </div>
      <p className="s m">{t('enter.maskHint')}</p>
    </>
  );
}

function Target({ item, error }: { item: Item; error: unknown }) {
  const t = useT(),
    form = Form.useFormInstance<EnterForm>(),
    target = Form.useWatch('target', form),
    kind = Form.useWatch('kind', form);
  const wrong = (name: string) => (error instanceof Problem ? error.field(`open.${name}`) : undefined);
  const fact = (name: string) => ({
    name, htmlFor: `complaint_${name}`, label: t.maybe(`field.${name}`) ?? name, ...(wrong(name) ? { help: wrong(name), validateStatus: 'error' as const } : {}),
  });
  return (
    <>
      <Form.Item name="target" label={t('enter.case')} className="inline">
        <Radio.Group
          options={[
            { value: 'attach', label: t('enter.attach') },
            { value: 'open', label: t('enter.openNew') },
          ]}
        />
      </Form.Item>
      {target === 'attach' ? (
        <Form.Item {...item('caseNo')}>
          <Input maxLength={40} placeholder="26-1019-0037-5" />
        </Form.Item>
      ) : (
        <>
          <MerchantField form="complaint" wrong={wrong('mid')} />
          <div className="two">
            <Form.Item {...fact('kind')}>
              <Select options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} />
            </Form.Item>
            <CaseFacts kind={kind} item={fact} />
          </div>
          <Form.Item {...item('story', { field: 'open.story', extra: t('enter.storyHint') })}>
            <Input.TextArea rows={3} maxLength={4000} />
          </Form.Item>
        </>
      )}
    </>
  );
}
