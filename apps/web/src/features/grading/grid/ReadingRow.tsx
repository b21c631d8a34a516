import { Box, Group, Stack } from '@mantine/core';
import { IconEqual, IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import type { CriterionComparison, JurorLevel } from './comparison';
import { CriterionStatement } from './CriterionStatement';
import rowClasses from './criterion-row.module.css';
import type { GridCriterion } from './grid-outline';
import classes from './reading-row.module.css';

interface ReadingRowProps {
  number: number;
  criterion: GridCriterion;
  comparison: CriterionComparison;
  scale: RatingScale;
  compared: boolean;
}

export function ReadingRow({ number, criterion, comparison, scale, compared }: ReadingRowProps) {
  const { t } = useTranslation();
  const { levels, gap, split, acquired, rated } = comparison;
  const verdictLook = split ? { c: 'var(--danger-fg)', fw: 600 } : { c: gap > 0 ? 'var(--text)' : 'dimmed' };
  return (
    <li className={rowClasses.row} id={`criterion-${criterion.id}`}>
      <div className={classes.inner}>
        <CriterionStatement number={number} criterion={criterion} labelId={`statement-${criterion.id}`} />
        <div className={classes.ratings}>
          <Stack component="ul" className="plain-list" gap={2}>
            {levels.map((given) => (
              <Given key={given.jurorName ?? ''} given={given} scale={scale} />
            ))}
          </Stack>
          {compared && (
            <Group component="p" mt={6} mb={0} mx={0} gap={6} wrap="nowrap" fz="sm" {...verdictLook}>
              {gap === 0 ? <IconEqual size={16} aria-hidden /> : <IconGitCompare size={16} aria-hidden />}
              {gap === 0 ? t('grading.peers.noGap') : t('grading.peers.gapOf', { count: gap })}
              {split && ` · ${t('grading.peers.acquiredBy', { count: acquired, total: rated })}`}
            </Group>
          )}
        </div>
      </div>
    </li>
  );
}

function Given({ given, scale }: { given: JurorLevel; scale: RatingScale }) {
  const { t } = useTranslation();
  const step = scale.levels.find(({ level }) => level === given.level);
  return (
    <li className={classes.given}>
      <Box
        component="span"
        style={{ overflowWrap: 'anywhere' }}
        {...(given.jurorName === null ? { fw: 600 } : { c: 'dimmed' })}
      >
        {given.jurorName ?? t('grading.peers.me')}
      </Box>
      <Box
        component="span"
        fw={600}
        {...(step && { c: step.level >= scale.acquiredFrom ? 'var(--success-fg)' : 'var(--warning-fg)' })}
      >
        {step ? t('grading.criterion.level', { level: step.level, label: step.label }) : t('grading.criterion.unrated')}
      </Box>
      {given.comment !== null && (
        <Box component="span" style={{ gridColumn: 2, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {given.comment}
        </Box>
      )}
    </li>
  );
}
