import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { useFormat } from '../../ui/format';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { TabLink, TabLinks } from '../../ui/TabLinks';
import { MissingList } from '../shared/MissingList';
import { SessionStateChip } from '../shared/SessionStateChip';
import { sessionQuery } from './api/sessions';
import { SessionActions } from './SessionActions';

export function SessionShow() {
  const { sessionId } = useParams({ from: '/shell/sessions/$sessionId' });
  const query = useQuery(sessionQuery(sessionId));
  return (
    <Loaded query={query} lines={8}>
      {(session) => <Session session={session} />}
    </Loaded>
  );
}

function Session({ session }: { session: ExamSessionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { sessionId: session.id };
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/sessions">{t('assessment.list.title')}</TextLink>}
        title={session.name}
        meta={
          <>
            <SessionStateChip state={session.state} />
            <span>{format.days(session.startsOn, session.endsOn)}</span>
            <span>{session.place}</span>
            <TextLink to="/referentiels/$versionId" params={{ versionId: session.frameworkVersion.id }}>
              {session.certification.code} · {session.frameworkVersion.label}
            </TextLink>
          </>
        }
        actions={<SessionActions session={session} />}
      />
      {(session.state !== 'closed' || session.missing.length > 0) && (
        <Group component="section" mb={16} gap="4px 16px" aria-label={t('assessment.show.missing')}>
          <strong>{t('assessment.show.missing')}</strong>
          <MissingList sessionId={session.id} missing={session.missing} />
        </Group>
      )}
      <TabLinks label={t('assessment.show.nav')}>
        <TabLink to="/sessions/$sessionId" params={params} activeOptions={{ exact: true }}>
          {t('assessment.show.tabs.candidates')} ({session.progress.candidates})
        </TabLink>
        <TabLink to="/sessions/$sessionId/equipes" params={params}>
          {t('assessment.show.tabs.projects')}
        </TabLink>
        <TabLink to="/sessions/$sessionId/jury" params={params}>
          {t('assessment.show.tabs.jury')} ({session.progress.jurors})
        </TabLink>
        <TabLink to="/sessions/$sessionId/evaluations" params={params}>
          {t('assessment.show.tabs.matrix')}
        </TabLink>
        <TabLink to="/sessions/$sessionId/deliberation" params={params}>
          {t('assessment.show.tabs.deliberation')}
        </TabLink>
        <TabLink to="/sessions/$sessionId/certificats" params={params}>
          {t('assessment.show.tabs.certificates')}
        </TabLink>
      </TabLinks>
      <Outlet />
    </>
  );
}
