import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, query } from '../../api.js';
import { stamp, yuan } from '../../format.js';
import { useMe, useNow } from '../../queries.js';
import { TABS, tabsFor } from '../../tabs.js';
import { useT } from '../../words.js';
import { Icon } from '../icon.js';
import { Status } from '../status.js';

interface Choice {
  group: string;
  key: string;
  to: string;
  label: ReactNode;
  aside?: ReactNode;
}

function useChoices(typed: string): Choice[] {
  const t = useT(),
    me = useMe(),
    now = useNow();
  const q = useDeferredValue(typed.trim()),
    on = q.length > 1;
  const cases = useQuery({ queryKey: ['cases', 'find', q], queryFn: () => api.get('/cases', query({ q, limit: 6 })), enabled: on });
  const rows = useQuery({
    queryKey: ['transactions', 'find', q],
    queryFn: () => api.get('/records/transactions', query({ q, limit: 5 })),
    enabled: on,
  });
  const pages = tabsFor(me.role)
    .filter(key => !q || t(`tab.${key}`).toLowerCase().includes(q.toLowerCase()))
    .map(key => ({ group: t('palette.pages'), key, to: TABS[key].to, label: t('palette.go', { page: t(`tab.${key}`) }) }));
  if (!on) return pages;
  return [
    ...(cases.data?.rows ?? []).map(row => ({
      group: t('palette.cases'),
      key: row.id,
      to: `/cases/${row.id}`,
      label: (
        <>
          <span className="id s">{row.caseNo}</span> {row.merchantName}
        </>
      ),
      aside: <Status status={row.status} />,
    })),
    ...(rows.data?.rows ?? []).map(row => ({
      group: t('palette.rows'),
      key: row.logNo,
      to: `/records/transactions/${row.logNo}`,
      label: `${stamp(row.txnTime, now)}　${yuan(row.amtFen)}`,
      aside: <span className="id s">{row.rrn}</span>,
    })),
    { group: t('palette.search'), key: 'search', to: `/queue/all_open${query({ q })}`, label: t('palette.searchAll', { q }) },
    ...pages,
  ];
}

/** Type a number and jump; arrows choose, Enter goes. */
export default function Palette({ close }: { close: () => void }) {
  const t = useT(),
    go = useNavigate();
  const [typed, setTyped] = useState(''),
    [at, setAt] = useState(0);
  const choices = useChoices(typed);
  const take = (choice: Choice | undefined) => {
    if (choice) {
      close();
      void go(choice.to);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(now => Math.min(now + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(now => Math.max(now - 1, 0));
    else if (event.key === 'Enter') take(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      closable={false}
      footer={null}
      width={520}
      onCancel={close}
      title={<span className="sr">{t('palette.title')}</span>}
      className="palette"
      styles={{ body: { padding: 0 } }}
    >
      <div className="cmdi">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-label={t('find.placeholder')}
          aria-activedescendant={choices[at] ? `choice-${at}` : undefined}
          placeholder={t('find.placeholder')}
          value={typed}
          onChange={event => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <ul className="cmd" role="listbox" id="palette-list" aria-label={t('palette.title')}>
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'on' : ''}
            onPointerMove={() => setAt(index)}
            onClick={() => take(choice)}
          >
            <span className="s m grp">{choices[index - 1]?.group === choice.group ? '' : choice.group}</span>
            <span className="grow ell">{choice.label}</span>
            {choice.aside}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
