import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconCalendarPlus,
  IconDots,
  IconDownload,
  IconPencil,
  IconPrinter,
  IconSend,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { LinkButton } from '../../../ui/link-button';
import { useAct } from '../../../ui/use-act';
import { canonicalUrl, deleteVersion, retireVersion } from '../api/versions';
import { usePublish } from './use-publish';

export function VersionActions({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { id, number, label, revision, can } = version;
  const publish = usePublish(version);
  const retire = useAct(() => retireVersion(id, revision), {
    done: t('catalog.version.retired', { number }),
    refresh: [['versions', id], ['certifications']],
  });
  const remove = useAct(() => deleteVersion(id, revision), {
    done: t('catalog.version.removed'),
    refresh: [['certifications']],
    onDone: () =>
      void navigate({ to: '/certifications/$certificationId', params: { certificationId: version.certificationId } }),
  });

  const askRetire = async () => {
    const answer = await confirm({
      title: t('catalog.version.retireTitle', { number }),
      body: t('catalog.version.retireText'),
      action: t('catalog.version.retire'),
      danger: true,
    });
    if (answer !== null) retire.mutate();
  };
  const askRemove = async () => {
    const answer = await confirm({
      title: t('catalog.version.removeTitle', { label }),
      body: t('catalog.version.removeText'),
      action: t('catalog.version.remove'),
      danger: true,
    });
    if (answer !== null) remove.mutate();
  };

  return (
    <>
      {can.edit && (
        <LinkButton
          variant="default"
          to="/referentiels/$versionId/edition"
          params={{ versionId: id }}
          leftSection={<IconPencil size={17} aria-hidden />}
        >
          {t('catalog.version.edit')}
        </LinkButton>
      )}
      {can.publish && (
        <Button
          leftSection={<IconSend size={17} aria-hidden />}
          loading={publish.pending}
          disabled={version.obstacles.length > 0}
          onClick={() => void publish.ask()}
        >
          {t('catalog.version.publish')}
        </Button>
      )}
      {can.assess && (
        <LinkButton
          to="/sessions/nouvelle"
          search={{ referentiel: id }}
          leftSection={<IconCalendarPlus size={17} aria-hidden />}
        >
          {t('catalog.version.newSession')}
        </LinkButton>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('catalog.version.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>
            {t('catalog.version.print')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={canonicalUrl(id)}
            download={`${version.certificationCode}-v${number}.json`}
            leftSection={<IconDownload size={17} aria-hidden />}
          >
            {t('catalog.version.export')}
          </Menu.Item>
          {can.retire && (
            <Menu.Item leftSection={<IconArchive size={17} aria-hidden />} onClick={() => void askRetire()}>
              {t('catalog.version.retire')}
            </Menu.Item>
          )}
          {can.delete && (
            <Menu.Item color="red" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => void askRemove()}>
              {t('catalog.version.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
