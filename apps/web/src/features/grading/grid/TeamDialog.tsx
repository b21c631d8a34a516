import { Box, Button, Checkbox, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { LARGEST_PAGE } from '../../../api/page';
import { Dialog } from '../../../ui/Dialog';
import { Loaded } from '../../../ui/Loaded';
import { toastDone, toastProblem } from '../../../ui/toast';
import { gridQuery, listJurorGrids, rateTeam, readGrid } from '../api/juror';
import { serverGridOf } from '../saving/grid-desk';
import type { SaveQueue } from '../saving/save-queue';
import classes from './dialogs.module.css';
import type { GridTeam } from './grid-outline';
import { planOf, teamChanges, type MemberPlan, type MemberSheet } from './team-plan';
import { unsavedProblem } from './unsaved-problem';

interface TeamDialogProps {
  grid: GradingGridView;
  team: GridTeam;
  queue: SaveQueue;
  onClose: () => void;
}

/** Says, member by member, what would be added and what would be replaced, before anything is. */
export function TeamDialog({ grid, team, queue, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [withComments, setWithComments] = useState(false);
  const [sending, setSending] = useState(false);
  const members = useQuery({
    queryKey: ['juror', 'team', team.id, grid.id],
    queryFn: async (): Promise<MemberSheet[]> => {
      // A team never has more members than a page holds.
      const { items } = await listJurorGrids(grid.sessionId, { teamId: team.id, limit: LARGEST_PAGE });
      const others = items.filter(({ id }) => id !== grid.id);
      return Promise.all(
        others.map(async ({ id, candidateName, state, can }) => ({
          name: candidateName,
          state,
          fillable: can.rate,
          ratings: serverGridOf(await readGrid(id)).ratings,
        })),
      );
    },
    staleTime: 0,
    gcTime: 0,
  });
  const changes = teamChanges(team.criterionIds, queue.ratingOf, withComments);
  const comments = teamChanges(team.criterionIds, queue.ratingOf, true).filter(
    ({ comment }) => comment !== undefined,
  ).length;
  const plans = (members.data ?? []).map((member) => planOf(changes, member));
  const open = plans.some(({ fillable }) => fillable);

  const apply = async () => {
    setSending(true);
    try {
      const others = await queue.alone(async () => {
        const { grids } = await rateTeam(team.id, changes);
        const own = grids.find(({ id }) => id === grid.id);
        return { revision: own?.revision ?? null, result: grids.length - (own ? 1 : 0) };
      });
      if (others === null) throw unsavedProblem(t('grading.save.notYet'));
      await queries.invalidateQueries({ queryKey: ['juror'], predicate: ({ queryKey }) => queryKey[2] !== grid.id });
      toastDone(t('grading.team.done', { count: others }));
      onClose();
    } catch (error) {
      toastProblem(error);
      await queries.invalidateQueries({ queryKey: gridQuery(grid.id).queryKey });
    } finally {
      setSending(false);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('grading.team.applyTitle', { team: team.name })} size="lg">
      <Text maw="70ch" mb={12} inherit>
        {t('grading.team.applyText', { count: changes.length })}
      </Text>
      <Loaded query={members} lines={3}>
        {() => (
          <>
            <ul className="plain-list">
              {plans.map((plan) => (
                <Group
                  component="li"
                  key={plan.name}
                  className={classes.member}
                  py={8}
                  gap="2px 16px"
                  align="stretch"
                  justify="space-between"
                >
                  <strong>{plan.name}</strong>
                  <PlanWords plan={plan} />
                </Group>
              ))}
            </ul>
            {!open && (
              <Text maw="70ch" mb={12} inherit>
                {t('grading.team.alone')}
              </Text>
            )}
            {comments > 0 && open && (
              <Checkbox
                mt="md"
                size="md"
                label={t('grading.team.comments')}
                description={t('grading.team.commentsHint', { count: comments })}
                checked={withComments}
                onChange={(event) => setWithComments(event.currentTarget.checked)}
              />
            )}
          </>
        )}
      </Loaded>
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="md" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button size="md" loading={sending} disabled={!open} onClick={() => void apply()}>
          {t('grading.team.action')}
        </Button>
      </Group>
    </Dialog>
  );
}

function PlanWords({ plan }: { plan: MemberPlan }) {
  const { t } = useTranslation();
  if (plan.state === 'submitted') return <Soft>{t('grading.team.left')}</Soft>;
  if (plan.state === 'withdrawn') return <Soft>{t('grading.team.withdrawn')}</Soft>;
  if (plan.added + plan.replaced === 0) return <Soft>{t('grading.team.nothing')}</Soft>;
  return (
    <span>
      {plan.added > 0 && t('grading.team.added', { count: plan.added })}
      {plan.added > 0 && plan.replaced > 0 && ', '}
      {plan.replaced > 0 && (
        <Box component="span" c="var(--warning-fg)" fw={600}>
          {t('grading.team.replaced', { count: plan.replaced })}
        </Box>
      )}
    </span>
  );
}

const Soft = ({ children }: { children: string }) => (
  <Text span c="dimmed" fz="sm" lh="inherit">
    {children}
  </Text>
);
