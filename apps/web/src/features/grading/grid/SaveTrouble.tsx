import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconGitCompare, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../api/me';
import { isProblem } from '../../../api/problem-error';
import { useConfirm } from '../../../ui/confirm';
import { sentenceOf } from '../../../ui/toast';
import type { SaveQueue } from '../saving/save-queue';
import { useSaveState } from '../saving/use-desk';

interface SaveTroubleProps {
  queue: SaveQueue;
  onCompare: () => void;
}

/** What keeps ratings from being saved, and what the juror can do about it. */
export function SaveTrouble({ queue, onCompare }: SaveTroubleProps) {
  const { t } = useTranslation();
  const state = useSaveState(queue);
  const queries = useQueryClient();
  const confirm = useConfirm();

  const retry = async () => {
    // Signed in again elsewhere, the session has another CSRF token.
    await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
    queue.retry();
  };
  const discard = async () => {
    const answer = await confirm({
      title: t('grading.save.discardTitle'),
      body: t('grading.save.discardText'),
      action: t('grading.save.discardAction'),
      danger: true,
    });
    if (answer !== null) queue.discard();
  };

  if (state.phase === 'offline') {
    return (
      <Alert color="yellow" icon={<IconCloudOff aria-hidden />} mb="md">
        <Group justify="space-between">
          {t('grading.save.offlineHelp')}
          <Button variant="default" onClick={() => queue.retry()}>
            {t('grading.save.retry')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (state.phase === 'refused') {
    const signedOut = isProblem(state.refusal) && state.refusal.status === 401;
    const mustEnrol = isProblem(state.refusal) && state.refusal.code === 'identity.second-factor-required';
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} mb="md" role="alert">
        <p style={{ marginTop: 0 }}>{signedOut ? t('grading.save.signedOut') : sentenceOf(state.refusal)}</p>
        <Group>
          {(signedOut || mustEnrol) && (
            <Button
              component="a"
              href={mustEnrol ? '/connexion/double-authentification' : '/connexion'}
              target="_blank"
            >
              {t(mustEnrol ? 'secondFactor.add' : 'grading.save.signIn')}
            </Button>
          )}
          <Button variant="default" onClick={() => void retry()}>
            {t('grading.save.retry')}
          </Button>
          {!signedOut && state.unsaved > 0 && (
            <Button variant="default" onClick={() => void discard()}>
              {t('grading.save.discard', { count: state.unsaved })}
            </Button>
          )}
        </Group>
      </Alert>
    );
  }
  return (
    <>
      {state.divergences.length > 0 && (
        <Alert color="yellow" icon={<IconGitCompare aria-hidden />} mb="md" role="alert">
          <Group justify="space-between">
            {t('grading.save.diverging', { count: state.divergences.length })}
            <Button variant="default" onClick={onCompare}>
              {t('grading.criterion.compare')}
            </Button>
          </Group>
        </Alert>
      )}
      {state.changedElsewhere.length > 0 && (
        <Alert color="ink" icon={<IconInfoCircle aria-hidden />} mb="md" role="status">
          <Group justify="space-between">
            {t('grading.save.elsewhere', { count: state.changedElsewhere.length })}
            <Button variant="default" onClick={() => queue.dismissChanges()}>
              {t('grading.save.dismiss')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
