import type { BoardProps, Doing } from './board-types.js';
import { DayDialog } from './day-dialog.js';
import { Enforcing } from './enforcing.js';
import { ImportDialog } from './import-dialog.js';
import { KeepDialog } from './keep-dialog.js';
import { NewCalendar } from './new-calendar.js';
import type { useCopy } from './use-copy.js';
import { WeekDialog } from './week.js';
import { putDay, type Shown, takeOver } from './working-copy.js';

interface Props extends BoardProps {
  copy: ReturnType<typeof useCopy>;
  look: (day: string) => Shown;
  doing: Doing | undefined;
  close: () => void;
}

/** What lies over the year: one at a time. */
export function BoardDialogs({ shown, names, choose, copy, look, doing, close }: Props) {
  const { content } = copy;
  const put = (next: typeof content) => {
    copy.put(next);
    close();
  };
  switch (doing?.what) {
    case 'day':
      return <DayDialog day={doing.day} shown={look(doing.day)} onPut={entry => put(putDay(content, doing.day, entry))} close={close} />;
    case 'week':
      return <WeekDialog content={content} onPut={put} close={close} />;
    case 'import':
      return <ImportDialog calendar={shown.calendar} onTake={seen => put(takeOver(content, seen))} close={close} />;
    case 'keep':
      return <KeepDialog calendar={shown.calendar} content={content} changes={copy.changes} kept={version => choose(shown.calendar, version)} close={close} />;
    case 'enforce':
      return <Enforcing version={shown} close={close} />;
    case 'new':
      return <NewCalendar taken={names} content={content} begun={(calendar, version) => choose(calendar, version)} close={close} />;
    default:
      return null;
  }
}
