import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../ui/confirm';

interface StaleDraftProps {
  versionId: string;
  saving: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people saved the same draft: nothing was overwritten, and whoever comes second chooses. */
export function StaleDraft({ versionId, saving, onKeepMine, onTakeTheirs }: StaleDraftProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const ask = async (which: 'keepMine' | 'takeTheirs', then: () => void) => {
    const answer = await confirm({
      title: t(`editor.${which}Title`),
      body: t(`editor.${which}Text`),
      action: t(`editor.${which}`),
      danger: true,
    });
    if (answer !== null) then();
  };
  return (
    <Alert color="red" variant="light" mb="md" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <p>{t('editor.stale')}</p>
      <Group gap="xs" mt="sm">
        <Button component="a" size="xs" variant="default" href={`/referentiels/${versionId}`} target="_blank">
          {t('editor.seeTheirs')}
        </Button>
        <Button size="xs" variant="default" disabled={saving} onClick={() => void ask('takeTheirs', onTakeTheirs)}>
          {t('editor.takeTheirs')}
        </Button>
        <Button size="xs" variant="default" disabled={saving} onClick={() => void ask('keepMine', onKeepMine)}>
          {t('editor.keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}
