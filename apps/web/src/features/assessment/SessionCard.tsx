import { Box, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExamSessionListItem } from '#exam/exam-session/exam-session.contract.js';
import { useFormat } from '../../ui/format';
import { Progress } from '../../ui/Progress';
import { MissingList } from '../shared/MissingList';
import { SessionStateChip } from '../shared/SessionStateChip';
import classes from './dashboard.module.css';

/** One session: where it stands and what it lacks. */
export function SessionCard({ session }: { session: ExamSessionListItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = session;
  const graded = session.state === 'open' || session.state === 'deliberating';
  return (
    <Stack component="li" gap={10} px={20} py={18} bd="1px solid var(--line)" bdrs="md" bg="var(--surface)">
      <Group align="flex-start" justify="space-between" gap={12} wrap="nowrap">
        <div>
          <Box component="h3" m={0} fz="lg">
            <Link className={classes.name} to="/sessions/$sessionId" params={{ sessionId: session.id }}>
              {session.name}
            </Link>
          </Box>
          <Box component="p" mt={2} mb={0} mx={0} c="dimmed" fz="sm">
            {session.certification.code} · {format.days(session.startsOn, session.endsOn)} · {session.place}
          </Box>
        </div>
        <Box flex="none" display="flex">
          <SessionStateChip state={session.state} />
        </Box>
      </Group>
      <Box component="p" mt={2} mb={0} mx={0} c="dimmed" fz="sm">
        {t('assessment.dashboard.candidates', { count: progress.candidates })} ·{' '}
        {t('assessment.dashboard.jurors', { count: progress.jurors })}
      </Box>
      {graded && progress.grids > 0 && (
        <Group fz="sm" gap={16} justify="space-between" wrap="nowrap">
          <span>{t('assessment.dashboard.grids')}</span>
          <Progress label={t('assessment.dashboard.grids')} value={progress.gridsSubmitted} total={progress.grids} />
        </Group>
      )}
      {session.state === 'deliberating' && (
        <Group fz="sm" gap={16} justify="space-between" wrap="nowrap">
          <span>{t('assessment.dashboard.decisions')}</span>
          <Progress
            label={t('assessment.dashboard.decisions')}
            value={progress.decisionsTaken}
            total={progress.decisionsExpected}
          />
        </Group>
      )}
      <Box className={classes.missing} mt="auto" pt={10} fz="sm">
        <MissingList sessionId={session.id} missing={session.missing} />
      </Box>
    </Stack>
  );
}
