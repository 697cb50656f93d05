import { useEffect, useState } from 'react';
import type { TerminalView } from '../../contract/index.js';
import { api } from './api.js';
import { recall, remember } from './remember.js';
import { useSession } from './session.js';

/** The merchant's own machines; null before anyone signed in. The last list stands in for a slow network. */
export function useTerminals(): TerminalView[] | null {
  const { me } = useSession();
  const [terminals, setTerminals] = useState(() => recall<TerminalView[]>('terminals'));
  useEffect(() => {
    if (!me) return;
    api.terminals().then(found => {
      remember('terminals', found);
      setTerminals(found);
    }, () => undefined);
  }, [me?.id]);
  return me ? terminals : null;
}
