import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../ui/confirm';
import type { SaveQueue } from '../saving/save-queue';

/** A save on its way deserves a moment before anybody is asked anything. */
const MOMENT_MS = 1_500;

/** Leaving with something unsaved is said: the browser asks on closing, we ask on going elsewhere. */
export function useLeaveGuard(queue: SaveQueue): void {
  const { t } = useTranslation();
  const confirm = useConfirm();
  useBlocker({
    enableBeforeUnload: () => queue.snapshot().unsaved > 0,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || queue.snapshot().unsaved === 0) return false;
      await queue.saved(MOMENT_MS);
      const count = queue.snapshot().unsaved;
      if (count === 0) return false;
      const answer = await confirm({
        title: t('grading.save.leaveTitle'),
        body: t('grading.save.leaveText', { count }),
        action: t('grading.save.leave'),
      });
      return answer === null;
    },
  });
}
