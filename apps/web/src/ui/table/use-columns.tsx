import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import type { Column } from './DataTable';

type Meta = NonNullable<Column<unknown>['meta']>;
type Draw<T> = (row: T) => React.ReactNode;

interface WhenOptions {
  sort?: string;
  /** Shown when there is no date. */
  none?: string;
}

/** The columns that lists are made of, in the language of whoever reads. A heading is said once: it is its column's id too. */
export function useColumns<T>() {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = (header: string, draw: Draw<T>, meta: Meta = {}): Column<T> => ({
    id: header,
    header,
    cell: ({ row }) => draw(row.original),
    meta,
  });
  const when =
    (show: (value: string) => string) =>
    (header: string, read: (row: T) => string | null, { sort, none = '—' }: WhenOptions = {}) => {
      const draw = (row: T) => {
        const value = read(row);
        return value === null ? none : show(value);
      };
      return cell(header, draw, sort === undefined ? {} : { sort });
    };
  return {
    cell,
    /** What the row is called, a link where it leads somewhere. */
    name: (header: string, draw: Draw<T>, meta: Omit<Meta, 'names'> = {}) =>
      cell(header, draw, { ...meta, names: true }),
    day: when(format.shortDay),
    instant: when(format.instant),
    /** Last: what may be done to the row. Its heading is only heard. */
    actions: (draw: Draw<T>): Column<T> => ({
      id: 'actions',
      header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
      cell: ({ row }) => draw(row.original),
      meta: { align: 'right' },
    }),
  };
}
