import { Box, Group, Stack } from '@mantine/core';
import { IconCalendarEvent, IconGavel, IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JurorSession } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { useFormat } from '../../../ui/format';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { PageHeader } from '../../../ui/PageHeader';
import { Panel } from '../../../ui/Panel';
import { Progress } from '../../../ui/Progress';
import touch from '../../../ui/touch.module.css';
import { SessionStateChip } from '../../shared/SessionStateChip';
import { jurorSessionsQuery } from '../api/juror';
import { Fact } from './Fact';
import classes from './session.module.css';

/** Where a session stands for its juror: what asks for work comes first. */
const GROUPS = {
  toDo: (session: JurorSession) => session.state === 'open' && session.gridsSubmitted < session.grids,
  coming: (session: JurorSession) => session.state === 'preparing',
  done: (session: JurorSession) => !GROUPS.toDo(session) && !GROUPS.coming(session),
} as const;

export function JurorSessionList() {
  const { t } = useTranslation();
  const query = useQuery(jurorSessionsQuery);
  return (
    <div className={touch.touch}>
      <PageHeader title={t('grading.sessions.title')} meta={t('grading.sessions.lead')} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconGavel} title={t('grading.sessions.empty')}>
              {t('grading.sessions.emptyText')}
            </EmptyState>
          ) : (
            (['toDo', 'coming', 'done'] as const).map((group) => {
              const sessions = items.filter(GROUPS[group]);
              return (
                sessions.length > 0 && (
                  <Panel key={group} title={t(`grading.sessions.${group}`)} flush>
                    <ul className="plain-list">
                      {sessions.map((session) => (
                        <SessionItem key={session.id} session={session} />
                      ))}
                    </ul>
                  </Panel>
                )
              );
            })
          )
        }
      </Loaded>
    </div>
  );
}

function SessionItem({ session }: { session: JurorSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = session.grids - session.gridsSubmitted;
  const toDo = GROUPS.toDo(session);
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Box component="h3" m={0} fz="1.0625rem" fw={600}>
          {session.name}
        </Box>
        <div>{session.certificationTitle}</div>
        <Group gap="2px 16px" mt={2} c="dimmed" fz="sm" align="stretch">
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
        </Group>
      </div>
      <Stack gap={6} align="flex-start">
        <SessionStateChip state={session.state} />
        {session.state === 'preparing' ? (
          <Box component="span" c="dimmed" fz="sm">
            {t('grading.sessions.notOpen')}
          </Box>
        ) : (
          <>
            <Progress wide label={t('grading.sessions.grids')} value={session.gridsSubmitted} total={session.grids} />
            {session.state === 'open' && (
              <Box component="span" c="dimmed" fz="sm">
                {left > 0 ? t('grading.sessions.left', { count: left }) : t('grading.sessions.allIn')}
              </Box>
            )}
          </>
        )}
      </Stack>
      <LinkButton
        size="md"
        variant={toDo ? 'filled' : 'default'}
        to="/jury/sessions/$sessionId"
        params={{ sessionId: session.id }}
        aria-label={t('grading.session.openOf', {
          action: t(toDo ? 'grading.sessions.open' : 'grading.sessions.see'),
          name: session.name,
        })}
      >
        {t(toDo ? 'grading.sessions.open' : 'grading.sessions.see')}
      </LinkButton>
    </li>
  );
}
