import { IconCalendarEvent, IconGavel, IconListCheck, IconMapPin } from '@tabler/icons-react';
import { Box, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JurorGrid, JurorSession as JurorSessionView } from '#grading/grading-grid/grading-grid.contract.js';
import { LARGEST_PAGE } from '../../../api/page';
import { EmptyState } from '../../../ui/EmptyState';
import { useFormat } from '../../../ui/format';
import { TextLink } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { PageHeader } from '../../../ui/PageHeader';
import { Panel } from '../../../ui/Panel';
import { Progress } from '../../../ui/Progress';
import { ListEnd } from '../../../ui/table/ListEnd';
import { SearchField } from '../../../ui/table/SearchField';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import touch from '../../../ui/touch.module.css';
import { SessionStateChip } from '../../shared/SessionStateChip';
import { jurorSessionQuery, listJurorGrids } from '../api/juror';
import { CandidateItem } from './CandidateItem';
import { ConflictDialog } from './ConflictDialog';
import { Fact } from './Fact';
import classes from './session.module.css';

/** With fewer candidates than this, one sees them all: no need to search. */
const WORTH_SEARCHING = 8;

type Show = 'all' | 'toDo' | 'done';
const STATES = { all: undefined, toDo: 'draft', done: 'submitted' } as const satisfies Record<Show, unknown>;

export function JurorSession() {
  const { t } = useTranslation();
  const { sessionId } = useParams({ from: '/shell/jury/sessions/$sessionId' });
  const query = useQuery(jurorSessionQuery(sessionId));
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const state = STATES[show];
  const filters = { limit: LARGEST_PAGE, ...(search && { search }), ...(state && { state }) };
  const pages = useGrowingPages({
    queryKey: ['juror', 'sessions', sessionId, 'grids', filters],
    fetchPage: (cursor) => listJurorGrids(sessionId, filters, cursor),
  });
  return (
    <div className={touch.touch}>
      <Loaded query={query}>
        {(session) => (
          <Session session={session}>
            <Loaded query={pages.query}>
              {({ items }) => (
                <Candidates session={session} items={items} end={<ListEnd pages={pages} />}>
                  <SearchField label={t('grading.session.search')} value={search} onSearch={setSearch} />
                  {session.state === 'open' && <Shown session={session} show={show} onShow={setShow} />}
                </Candidates>
              )}
            </Loaded>
          </Session>
        )}
      </Loaded>
    </div>
  );
}

const countOf = ({ grids, gridsWithdrawn }: JurorSessionView): number => grids + gridsWithdrawn;

function Session({ session, children }: { session: JurorSessionView; children: React.ReactNode }) {
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
            <Fact>
              <IconCalendarEvent size={17} stroke={1.7} aria-hidden /> {format.days(session.startsOn, session.endsOn)}
            </Fact>
            <Fact>
              <IconMapPin size={17} stroke={1.7} aria-hidden /> {session.place}
            </Fact>
            {session.president && (
              <Fact>
                <IconGavel size={17} stroke={1.7} aria-hidden /> {t('grading.sessions.president')}
              </Fact>
            )}
            {session.grids > 0 && (
              <Progress label={t('grading.sessions.grids')} value={session.gridsSubmitted} total={session.grids} />
            )}
          </>
        }
      />
      {countOf(session) === 0 ? (
        <EmptyState icon={IconListCheck} title={t('grading.session.empty')}>
          {t('grading.session.emptyText')}
        </EmptyState>
      ) : (
        children
      )}
    </>
  );
}

interface ShownProps {
  session: JurorSessionView;
  show: Show;
  onShow: (show: Show) => void;
}

function Shown({ session, show, onShow }: ShownProps) {
  const { t } = useTranslation();
  const toDo = session.grids - session.gridsSubmitted;
  return (
    <SegmentedControl
      size="md"
      aria-label={t('grading.session.show')}
      value={show}
      onChange={onShow}
      data={[
        { value: 'all', label: `${t('grading.session.showAll')} (${countOf(session)})` },
        { value: 'toDo', label: `${t('grading.session.showToDo')} (${toDo})` },
        { value: 'done', label: `${t('grading.session.showDone')} (${session.gridsSubmitted})` },
      ]}
    />
  );
}

interface CandidatesProps {
  session: JurorSessionView;
  items: readonly JurorGrid[];
  /** What follows those read so far. */
  end: React.ReactNode;
  /** What chooses them. */
  children: React.ReactNode;
}

function Candidates({ session, items, end, children }: CandidatesProps) {
  const { t } = useTranslation();
  const [recusing, setRecusing] = useState<JurorGrid | null>(null);
  return (
    <Panel
      title={t('grading.session.candidates')}
      description={t(session.state === 'open' ? 'grading.session.lead' : 'grading.session.closedLead')}
      flush
    >
      {countOf(session) >= WORTH_SEARCHING && <div className={classes.filters}>{children}</div>}
      {items.length === 0 ? (
        <Box component="p" m={0} pt={0} pb={20} px={20} c="dimmed">
          {t('grading.session.none')}
        </Box>
      ) : (
        <ul className="plain-list">
          {items.map((grid) => (
            <CandidateItem key={grid.id} grid={grid} onConflict={() => setRecusing(grid)} />
          ))}
        </ul>
      )}
      {end}
      {recusing && <ConflictDialog sessionId={session.id} grid={recusing} onClose={() => setRecusing(null)} />}
    </Panel>
  );
}
