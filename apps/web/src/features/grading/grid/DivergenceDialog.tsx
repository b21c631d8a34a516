import { Box, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import type { Rating } from '../saving/rating';
import type { SaveQueue } from '../saving/save-queue';
import { useSaveState } from '../saving/use-desk';
import classes from './dialogs.module.css';
import type { PlacedCriterion } from './grid-outline';

interface DivergenceDialogProps {
  opened: boolean;
  onClose: () => void;
  queue: SaveQueue;
  criteria: readonly PlacedCriterion[];
  scale: RatingScale;
}

/** Two ratings for one criterion, side by side: the juror says which one counts. */
export function DivergenceDialog({ opened, onClose, queue, criteria, scale }: DivergenceDialogProps) {
  const { t } = useTranslation();
  const { divergences } = useSaveState(queue);
  const settle = (ids: readonly string[], choice: 'mine' | 'theirs') => {
    for (const id of ids) queue.settle(id, choice);
    if (queue.snapshot().divergences.length === 0) onClose();
  };
  const every = divergences.map(({ criterionId }) => criterionId);
  return (
    <Dialog opened={opened && divergences.length > 0} onClose={onClose} title={t('grading.divergence.title')} size="xl">
      <Text maw="70ch" mb={12} inherit>
        {t('grading.divergence.text')}
      </Text>
      <ul className="plain-list">
        {divergences.map(({ criterionId, mine, theirs }) => {
          const placed = criteria.find(({ criterion }) => criterion.id === criterionId);
          return (
            <Box component="li" key={criterionId} className={classes.divergence} py={12}>
              <Box component="p" mt={0} mb={8} mx={0}>
                <strong>{placed?.competency.code}</strong> {placed?.criterion.statement}
              </Box>
              <SimpleGrid minColWidth="220px" autoFlow="auto-fit" spacing={12}>
                {(['mine', 'theirs'] as const).map((side) => (
                  <Stack
                    key={side}
                    gap={6}
                    align="flex-start"
                    p={12}
                    bd="1px solid var(--line-strong)"
                    bdrs="md"
                    style={{ overflowWrap: 'anywhere' }}
                  >
                    <Text span c="dimmed" fz="sm" lh="inherit">
                      {t(`grading.divergence.${side}`)}
                    </Text>
                    <RatingWords rating={side === 'mine' ? mine : theirs} scale={scale} />
                    <Button
                      variant="default"
                      size="md"
                      onClick={() => settle([criterionId], side)}
                      aria-label={`${t(side === 'mine' ? 'grading.divergence.keepMine' : 'grading.divergence.keepTheirs')} · ${t('grading.criterion.number', { number: placed?.number ?? '' })}`}
                    >
                      {t(side === 'mine' ? 'grading.divergence.keepMine' : 'grading.divergence.keepTheirs')}
                    </Button>
                  </Stack>
                ))}
              </SimpleGrid>
            </Box>
          );
        })}
      </ul>
      {divergences.length > 1 && (
        <Group mt="md">
          <Button variant="default" size="md" onClick={() => settle(every, 'mine')}>
            {t('grading.divergence.allMine')}
          </Button>
          <Button variant="default" size="md" onClick={() => settle(every, 'theirs')}>
            {t('grading.divergence.allTheirs')}
          </Button>
        </Group>
      )}
    </Dialog>
  );
}

function RatingWords({ rating, scale }: { rating: Rating; scale: RatingScale }) {
  const { t } = useTranslation();
  const level = scale.levels.find((step) => step.level === rating.level);
  return (
    <span>
      <strong>
        {level
          ? t('grading.criterion.level', { level: level.level, label: level.label })
          : t('grading.criterion.unrated')}
      </strong>
      <br />
      {rating.comment === null ? (
        <Text span c="dimmed" fz="sm" lh="inherit">
          {t('grading.divergence.noComment')}
        </Text>
      ) : (
        `« ${rating.comment} »`
      )}
    </span>
  );
}
