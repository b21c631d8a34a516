import { useTranslation } from 'react-i18next';
import type { PageOf } from '../../api/page';
import { EmptyState } from '../EmptyState';
import { Loaded } from '../Loaded';
import { DataTable, type DataTableProps } from './DataTable';
import { Pager } from './Pager';
import type { useKeysetPages } from './use-keyset-pages';

interface PagedTableProps<T> extends Omit<DataTableProps<T>, 'rows' | 'busy'> {
  pages: ReturnType<typeof useKeysetPages<PageOf<T>>>;
  /** Shown in place of an empty list; left out when the list is only empty for what was searched. */
  empty?: React.ReactNode;
  /** Lines drawn while the first page is awaited. */
  lines?: number;
}

/** A list page by page: awaited, empty or there. */
export function PagedTable<T>({ pages, empty, lines = 6, ...table }: PagedTableProps<T>) {
  const { t } = useTranslation();
  const noResult = <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>;
  return (
    <>
      <Loaded query={pages.query} lines={lines}>
        {({ items }) =>
          items.length === 0 ? (
            empty || noResult
          ) : (
            <DataTable {...table} rows={items} busy={pages.query.isPlaceholderData} />
          )
        }
      </Loaded>
      <Pager pages={pages} />
    </>
  );
}
