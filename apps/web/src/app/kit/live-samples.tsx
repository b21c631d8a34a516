import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageOf } from '../../api/page';
import { Dialog } from '../../ui/Dialog';
import { Loaded } from '../../ui/Loaded';
import { SidePanel } from '../../ui/SidePanel';
import { useConfirm } from '../../ui/confirm';
import { DataTable } from '../../ui/table/DataTable';
import { ListEnd } from '../../ui/table/ListEnd';
import { Pager } from '../../ui/table/Pager';
import { PagedTable } from '../../ui/table/PagedTable';
import { RowAction } from '../../ui/table/RowAction';
import { RowTable } from '../../ui/table/RowTable';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { toastDone, toastProblem, toastUndo } from '../../ui/toast';
import type { Sample } from './samples';

export const nothing = () => undefined;

interface Person {
  name: string;
  city: string;
  blocks: number;
}

const PEOPLE: readonly Person[] = [
  { name: 'Abadie Gaël', city: 'Lyon', blocks: 4 },
  { name: 'Éluard Zoé', city: 'Annecy', blocks: 2 },
  { name: 'Le Goff Maëlys', city: 'Rennes', blocks: 0 },
];

function PeopleTable() {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState('name');
  const found = PEOPLE.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  const rows = sort === 'name' ? found : [...found].reverse();
  const [pageNumber, setPage] = useState(1);
  const columns = useColumns<Person>();
  return (
    <>
      <TableBar>
        <SearchField label="Chercher" placeholder="Nom" value={search} onSearch={setSearch} />
      </TableBar>
      <DataTable
        caption="Personnes"
        columns={[
          columns.name('Nom', ({ name }) => name, { sort: 'name' }),
          columns.cell('Ville', ({ city }) => city),
          columns.cell('Blocs', ({ blocks }) => blocks, { align: 'right' }),
          columns.actions(({ name }) => (
            <RowAction of={name} onClick={nothing}>
              Edit
            </RowAction>
          )),
        ]}
        rows={rows}
        rowId={({ name }) => name}
        sort={sort}
        onSort={setSort}
      />
      <Pager
        pages={{
          pageNumber,
          hasNext: pageNumber < 3,
          hasPrevious: pageNumber > 1,
          goNext: () => setPage(pageNumber + 1),
          goPrevious: () => setPage(pageNumber - 1),
          query: { data: { total: 52 } },
        }}
      />
    </>
  );
}

/** Nobody there: what was searched is not found. */
function NobodyTable() {
  const { name } = useColumns<Person>();
  const pages = useKeysetPages({
    queryKey: ['kit', 'nobody'],
    fetchPage: () => Promise.resolve<PageOf<Person>>({ items: [], nextCursor: null, total: 0 }),
  });
  return (
    <PagedTable
      pages={pages}
      caption="Personnes"
      columns={[name('Nom', (person) => person.name)]}
      rowId={(person) => person.name}
    />
  );
}

function Opened({ as: Opening, word }: { as: typeof Dialog | typeof SidePanel; word: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {word}
      </Button>
      <Opening opened={opened} onClose={() => setOpened(false)} title={word}>
        Le focus entre ici, et revient d’où il vient.
      </Opening>
    </>
  );
}

function Confirmations() {
  const confirm = useConfirm();
  return (
    <Group>
      <Button
        variant="default"
        onClick={() =>
          void confirm({ title: 'Ouvrir la session ?', body: 'Les jurés seront prévenus.', action: 'Ouvrir' })
        }
      >
        Ask
      </Button>
      <Button
        color="red"
        onClick={() =>
          void confirm({
            title: 'Révoquer ce certificat ?',
            body: 'Il ne se vérifiera plus.',
            action: 'Révoquer',
            danger: true,
            reason: { label: 'Motif', minLength: 10 },
          })
        }
      >
        Ask for a reason
      </Button>
    </Group>
  );
}

function ThreeFaces() {
  const there = useQuery({ queryKey: ['kit', 'there'], queryFn: () => 'Ce qui a été lu.' });
  const refused = useQuery({
    queryKey: ['kit', 'refused'],
    queryFn: () => Promise.reject<string>(new Error('refused')),
    retry: false,
  });
  return (
    <>
      <Loaded query={there}>{(text) => <p>{text}</p>}</Loaded>
      <Loaded query={refused}>{(text) => <p>{text}</p>}</Loaded>
    </>
  );
}

const TEN_THOUSAND = Array.from({ length: 10_000 }, (_, place) => `Candidat ${String(place + 1)}`);

const LongTable = () => (
  <RowTable
    caption="Dix mille candidats"
    columns={2}
    head={
      <>
        <th scope="col">Nom</th>
        <th scope="col">Lettres</th>
      </>
    }
    rows={TEN_THOUSAND}
    rowId={(name) => name}
  >
    {(name) => (
      <>
        <th scope="row">{name}</th>
        <td>{name.length}</td>
      </>
    )}
  </RowTable>
);

/** What answers. */
export const LIVE_SAMPLES: readonly Sample[] = [
  { name: 'Loaded', note: 'A query that was answered, one that was refused.', states: <ThreeFaces /> },
  { name: 'TableBar, SearchField, DataTable, use-columns, RowAction, Pager', states: <PeopleTable /> },
  { name: 'PagedTable', note: 'A list page by page: awaited, empty or there.', states: <NobodyTable /> },
  {
    name: 'ListEnd',
    note: 'Of a list that grows: it reads on as one comes near.',
    states: <ListEnd pages={{ hasMore: true, readMore: undefined, query: { isFetchingNextPage: false } }} />,
  },
  { name: 'RowTable', note: 'Of a long list, only the rows in sight are drawn.', states: <LongTable /> },
  { name: 'Dialog', states: <Opened as={Dialog} word="Open a dialog" /> },
  { name: 'SidePanel', states: <Opened as={SidePanel} word="Open a side panel" /> },
  { name: 'confirm', states: <Confirmations /> },
  {
    name: 'toast',
    note: 'Read aloud, gone by itself; what can be taken back stays longer.',
    states: (
      <Group>
        <Button variant="default" onClick={() => toastDone('Apprenant inscrit')}>
          Done
        </Button>
        <Button variant="default" onClick={() => toastUndo('Candidat retiré', nothing)}>
          Undo
        </Button>
        <Button variant="default" onClick={() => toastProblem(new Error('broken'))}>
          Problem
        </Button>
      </Group>
    ),
  },
];
