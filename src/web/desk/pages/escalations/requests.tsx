import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CountersignView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { when } from '../../format.js';
import { DecisionDialog } from '../../parts/decision.js';
import { useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';

type Decision = { one: CountersignView; granted: boolean };

const ACTS = ['come_down', 'extend_clock'] as const;

/** What is asked, in one line: from which level or date to which. */
export function requestWords({ act, facts }: CountersignView, now: number, t: Words): string {
  const told = { ...facts };
  for (const name of ['from', 'until']) if (/^\d{4}-.*T/.test(String(told[name]))) told[name] = when(String(told[name]), now, t);
  if (act === 'extend_clock') told['because'] = t.code('because', String(facts['because'] ?? 'complex'));
  return t.code('request', act, told);
}

/** Acts of others that wait for this reader: granted or refused here, and the one who asked never decides. */
export function Requests() {
  const t = useT(),
    now = useNow(),
    [deciding, setDeciding] = useState<Decision>();
  const read = useQuery({ queryKey: ['countersigns'], queryFn: () => api.get('/countersigns'), refetchInterval: 60_000 });
  const waiting = (read.data ?? []).filter(one => one.mayDecide && (ACTS as readonly string[]).includes(one.act));
  if (!waiting.length) return null;
  return (
    <>
      <h2>
        {t('board.requests')}
        <span>{t('escalations.count', { count: waiting.length })}</span>
      </h2>
      <ul className="rq">
        {waiting.map(one => (
          <li key={one.id}>
            <div>
              <b>{t.code('act', one.act)}</b>{' '}
              <Link className="id s" to={`/cases/${one.case.id}`}>
                {one.case.caseNo}
              </Link>
            </div>
            <p className="s">{requestWords(one, now, t)}</p>
            <p className="s m">{one.reason}</p>
            <p className="s m">{t('board.askedBy', { name: one.askedBy.name, at: when(one.askedAt, now, t) })}</p>
            <div className="row">
              <Button size="small" onClick={() => setDeciding({ one, granted: true })}>
                {t('board.grant')}
              </Button>
              <Button size="small" onClick={() => setDeciding({ one, granted: false })}>
                {t('board.refuse')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {deciding && <Decide decision={deciding} close={() => setDeciding(undefined)} />}
    </>
  );
}

function Decide({ decision: { one, granted }, close }: { decision: Decision; close: () => void }) {
  const t = useT(),
    now = useNow();
  const act = t.code('act', one.act),
    which = granted ? 'grant' : 'refuse';
  return (
    <DecisionDialog
      request={one}
      granted={granted}
      title={t(`decide.${which}`, { act, caseNo: one.case.caseNo })}
      verb={t(`decide.verb.${which}`, { act })}
      close={close}
    >
      <p>{requestWords(one, now, t)}</p>
      <p className="m">{one.reason}</p>
    </DecisionDialog>
  );
}
