import { useRef, useState } from 'react';
import type { UploadLimitsView } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { type Refused, refusal } from '../../evidence/upload-rules.js';
import { useRefresh } from '../../queries.js';

export interface Sending {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'refused' | 'failed';
  why?: Refused;
  problem?: Problem;
}

let last = 0;

/** Files on their way to a case, one at a time; each keeps its own fate. */
export function useUploads(caseId: string, limits: UploadLimitsView) {
  const [list, setList] = useState<Sending[]>([]),
    refresh = useRefresh();
  const line = useRef<Promise<void>>(Promise.resolve());
  const set = (key: number, over: Partial<Sending>) => setList(now => now.map(one => (one.key === key ? { ...one, ...over } : one)));
  const send = async ({ key, file }: Sending) => {
    set(key, { state: 'sending', problem: undefined });
    try {
      await api.upload(`/cases/${caseId}/evidence`, file);
      set(key, { state: 'done' });
    } catch (error) {
      set(key, { state: 'failed', problem: error instanceof Problem ? error : undefined });
    }
    refresh(caseId);
  };
  const queue = (one: Sending) => {
    line.current = line.current.then(() => send(one));
  };
  const add = (files: readonly File[]) => {
    const fresh = files.map((file): Sending => {
      const why = refusal(file, limits);
      return { key: ++last, file, state: why ? 'refused' : 'waiting', ...(why ? { why } : {}) };
    });
    setList(now => [...now, ...fresh]);
    fresh.filter(one => !one.why).forEach(queue);
  };
  return { list, add, again: queue, busy: list.some(one => one.state === 'waiting' || one.state === 'sending') };
}
