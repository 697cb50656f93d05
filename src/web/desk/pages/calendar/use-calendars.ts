import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarContent, DraftAssignment, DraftCalendar } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useRefresh } from '../../queries.js';

export const useCalendars = () => useQuery({ queryKey: ['calendars'], queryFn: () => api.get('/calendars') });
export const useVersion = (calendar: string, version: number | undefined) =>
  useQuery({ queryKey: ['calendars', calendar, version], queryFn: () => api.get(`/calendars/${calendar}/versions/${String(version)}`), enabled: version !== undefined });

export const usePreview = (calendar: string) => useMutation({ mutationFn: (content: CalendarContent) => api.post(`/calendars/${calendar}/preview`, content) });
export const useAssignmentPreview = () => useMutation({ mutationFn: (serves: DraftAssignment['serves']) => api.post('/calendar-assignments/preview', { serves }) });
export const useImport = (calendar: string) => useMutation({ mutationFn: (file: File) => api.upload(`/calendars/${calendar}/import`, file) });

interface Tried {
  from: string;
  workingDays: number;
  draft?: CalendarContent;
}
export const useTry = (calendar: string) => useMutation({ mutationFn: (asked: Tried) => api.post(`/calendars/${calendar}/derivation`, asked) });

/** A change after which the lists are read again, and the cases whose dates it may move. */
function useChange<Asked, Answer>(send: (asked: Asked) => Promise<Answer>, done: (answer: Answer) => void) {
  const client = useQueryClient(),
    refresh = useRefresh();
  return useMutation({
    mutationFn: send,
    onSettled: () => void client.invalidateQueries({ queryKey: ['calendars'] }),
    onSuccess: answer => {
      refresh();
      done(answer);
    },
  });
}

export const useKeeping = (calendar: string, done: (version: number) => void) =>
  useChange(
    (draft: DraftCalendar) => api.post(`/calendars/${calendar}/drafts`, draft),
    kept => done(kept.version),
  );
export type Act = 'enforce' | 'withdraw';
export const useActs = (done: () => void = () => {}) => useChange(({ act, id }: { act: Act; id: string }) => api.post(`/calendar-versions/${id}/${act}`), done);
export const useAssigning = (done: () => void) => useChange((draft: DraftAssignment) => api.post('/calendar-assignments', draft), done);
export const useAssignmentActs = (done: () => void = () => {}) =>
  useChange(({ act, id }: { act: Act; id: string }) => api.post(`/calendar-assignments/${id}/${act}`), done);
