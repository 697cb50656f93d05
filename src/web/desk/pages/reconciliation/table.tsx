import { useNavigate } from 'react-router';
import { useKeys } from '../../keys.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { useT } from '../../words.js';
import type { ListKey, Page, useList } from './use-reconciliation.js';

interface Props<R> {
  page: Page;
  name: ListKey;
  list: ReturnType<typeof useList<R>>;
  columns: Column<R>[];
  keyOf: (row: R) => string;
  /** where Enter and a double click lead */
  leads: (row: R) => string | undefined;
  /** what `n` does to the chosen row */
  note?: (row: R) => void;
  /** a dialog lies over the page */
  busy?: boolean;
}

/** One list of the day; the chosen row is in the address. */
export function Table<R>({ page, name, list, columns, keyOf, leads, note, busy = false }: Props<R>) {
  const t = useT(),
    go = useNavigate(),
    { rows } = list;
  const shown = rows.find(row => keyOf(row) === page.chosen) ?? rows[0];
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (shown ? rows.indexOf(shown) : 0) + by))];
    if (next) page.set({ on: keyOf(next) });
  };
  const open = (row: R | undefined) => {
    const to = row && leads(row);
    if (to) void go(to);
  };
  useKeys({ down: () => move(1), up: () => move(-1), open: () => open(shown), note: () => shown && note?.(shown) }, !busy);
  return (
    <div className="tb">
      <Wait on={list.read} rows={10}>
        {() =>
          rows.length ? (
            <Ledger
              columns={columns}
              lines={rows.map(row => ({ row }))}
              keyOf={keyOf}
              label={t(`recon.${name}`)}
              selected={shown && keyOf(shown)}
              onSelect={row => page.set({ on: keyOf(row) })}
              onOpen={open}
              onEnd={list.more}
            />
          ) : (
            <Empty title={t(`recon.empty.${name}`)}>{t(`recon.emptyWhy.${name}`)}</Empty>
          )
        }
      </Wait>
    </div>
  );
}
