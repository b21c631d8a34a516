import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import classes from './grid-page.module.css';

/** What the levels mean, and from which one a criterion counts as acquired. */
export function ScaleLegend({ scale, withKeys = false }: { scale: RatingScale; withKeys?: boolean }) {
  const { t } = useTranslation();
  const threshold = scale.levels.find(({ level }) => level === scale.acquiredFrom);
  const levels = scale.levels.map(({ level, label }) => `${level} ${label}`).join(', ');
  return (
    <Box component="p" flex="1 1 320px" maw="76ch" m={0} c="dimmed" fz="sm">
      {t('grading.grid.scale', { levels, label: threshold?.label ?? '' })}
      {withKeys && (
        <span className={classes.keys}> {t('grading.grid.keysHint', { first: 1, last: scale.levels.length })}</span>
      )}
    </Box>
  );
}
