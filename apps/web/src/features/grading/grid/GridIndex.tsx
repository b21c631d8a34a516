import { Box } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveQueue } from '../saving/save-queue';
import { useRatedCount } from '../saving/use-desk';
import type { GridBlock, GridCompetency } from './grid-outline';
import classes from './grid-index.module.css';

/** Where one is in the grid and what is left, competency by competency. */
export function GridIndex({ blocks, queue }: { blocks: readonly GridBlock[]; queue: SaveQueue }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.index} aria-label={t('grading.grid.index')}>
      {blocks.map((block) => (
        <div key={block.id}>
          <Box component="p" mt={0} mb={4} mx={0} py={0} px={8} lh="1.35">
            <strong>{block.code}</strong> {block.title}
          </Box>
          <ul>
            {block.competencies.map((competency) => (
              <Entry key={competency.id} competency={competency} queue={queue} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Entry({ competency, queue }: { competency: GridCompetency; queue: SaveQueue }) {
  const ids = competency.criteria.map(({ id }) => id);
  const rated = useRatedCount(queue, ids);
  const total = ids.length;
  return (
    <li>
      <a href={`#competency-${competency.id}`} className={classes.entry}>
        <strong>{competency.code}</strong>
        <span className={classes.name}>{competency.statement}</span>
        <span className={classes.count}>
          {rated === total && <IconCheck size={16} stroke={2.4} aria-hidden />}
          <span className={rated === total ? 'visually-hidden' : undefined}>
            {rated}/{total}
          </span>
        </span>
      </a>
    </li>
  );
}
