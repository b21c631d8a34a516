import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import classes from './dialogs.module.css';
import type { PlacedCriterion } from './grid-outline';

interface MissingDialogProps {
  missing: readonly PlacedCriterion[];
  opened: boolean;
  onClose: () => void;
  onGo: (criterionId: string) => void;
}

/** What keeps an incomplete grid from being submitted, each a way to where it is. */
export function MissingDialog({ missing, opened, onClose, onGo }: MissingDialogProps) {
  const { t } = useTranslation();
  const [first] = missing;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('grading.submit.missingTitle', { count: missing.length })}
      size="lg"
      // The focus goes to the criterion chosen, not back to the button.
      returnFocus={false}
    >
      <Text maw="70ch" mb={12} inherit>
        {t('grading.submit.missingText')}
      </Text>
      <ol className={`${classes.missing} plain-list`}>
        {missing.map(({ criterion, competency, number }) => (
          <li key={criterion.id}>
            <UnstyledButton className={classes.jump} onClick={() => onGo(criterion.id)}>
              <Text span c="dimmed" fz="sm" lh="inherit">
                {t('grading.criterion.number', { number })} · {competency.code}
              </Text>
              <br />
              {criterion.statement}
              {criterion.eliminatory && <strong> ({t('grading.criterion.eliminatory').toLowerCase()})</strong>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="md" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {first && (
          <Button size="md" onClick={() => onGo(first.criterion.id)} data-autofocus>
            {t('grading.submit.goFirst')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
