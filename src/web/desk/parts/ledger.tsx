import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { visible } from '../window.js';

export interface Column<R> {
  key: string;
  title: ReactNode;
  width?: number;
  align?: 'amt';
  className?: string;
  cell: (row: R) => ReactNode;
}
export type Line<R> = { group: string; cells: ReactNode } | { row: R };
interface Props<R> {
  columns: Column<R>[];
  lines: Line<R>[];
  keyOf: (row: R) => string;
  label: string;
  selected?: string;
  rowHeight?: number;
  rowClass?: (row: R) => string;
  onSelect?: (row: R) => void;
  onOpen?: (row: R) => void;
  /** called near the end of what is loaded */
  onEnd?: () => void;
  onHover?: (over: boolean) => void;
  foot?: ReactNode;
}
const GROUP_HEIGHT = 26;

/** The ledger table: 1 px rules, group rows, one selected row, only the rows in view in the page. */
export function Ledger<R>(props: Props<R>) {
  const { lines, columns, rowHeight = 32 } = props;
  const box = useRef<HTMLDivElement>(null);
  const scroll = useScroll(box);
  const heights = lines.map(line => ('row' in line ? rowHeight : GROUP_HEIGHT));
  const part = visible(heights, scroll.top, scroll.view);
  const near = part.to >= lines.length;
  const { onEnd } = props;
  useEffect(() => {
    if (near) onEnd?.();
  }, [near, onEnd, lines.length]);
  useSelectedInView(box, props.selected);
  return (
    <div className="ledger-box" ref={box} tabIndex={0} onPointerEnter={() => props.onHover?.(true)} onPointerLeave={() => props.onHover?.(false)}>
      <table className="ledger" aria-label={props.label} aria-rowcount={lines.length}>
        <colgroup>
          {columns.map(column => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column =>
              column.title === '' ? (
                <td key={column.key} />
              ) : (
                <th key={column.key} scope="col" className={[column.align, column.className === 'tk' && 'tk'].filter(Boolean).join(' ') || undefined}>
                  {column.title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          <Gap height={part.before} span={columns.length} />
          {lines.slice(part.from, part.to).map(line => (
            <LedgerLine key={'row' in line ? props.keyOf(line.row) : `group ${line.group}`} line={line} {...props} />
          ))}
          <Gap height={part.after} span={columns.length} />
        </tbody>
      </table>
      {props.foot}
    </div>
  );
}

function LedgerLine<R>({ line, ...props }: Props<R> & { line: Line<R> }) {
  if (!('row' in line)) return <tr className="grp">{line.cells}</tr>;
  const { row } = line,
    on = props.selected === props.keyOf(row);
  return (
    <tr
      className={`${on ? 'on ' : ''}${props.rowClass?.(row) ?? ''}`}
      style={{ height: props.rowHeight ?? 32 }}
      aria-selected={props.onSelect ? on : undefined}
      data-key={props.keyOf(row)}
      onClick={() => props.onSelect?.(row)}
      onDoubleClick={() => props.onOpen?.(row)}
    >
      {props.columns.map(column => (
        <td key={column.key} className={[column.align, column.className].filter(Boolean).join(' ') || undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  ) : null;

function useScroll(box: RefObject<HTMLDivElement | null>) {
  const [scroll, setScroll] = useState({ top: 0, view: 900 });
  useEffect(() => {
    const at = box.current;
    if (!at) return;
    const read = () =>
      setScroll(last =>
        Math.abs(last.top - at.scrollTop) < 64 && last.view === at.clientHeight ? last : { top: at.scrollTop, view: at.clientHeight },
      );
    const sized = new ResizeObserver(read);
    sized.observe(at);
    at.addEventListener('scroll', read, { passive: true });
    return () => {
      sized.disconnect();
      at.removeEventListener('scroll', read);
    };
  }, [box]);
  return scroll;
}

function useSelectedInView(box: RefObject<HTMLDivElement | null>, selected?: string) {
  useEffect(() => {
    if (selected) box.current?.querySelector(`[data-key="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [box, selected]);
}
