import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { useCan } from '../../api/me';
import { useAct } from '../../ui/use-act';
import { MissingList } from '../shared/MissingList';
import { closeSession } from './api/sessions';

interface SessionCloseProps {
  session: ExamSessionView;
  onClose: () => void;
}

export function SessionClose({ session, onClose }: SessionCloseProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayIssue = useCan()('certificate:issue');
  const [issue, setIssue] = useState(mayIssue);
  const close = useAct(() => closeSession(session.id, session.revision, issue), {
    done: t('assessment.show.closed'),
    refresh: [['sessions']],
    onDone: () => {
      onClose();
      void navigate({ to: '/sessions/$sessionId/certificats', params: { sessionId: session.id } });
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('assessment.show.closeTitle')} size="lg">
      <Stack>
        <Text>{t('assessment.show.closeText')}</Text>
        {session.missing.length > 0 && (
          <div>
            <Text fw={600}>{t('assessment.show.missingFirst')}</Text>
            <MissingList sessionId={session.id} missing={session.missing} />
          </div>
        )}
        {mayIssue && (
          <Checkbox
            label={t('assessment.show.closeIssue')}
            checked={issue}
            onChange={(event) => setIssue(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t('assessment.show.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
