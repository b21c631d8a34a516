import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from './confirm';

/** Unsaved work is not lost by a click: the browser asks on closing, we ask on going elsewhere. */
export function useLeaveGuard(dirty: boolean): void {
  const { t } = useTranslation();
  const confirm = useConfirm();
  useBlocker({
    disabled: !dirty,
    enableBeforeUnload: dirty,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      const answer = await confirm({
        title: t('ui.leaveTitle'),
        body: t('ui.leaveText'),
        action: t('ui.leave'),
        cancel: t('ui.stay'),
        danger: true,
      });
      return answer === null;
    },
  });
}
