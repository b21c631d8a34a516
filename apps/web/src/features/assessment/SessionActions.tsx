import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconLock, IconPencil, IconPlayerPlay, IconScale, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { useConfirm } from '../../ui/confirm';
import { useAct } from '../../ui/use-act';
import { MissingList } from '../shared/MissingList';
import { deleteSession, openSession, startDeliberation } from './api/sessions';
import { SessionClose } from './SessionClose';
import { SessionEdit } from './SessionEdit';

/** The next step of the session, and what else may be done with it. */
export function SessionActions({ session }: { session: ExamSessionView }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  const { id, revision, name, can } = session;
  const refresh = [['sessions']];
  const open = useAct(() => openSession(id, revision), { done: t('assessment.show.opened'), refresh });
  const deliberate = useAct(() => startDeliberation(id, revision), {
    done: t('assessment.show.deliberating'),
    refresh,
  });
  const remove = useAct(() => deleteSession(id, revision), {
    done: t('assessment.show.removed'),
    onDone: () => void navigate({ to: '/sessions' }),
  });

  const missing = session.missing.length > 0 && (
    <>
      <p>{t('assessment.show.missingFirst')}</p>
      <MissingList sessionId={id} missing={session.missing} />
    </>
  );
  const askOpen = async () => {
    const answer = await confirm({
      title: t('assessment.show.openTitle'),
      body: (
        <>
          {t('assessment.show.openText')}
          {missing}
        </>
      ),
      action: t('assessment.show.open'),
    });
    if (answer !== null) open.mutate();
  };
  const askDeliberate = async () => {
    const answer = await confirm({
      title: t('assessment.show.deliberateTitle'),
      body: (
        <>
          {t('assessment.show.deliberateText')}
          {missing}
        </>
      ),
      action: t('assessment.show.deliberate'),
    });
    if (answer !== null) deliberate.mutate();
  };
  const askRemove = async () => {
    const answer = await confirm({
      title: t('assessment.show.removeTitle', { name }),
      body: t('assessment.show.removeText'),
      action: t('assessment.show.remove'),
      danger: true,
    });
    if (answer !== null) remove.mutate();
  };

  return (
    <>
      {can.open && (
        <Button
          leftSection={<IconPlayerPlay size={17} aria-hidden />}
          loading={open.isPending}
          onClick={() => void askOpen()}
        >
          {t('assessment.show.open')}
        </Button>
      )}
      {can.deliberate && (
        <Button
          leftSection={<IconScale size={17} aria-hidden />}
          loading={deliberate.isPending}
          onClick={() => void askDeliberate()}
        >
          {t('assessment.show.deliberate')}
        </Button>
      )}
      {can.close && (
        <Button leftSection={<IconLock size={17} aria-hidden />} onClick={() => setClosing(true)}>
          {t('assessment.show.close')}
        </Button>
      )}
      {(can.reschedule || can.delete) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('assessment.show.more')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
              {t('assessment.show.edit')}
            </Menu.Item>
            {can.delete && (
              <Menu.Item color="red" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => void askRemove()}>
                {t('assessment.show.remove')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {editing && <SessionEdit session={session} onClose={() => setEditing(false)} />}
      {closing && <SessionClose session={session} onClose={() => setClosing(false)} />}
    </>
  );
}
