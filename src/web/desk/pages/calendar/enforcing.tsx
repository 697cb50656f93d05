import { useEffect } from 'react';
import type { CalendarDetail } from '../../../../contract/index.js';
import { ProblemPanel, Skeleton } from '../../parts/states.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { Effects } from './effects.js';
import { useActs, usePreview } from './use-calendars.js';
import { contentOf } from './working-copy.js';

/** The second person sees whose dates move as things stand now, then puts it in force. */
export function Enforcing({ version, close }: { version: CalendarDetail; close: () => void }) {
  const t = useT(),
    acts = useActs(close),
    { mutate, data, error } = usePreview(version.calendar);
  useEffect(() => mutate(contentOf(version)), [mutate, version]);
  return (
    <Dialog
      title={t('calendar.enforce', { version: version.version })}
      verb={t('calendar.enforce', { version: version.version })}
      width={680}
      ready={Boolean(data)}
      pending={acts.isPending}
      problem={acts.error}
      onSend={() => acts.mutate({ act: 'enforce', id: version.id! })}
      onClose={close}
    >
      <p className="m">{t('calendar.enforceEffect')}</p>
      {Boolean(error) && <ProblemPanel error={error} retry={() => mutate(contentOf(version))} />}
      {data ? <Effects preview={data} /> : !error && <Skeleton rows={4} />}
    </Dialog>
  );
}
