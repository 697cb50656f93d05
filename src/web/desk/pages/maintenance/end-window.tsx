import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MaintenanceView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { when } from '../../format.js';
import { whenOf } from '../../maintenance.js';
import { useWaiting } from '../../parts/frame/maintenance-banner.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** Ending sends what waits at once: how much that is stands here before it is done. */
export function EndWindow({ window, close }: { window: MaintenanceView; close: () => void }) {
  const t = useT(),
    now = useNow(),
    client = useQueryClient(),
    waiting = useWaiting().data,
    runs = whenOf(window, now) === 'now';
  const end = useMutation({
    mutationFn: () => api.post(`/maintenance/${window.id}/end`),
    onSuccess: () => {
      for (const key of ['maintenance', 'waiting', 'decided']) void client.invalidateQueries({ queryKey: [key] });
      close();
    },
  });
  const verb = t(runs ? 'maintenance.end' : 'maintenance.callOff');
  return (
    <Dialog title={verb} verb={verb} danger={runs} ready pending={end.isPending} problem={end.error} onSend={() => end.mutate()} onClose={close}>
      <p>
        <b>{window.note}</b>
      </p>
      <p className="m">
        {when(window.from, now, t)} – {when(window.until, now, t)}
      </p>
      <p>{runs && waiting?.count ? t('maintenance.endSends', { count: waiting.count, sumFen: waiting.fen }) : t('maintenance.endNone')}</p>
    </Dialog>
  );
}
