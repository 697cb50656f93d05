import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { CaseKind } from '../../../contract/index.js';
import { api, query } from '../api.js';
import { type CaseForm, FIELDS_OF, MONEY } from '../case-form.js';
import { useT } from '../words.js';
import DayField from './day-field.js';

/** Finds a merchant by name or number; `form` is the name of the form it stands in. */
export function MerchantField({ form, wrong }: { form: string; wrong?: string }) {
  const t = useT(),
    [typed, setTyped] = useState(''),
    q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['merchants', q],
    queryFn: () => api.get('/merchants', query({ q })),
    enabled: q.length > 0,
  });
  return (
    <Form.Item
      name="mid"
      label={t('new.merchant')}
      htmlFor={`${form}_mid`}
      rules={[{ required: true, message: t('new.merchantNeeded') }]}
      {...(wrong ? { help: wrong, validateStatus: 'error' as const } : {})}
    >
      <Select
        showSearch={{ onSearch: setTyped, filterOption: false }}
        autoFocus={form === 'new'}
        placeholder={t('new.merchantHint')}
        loading={found.isFetching}
        notFoundContent={q && !found.isFetching ? t('new.noMerchant') : null}
        options={found.data?.map(one => ({ value: one.mid, label: `${one.name}　${one.mid}` }))}
      />
    </Form.Item>
  );
}

/** What the kind asks, each in the field that fits it. */
export function CaseFacts({ kind, item }: { kind?: CaseKind; item: (name: keyof CaseForm & string) => object }) {
  const t = useT();
  return (
    <>
      {(FIELDS_OF[kind ?? 'other'] ?? []).map(name => (
        <Form.Item
          key={name}
          {...item(name)}
          rules={MONEY.includes(name) ? [{ pattern: /^[\d,，]{1,12}(\.\d{1,2})?$/, message: t('propose.amountWrong') }] : undefined}
        >
          {name === 'occurredAt' || name === 'settleDate' ? (
            <DayField withTime={name === 'occurredAt'} />
          ) : (
            <Input inputMode={MONEY.includes(name) ? 'decimal' : undefined} prefix={MONEY.includes(name) ? '¥' : undefined} />
          )}
        </Form.Item>
      ))}
    </>
  );
}
