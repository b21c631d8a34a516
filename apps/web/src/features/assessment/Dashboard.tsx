import { Box, SimpleGrid } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExamSessionListItem, SessionState } from '#exam/exam-session/exam-session.contract.js';
import { homeOf, useCan, useMe } from '../../api/me';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { LinkButton } from '../../ui/link-button';
import { LoadingState } from '../../ui/LoadingState';
import { PageHeader } from '../../ui/PageHeader';
import { listSessions } from './api/sessions';
import { SessionCard } from './SessionCard';

/** In the order of urgency; closed sessions only when something is left to do. */
const STATES: readonly SessionState[] = ['deliberating', 'open', 'preparing', 'closed'];

export function Dashboard() {
  const me = useMe();
  const home = homeOf(me);
  // Jurors and learners have their own first page.
  return home === '/' ? <StaffDashboard name={me.displayName} /> : <Navigate to={home} replace />;
}

function StaffDashboard({ name }: { name: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const results = useQueries({
    queries: STATES.map((state) => ({
      queryKey: ['sessions', 'dashboard', state],
      queryFn: () => listSessions({ state, limit: 50 }),
    })),
  });
  const failed = results.find((result) => result.isError && result.data === undefined);
  const loading = results.some((result) => result.isPending);
  const sessionsIn = (state: SessionState): ExamSessionListItem[] => results[STATES.indexOf(state)]?.data?.items ?? [];
  const running = STATES.filter((state) => state !== 'closed').flatMap(sessionsIn);
  const unfinished = sessionsIn('closed').filter((session) => session.missing.length > 0);

  const create = can('session:write') && (
    <LinkButton to="/sessions/nouvelle" leftSection={<IconCalendarPlus size={17} aria-hidden />}>
      {t('assessment.dashboard.create')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('assessment.dashboard.title')}
        meta={t('assessment.dashboard.hello', { name })}
        actions={
          <>
            <LinkButton variant="default" to="/sessions">
              {t('assessment.dashboard.all')}
            </LinkButton>
            {create}
          </>
        }
      />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => results.forEach((result) => void result.refetch())} />
      ) : loading ? (
        <LoadingState lines={8} />
      ) : (
        <>
          {running.length === 0 && (
            <EmptyState title={t('assessment.dashboard.empty')} actions={create}>
              {t('assessment.dashboard.emptyText')}
            </EmptyState>
          )}
          <Cards title={t('assessment.dashboard.toDo')} sessions={running} />
          <Cards title={t('assessment.dashboard.toIssue')} sessions={unfinished} />
        </>
      )}
    </>
  );
}

function Cards({ title, sessions }: { title: string; sessions: readonly ExamSessionListItem[] }) {
  if (sessions.length === 0) return null;
  return (
    <Box component="section" mb={32}>
      <Box component="h2" mt={0} mb={12}>
        {title}
      </Box>
      <SimpleGrid
        component="ul"
        className="plain-list"
        minColWidth="min(100%, 400px)"
        autoFlow="auto-fill"
        spacing={16}
      >
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} />
        ))}
      </SimpleGrid>
    </Box>
  );
}
