import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { toastDone, toastProblem } from '../../../ui/toast';
import { gridQuery, submitGrid } from '../api/juror';
import type { SaveQueue } from '../saving/save-queue';
import type { PlacedCriterion } from './grid-outline';
import { unsavedProblem } from './unsaved-problem';

interface Submitting {
  missing: readonly PlacedCriterion[] | null;
  closeMissing: () => void;
  submitting: boolean;
  submit: () => Promise<void>;
}

/** Submitting asks first, tells what is missing, and waits for every rating to be on the server. */
export function useSubmit(grid: GradingGridView, queue: SaveQueue, criteria: readonly PlacedCriterion[]): Submitting {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const [missing, setMissing] = useState<readonly PlacedCriterion[] | null>(null);
  const [submitting, setSubmitting] = useState(false);

  const send = async () => {
    const done = await queue.alone(async (revision) => {
      const saved = await submitGrid(grid.id, revision);
      return { revision: saved.revision, result: true };
    });
    if (done === null) throw unsavedProblem(t('grading.save.notYet'));
    toastDone(t('grading.submit.done', { name: grid.candidateName }));
  };

  const submit = async () => {
    const unrated = criteria.filter(({ criterion }) => queue.ratingOf(criterion.id).level === null);
    if (unrated.length > 0) return setMissing(unrated);
    const answer = await confirm({
      title: t('grading.submit.title', { name: grid.candidateName }),
      body: t('grading.submit.text', { count: criteria.length }),
      action: t('grading.submit.action'),
    });
    if (answer === null) return;
    setSubmitting(true);
    try {
      await send();
    } catch (error) {
      toastProblem(error);
    } finally {
      setSubmitting(false);
      await queries.invalidateQueries({ queryKey: gridQuery(grid.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['juror', 'sessions'] });
    }
  };

  return { missing, closeMissing: () => setMissing(null), submitting, submit };
}
