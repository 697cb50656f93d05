import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { useContext, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Locale } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { keysOn, switchKeys } from '../../keys.js';
import { useMe } from '../../queries.js';
import { WordsContext } from '../../words.js';
import { Avatar } from '../person.js';

/** Language, single keys, and the way out. */
export function AccountMenu({ sheet }: { sheet: () => void }) {
  const { t, speakIn } = useContext(WordsContext),
    me = useMe(),
    client = useQueryClient(),
    go = useNavigate();
  const [keys, setKeys] = useState(keysOn);
  const other: Locale = t.locale === 'zh' ? 'en' : 'zh';
  const speak = useMutation({
    mutationFn: (locale: Locale) => api.patch('/me', { locale }),
    onSuccess: fresh => client.setQueryData(['me'], fresh),
  });
  useEffect(() => {
    if (me.locale !== t.locale && !localStorage.getItem('lidan.desk.locale')) speakIn(me.locale);
  }, [me.locale, speakIn, t.locale]);
  const leave = async () => {
    await api.delete('/session');
    client.clear();
    void go('/signin');
  };
  const does: Record<string, () => void> = {
    language: () => {
      speakIn(other);
      speak.mutate(other);
      void client.invalidateQueries();
    },
    keys: () => {
      switchKeys(!keys);
      setKeys(!keys);
    },
    sheet,
    leave: () => void leave(),
  };
  const items = [
    { key: 'who', disabled: true, label: `${me.name}${t('glue.comma')}${t(`role.${me.role}`)}` },
    { type: 'divider' as const },
    { key: 'language', label: t('account.language') },
    { key: 'keys', label: t(keys ? 'account.keysOff' : 'account.keysOn') },
    { key: 'sheet', label: t('account.sheet') },
    { type: 'divider' as const },
    { key: 'leave', label: t('account.leave') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      getPopupContainer={at => at.parentElement ?? document.body}
      menu={{ items, onClick: ({ key }) => does[key]?.() }}
    >
      <button type="button" className="who account" title={t('account.label', { name: me.name })}>
        <Avatar person={me} />
        <span className="s">
          {me.name}
          <span className="opt">
            {t('glue.comma')}
            {t(`role.${me.role}`)}
          </span>
        </span>
      </button>
    </Dropdown>
  );
}
