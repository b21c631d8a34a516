import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { getCoreRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { TABLE_ROLES } from './table-roles';

export type Column<T> = ColumnDef<T, unknown> & {
  meta?: {
    /** Key the API sorts by; absent when it does not. */
    sort?: string;
    align?: 'right';
    /** Column that names the row: a row header for screen readers, the title of the card on a narrow screen. */
    names?: boolean;
  };
};

export interface DataTableProps<T> {
  /** What the table lists, read by screen readers. */
  caption: string;
  columns: Column<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** `key` or `-key`, as the API takes it. */
  sort?: string;
  onSort?: (sort: string) => void;
  busy?: boolean;
}

/** Rows in columns; on a narrow screen the same cells become cards, each with its column's name. */
export function DataTable<T>({ caption, columns, rows, rowId, sort, onSort, busy = false }: DataTableProps<T>) {
  const table = useReactTable({
    data: rows as T[],
    columns: columns as ColumnDef<T>[],
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowId,
    manualSorting: true,
  });
  return (
    <div className={classes.scroll}>
      <table className={classes.table} {...TABLE_ROLES.table} aria-busy={busy} data-busy={busy || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...TABLE_ROLES.group}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} {...TABLE_ROLES.row}>
              {group.headers.map((header) => {
                const meta = (header.column.columnDef as Column<T>).meta;
                const label = drawn(header.column.columnDef.header, header.getContext());
                return (
                  <th
                    key={header.id}
                    {...TABLE_ROLES.head}
                    scope="col"
                    data-align={meta?.align}
                    aria-sort={ariaSort(sort, meta?.sort)}
                  >
                    {meta?.sort && onSort ? (
                      <SortButton sort={sort} by={meta.sort} onSort={onSort}>
                        {label}
                      </SortButton>
                    ) : (
                      label
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody {...TABLE_ROLES.group}>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} {...TABLE_ROLES.row}>
              {row.getVisibleCells().map((cell) => {
                const { meta, header } = cell.column.columnDef as Column<T>;
                const shared = {
                  'data-align': meta?.align,
                  'data-label': typeof header === 'string' ? header : undefined,
                };
                const content = drawn(cell.column.columnDef.cell, cell.getContext());
                return meta?.names ? (
                  <th key={cell.id} {...TABLE_ROLES.rowHead} scope="row" {...shared}>
                    {content}
                  </th>
                ) : (
                  <td key={cell.id} {...TABLE_ROLES.cell} {...shared}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Called, not mounted as a component: columns are made anew at each render, and a cell mounted anew loses the focus that
 * one of its buttons holds.
 */
function drawn<C>(part: React.ReactNode | ((context: C) => React.ReactNode), context: C): React.ReactNode {
  return typeof part === 'function' ? part(context) : part;
}

function ariaSort(sort: string | undefined, by: string | undefined) {
  if (by === undefined) return undefined;
  if (sort === by) return 'ascending' as const;
  return sort === `-${by}` ? ('descending' as const) : ('none' as const);
}

interface SortButtonProps {
  sort: string | undefined;
  by: string;
  onSort: (sort: string) => void;
  children: React.ReactNode;
}

function SortButton({ sort, by, onSort, children }: SortButtonProps) {
  const { t } = useTranslation();
  const ascending = sort === by;
  const descending = sort === `-${by}`;
  const Glyph = ascending ? IconArrowUp : descending ? IconArrowDown : IconArrowsSort;
  return (
    <UnstyledButton
      className={classes.sort}
      onClick={() => onSort(ascending ? `-${by}` : by)}
      title={t(ascending ? 'ui.table.sortDescending' : 'ui.table.sortAscending')}
    >
      {children}
      <Glyph size={15} aria-hidden data-idle={!ascending && !descending} />
    </UnstyledButton>
  );
}
