import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { Moment } from '../due.js';
import { Icon } from '../icon.js';
import { Empty, Wait } from '../states.js';

/** The bell with unread count, and what was said to me, newest first. */
export function Bell() {
  const t = useT(),
    me = useMe(),
    [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="bell"
        aria-label={t('notices.open', { count: me.unread })}
        title={t('notices.open', { count: me.unread })}
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
        {me.unread > 0 && <b>{me.unread > 99 ? '99+' : me.unread}</b>}
      </button>
      {open && <Notices close={() => setOpen(false)} />}
    </>
  );
}

function Notices({ close }: { close: () => void }) {
  const t = useT(),
    client = useQueryClient(),
    me = useMe();
  const read = useQuery({ queryKey: ['notifications'], queryFn: () => api.get('/notifications') });
  const seen = useMutation({
    mutationFn: () => api.post('/notifications/read'),
    onSuccess: () => {
      for (const key of ['notifications', 'me']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Drawer
      open
      size={420}
      title={t('notices.title')}
      onClose={close}
      extra={
        <Button size="small" disabled={!me.unread} loading={seen.isPending} onClick={() => seen.mutate()}>
          {t('notices.read')}
        </Button>
      }
    >
      <Wait on={read}>
        {list =>
          list.length ? (
            <ul className="notices">
              {list.map(one => (
                <li key={one.id} className={one.state === 'read' ? '' : 'new'}>
                  {one.caseId || one.path ? (
                    <Link to={one.path ?? `/cases/${one.caseId}`} onClick={close}>
                      <b>{one.subject}</b>
                    </Link>
                  ) : (
                    <b>{one.subject}</b>
                  )}
                  <span className="s m">
                    <Moment at={one.at} />
                  </span>
                  <p>{one.body}</p>
                </li>
              ))}
            </ul>
          ) : (
            <Empty title={t('notices.none')}>{t('notices.noneWhy')}</Empty>
          )
        }
      </Wait>
    </Drawer>
  );
}
