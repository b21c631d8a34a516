import { IconCalendarEvent, IconGavel, IconListCheck, IconMapPin } from '@tabler/icons-react';
import { Box, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '#kernel/folding.js';
import type { JurorGrid, JurorSession as JurorSessionView } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { useFormat } from '../../../ui/format';
import { TextLink } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { PageHeader } from '../../../ui/PageHeader';
import { Panel } from '../../../ui/Panel';
import { Progress } from '../../../ui/Progress';
import { SearchField } from '../../../ui/table/SearchField';
import touch from '../../../ui/touch.module.css';
import { SessionStateChip } from '../../shared/SessionStateChip';
import { jurorGridsQuery } from '../api/juror';
import { CandidateItem } from './CandidateItem';
import { ConflictDialog } from './ConflictDialog';
import classes from './session.module.css';

/** With fewer candidates than this, one sees them all: no need to search. */
const WORTH_SEARCHING = 8;

export function JurorSession() {
  const { sessionId } = useParams({ from: '/shell/jury/sessions/$sessionId' });
  const query = useQuery(jurorGridsQuery(sessionId));
  return (
    <div className={touch.touch}>
      <Loaded query={query}>{(grids) => <Session {...grids} />}</Loaded>
    </div>
  );
}

interface JurorGridsProps {
  session: JurorSessionView;
  items: readonly JurorGrid[];
}

function Session({ session, items }: JurorGridsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/jury">{t('grading.sessions.title')}</TextLink>}
        title={session.name}
        meta={
          <>
            <SessionStateChip state={session.state} />
            <span className={classes.fact}>
              <IconCalendarEvent size={17} stroke={1.7} aria-hidden /> {format.days(session.startsOn, session.endsOn)}
            </span>
            <span className={classes.fact}>
              <IconMapPin size={17} stroke={1.7} aria-hidden /> {session.place}
            </span>
            {session.president && (
              <span className={classes.fact}>
                <IconGavel size={17} stroke={1.7} aria-hidden /> {t('grading.sessions.president')}
              </span>
            )}
            {session.grids > 0 && (
              <Progress label={t('grading.sessions.grids')} value={session.gridsSubmitted} total={session.grids} />
            )}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState icon={IconListCheck} title={t('grading.session.empty')}>
          {t('grading.session.emptyText')}
        </EmptyState>
      ) : (
        <Candidates session={session} items={items} />
      )}
    </>
  );
}

type Show = 'all' | 'toDo' | 'done';
const SHOWS: Record<Show, (grid: JurorGrid) => boolean> = {
  all: () => true,
  toDo: ({ state }) => state === 'draft',
  done: ({ state }) => state === 'submitted',
};

function Candidates({ session, items }: JurorGridsProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [recusing, setRecusing] = useState<JurorGrid | null>(null);
  const grading = session.state === 'open';
  const shown = items.filter(
    (grid) =>
      SHOWS[show](grid) &&
      folded([grid.candidateName, ...grid.teams.map(({ name }) => name)].join(' ')).includes(folded(search)),
  );
  return (
    <Panel
      title={t('grading.session.candidates')}
      description={t(grading ? 'grading.session.lead' : 'grading.session.closedLead')}
      flush
    >
      {items.length >= WORTH_SEARCHING && (
        <div className={classes.filters}>
          <SearchField label={t('grading.session.search')} value={search} onSearch={setSearch} />
          {grading && (
            <SegmentedControl
              size="md"
              aria-label={t('grading.session.show')}
              value={show}
              onChange={setShow}
              data={[
                { value: 'all', label: `${t('grading.session.showAll')} (${items.length})` },
                { value: 'toDo', label: `${t('grading.session.showToDo')} (${items.filter(SHOWS.toDo).length})` },
                { value: 'done', label: `${t('grading.session.showDone')} (${items.filter(SHOWS.done).length})` },
              ]}
            />
          )}
        </div>
      )}
      {shown.length === 0 ? (
        <Box component="p" m={0} pt={0} pb={20} px={20} c="dimmed">
          {t('grading.session.none')}
        </Box>
      ) : (
        <ul className={classes.list}>
          {shown.map((grid) => (
            <CandidateItem key={grid.id} grid={grid} onConflict={() => setRecusing(grid)} />
          ))}
        </ul>
      )}
      {recusing && <ConflictDialog sessionId={session.id} grid={recusing} onClose={() => setRecusing(null)} />}
    </Panel>
  );
}
