import { Box, Group, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconEraser, IconGitCompare, IconMessage } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import type { SaveQueue } from '../saving/save-queue';
import { useDiverges, useRating } from '../saving/use-desk';
import { CommentBox } from './CommentBox';
import { CriterionStatement } from './CriterionStatement';
import classes from './criterion-row.module.css';
import type { GridCriterion } from './grid-outline';
import { LevelPicker } from './LevelPicker';

export interface RowActions {
  rate: (criterionId: string, level: number) => void;
  erase: (criterionId: string) => void;
  comment: (criterionId: string | null) => void;
  compare: () => void;
}

interface CriterionRowProps {
  number: number;
  criterion: GridCriterion;
  queue: SaveQueue;
  scale: RatingScale;
  /** Shared by the team's project. */
  team: boolean;
  commenting: boolean;
  actions: RowActions;
}

export const CriterionRow = memo(function CriterionRow(props: CriterionRowProps) {
  const { number, criterion, queue, scale, team, commenting, actions } = props;
  const { t } = useTranslation();
  const rating = useRating(queue, criterion.id);
  const diverges = useDiverges(queue, criterion.id);
  const labelId = `statement-${criterion.id}`;
  return (
    <li
      className={classes.row}
      id={`criterion-${criterion.id}`}
      data-criterion={criterion.id}
      data-rated={rating.level !== null}
    >
      <div className={classes.inner}>
        <CriterionStatement number={number} criterion={criterion} labelId={labelId} team={team} />
        <LevelPicker
          criterionId={criterion.id}
          labelledBy={labelId}
          level={rating.level}
          scale={scale}
          onRate={actions.rate}
        />
        <div className={classes.below}>
          {commenting ? (
            <CommentBox
              criterionId={criterion.id}
              number={number}
              queue={queue}
              onClose={() => actions.comment(null)}
            />
          ) : (
            <>
              {rating.comment !== null && <Comment>{rating.comment}</Comment>}
              <Group gap="0 4px" my={-5}>
                <UnstyledButton
                  className={classes.tool}
                  onClick={() => actions.comment(criterion.id)}
                  aria-describedby={labelId}
                >
                  <IconMessage size={17} stroke={1.8} aria-hidden />
                  {t(rating.comment === null ? 'grading.criterion.comment' : 'grading.criterion.editComment')}
                </UnstyledButton>
                {rating.level !== null && (
                  <UnstyledButton
                    className={classes.tool}
                    onClick={() => actions.erase(criterion.id)}
                    aria-label={t('grading.criterion.eraseOf', { number })}
                  >
                    <IconEraser size={17} stroke={1.8} aria-hidden />
                    {t('grading.criterion.erase')}
                  </UnstyledButton>
                )}
              </Group>
            </>
          )}
          {rating.level === null && rating.comment !== null && (
            <Waits>
              <IconAlertTriangle size={16} aria-hidden />{' '}
              <Box component="span" flex="1 1 12em">
                {t('grading.criterion.commentWaits')}
              </Box>
            </Waits>
          )}
          {diverges && (
            <Waits>
              <IconGitCompare size={16} aria-hidden />{' '}
              <Box component="span" flex="1 1 12em">
                {t('grading.criterion.diverges')}
              </Box>
              <UnstyledButton className={classes.tool} onClick={actions.compare}>
                {t('grading.criterion.compare')}
              </UnstyledButton>
            </Waits>
          )}
        </div>
      </div>
    </li>
  );
});

const Comment = ({ children }: { children: string }) => (
  <Box
    component="p"
    maw="80ch"
    m={0}
    py={2}
    pl={12}
    style={{ borderLeft: '3px solid var(--line-strong)', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
  >
    {children}
  </Box>
);

const Waits = ({ children }: { children: React.ReactNode }) => (
  <Group component="p" gap={6} mx={0} my={2} c="var(--warning-fg)" fz="sm">
    {children}
  </Group>
);
