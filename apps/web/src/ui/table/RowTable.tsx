import type { FocusEvent } from 'react';
import { ScrollRegion } from '../ScrollRegion';
import classes from './row-table.module.css';
import { useDrawnRows } from './use-drawn-rows';

interface RowTableProps<R> {
  /** What the table lists, read by screen readers. */
  caption: string;
  /** The cells of the heading, and how many they are. */
  head: React.ReactNode;
  columns: number;
  rows: readonly R[];
  rowId: (row: R) => string;
  /** The cells of a row; the first is its heading. */
  children: (row: R) => React.ReactNode;
  /** Rows of the whole list, when some are not read yet; `null` when nobody counted them. */
  total?: number | null;
  /** Told when the last rows come in sight: the next ones may be read. */
  onEnd?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * A table that may hold ten thousand rows. It scrolls by itself under headings that stay; of a long list, only the rows in
 * sight are drawn, each with its place told to screen readers; on paper it is whole.
 */
export function RowTable<R>({
  caption,
  head,
  columns,
  rows,
  rowId,
  children,
  total,
  onEnd,
  className,
}: RowTableProps<R>) {
  const rowIdAt = (index: number): string => {
    const row = rows[index];
    return row === undefined ? String(index) : rowId(row);
  };
  const known = total === undefined ? rows.length : total;
  const { scroller, drawn, measure, setFocused } = useDrawnRows({ count: rows.length, total: known, rowIdAt, onEnd });
  const followFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = target.closest('tr')?.dataset.index;
    setFocused(index === undefined ? null : Number(index));
  };
  return (
    <ScrollRegion ref={scroller} label={caption} className={classes.scroll}>
      <table
        className={[classes.table, className].filter(Boolean).join(' ')}
        aria-rowcount={known === null ? -1 : known + 1}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody onFocus={followFocus} onBlur={() => setFocused(null)}>
          {drawn.map((part) => {
            if ('room' in part) return <Room key={`before ${part.before}`} height={part.room} columns={columns} />;
            const row = rows[part.index];
            if (row === undefined) return null;
            return (
              <tr key={rowId(row)} ref={measure} data-index={part.index} aria-rowindex={part.index + 2}>
                {children(row)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Rows that are not drawn keep their room, so that the scroll bar tells the truth. */
const Room = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden className={classes.room}>
    <td colSpan={columns} style={{ height }} />
  </tr>
);
