import { Box, Button, Group, Select, Text } from '@mantine/core';
import { IconKeyboard, IconSend } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { UNRATED } from '../saving/rating';
import type { SaveQueue } from '../saving/save-queue';
import { CriterionRow, type RowActions } from './CriterionRow';
import { DivergenceDialog } from './DivergenceDialog';
import { criterionOf, focusCriterion } from './focus-criterion';
import { criteriaOf, nextUnrated } from './grid-outline';
import classes from './grid-page.module.css';
import { GridBar } from './GridBar';
import { GridIndex } from './GridIndex';
import { GridSections } from './GridSections';
import { MissingDialog } from './MissingDialog';
import { SaveTrouble } from './SaveTrouble';
import { ScaleLegend } from './ScaleLegend';
import { ShortcutsDialog } from './ShortcutsDialog';
import { TeamPanel } from './TeamPanel';
import { useGridKeys } from './use-grid-keys';
import { useLeaveGuard } from './use-leave-guard';
import { useShown, type Filter } from './use-shown';
import { useSubmit } from './use-submit';

/** After the next drawing: what is asked for may not be on screen yet. */
const soon = (criterionId: string): void => void setTimeout(() => focusCriterion(criterionId), 60);

/** A grid being filled. */
export function GridSheet({ grid, queue }: { grid: GradingGridView; queue: SaveQueue }) {
  const { t } = useTranslation();
  const criteria = useMemo(() => criteriaOf(grid.blocks), [grid.blocks]);
  const placed = useMemo(() => new Map(criteria.map((it) => [it.criterion.id, it])), [criteria]);
  const everyId = useMemo(() => criteria.map(({ criterion }) => criterion.id), [criteria]);
  const teamIds = useMemo(() => new Set(grid.teams.flatMap(({ criterionIds }) => criterionIds)), [grid.teams]);
  const shown = useShown(grid.blocks, criteria, grid.teams, queue);
  const [commenting, setCommenting] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [comparing, setComparing] = useState(true);
  const { missing, closeMissing, submitting, submit } = useSubmit(grid, queue, criteria);
  useLeaveGuard(queue);

  const openHelp = useCallback(() => setHelp(true), []);
  const openComment = useCallback((id: string) => setCommenting(id), []);
  useGridKeys({ queue, scale: grid.scale, shown: shown.ids, onComment: openComment, onHelp: openHelp });

  const actions = useMemo(
    (): RowActions => ({
      rate: (id, level) => queue.rate(id, { ...queue.ratingOf(id), level }),
      erase: (id) => {
        const rating = queue.ratingOf(id);
        queue.rate(id, rating.comment === null ? UNRATED : { ...rating, level: null });
        focusCriterion(id);
      },
      comment: (id) =>
        setCommenting((current) => {
          if (id === null && current !== null) soon(current);
          return id;
        }),
      compare: () => setComparing(true),
    }),
    [queue],
  );

  const go = (id: string) => {
    closeMissing();
    if (!shown.ids.includes(id)) shown.choose('all');
    soon(id);
  };
  const goNext = () => {
    const here = criterionOf(document.activeElement);
    const next = nextUnrated(criteria, (id) => queue.ratingOf(id).level !== null, here);
    if (next) go(next.criterion.id);
  };

  if (criteria.length === 0) {
    return <EmptyState title={t('grading.grid.empty')}>{t('grading.grid.emptyText')}</EmptyState>;
  }
  const filters: { value: Filter; label: string }[] = [
    { value: 'all', label: t('grading.grid.showAll') },
    { value: 'left', label: t('grading.grid.showLeft') },
    ...grid.teams.map(({ id, name }) => ({ value: id, label: t('grading.grid.showTeam', { team: name }) })),
  ];
  return (
    <>
      <GridBar
        queue={queue}
        criterionIds={everyId}
        onNext={goNext}
        onSubmit={() => void submit()}
        submitting={submitting}
      />
      <SaveTrouble queue={queue} onCompare={actions.compare} />
      {grid.teams.map((team) => (
        <TeamPanel key={team.id} grid={grid} team={team} queue={queue} onShow={({ id }) => shown.choose(id)} />
      ))}
      <Group mb={16} gap="8px 20px" align="flex-end">
        <Select
          label={t('grading.grid.show')}
          size="md"
          data={filters}
          value={shown.filter}
          onChange={(value) => shown.choose(value ?? 'all')}
        />
        <ScaleLegend scale={grid.scale} withKeys />
        <Button
          className={classes.help}
          variant="subtle"
          size="md"
          leftSection={<IconKeyboard size={20} stroke={1.7} aria-hidden />}
          onClick={openHelp}
        >
          {t('grading.grid.shortcuts')}
        </Button>
      </Group>
      <div className={classes.sheet}>
        <div>
          {shown.ids.length === 0 && (
            <EmptyState
              title={t('grading.grid.noneLeft')}
              actions={
                <Button variant="default" size="md" onClick={() => shown.choose('all')}>
                  {t('grading.grid.showAllAgain')}
                </Button>
              }
            />
          )}
          <GridSections blocks={shown.blocks}>
            {(criterion) => (
              <CriterionRow
                key={criterion.id}
                number={placed.get(criterion.id)?.number ?? 0}
                criterion={criterion}
                queue={queue}
                scale={grid.scale}
                team={teamIds.has(criterion.id)}
                commenting={commenting === criterion.id}
                actions={actions}
              />
            )}
          </GridSections>
          <Box component="section" aria-labelledby="grid-end" p={20} bd="1px dashed var(--line-strong)" bdrs="md">
            <Box component="h2" id="grid-end" mt={0} mb={10} mx={0} ff="heading" fz="xl" fw={600} lh="1.3">
              {t('grading.grid.end')}
            </Box>
            <Text maw="64ch" mb={14} inherit c="dimmed">
              {t('grading.grid.endText')}
            </Text>
            <Button
              size="md"
              loading={submitting}
              onClick={() => void submit()}
              leftSection={<IconSend size={18} aria-hidden />}
            >
              {t('grading.submit.open')}
            </Button>
          </Box>
        </div>
        <GridIndex blocks={shown.blocks} queue={queue} />
      </div>
      <ShortcutsDialog opened={help} onClose={() => setHelp(false)} highest={grid.scale.levels.length} />
      <MissingDialog missing={missing ?? []} opened={missing !== null} onClose={closeMissing} onGo={go} />
      <DivergenceDialog
        opened={comparing}
        onClose={() => setComparing(false)}
        queue={queue}
        criteria={criteria}
        scale={grid.scale}
      />
    </>
  );
}
