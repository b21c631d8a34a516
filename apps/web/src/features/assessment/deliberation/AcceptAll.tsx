import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeliberateRequest } from '#deliberation/deliberation/deliberation.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { toastDone } from '../../../ui/toast';
import { useAct } from '../../../ui/use-act';
import { allPending, recordAllDecisions } from '../api/evaluations';
import { acceptable } from './deliberation-model';

/** Makes decisions of all the proposals of the session that ask for no reason, be they in sight or not. */
export function AcceptAll({ sessionId, disabled }: { sessionId: string; disabled: boolean }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const accept = useAct(
    async (decisions: DeliberateRequest['decisions']) => {
      await recordAllDecisions(sessionId, decisions);
      return decisions.length;
    },
    { done: (count) => t('assessment.deliberation.accepted', { count }), refresh: [['sessions']] },
  );
  const propose = async (proposals: DeliberateRequest['decisions']) => {
    if (proposals.length === 0) {
      toastDone(t('assessment.deliberation.nothingToAccept'));
      return;
    }
    const answer = await confirm({
      title: t('assessment.deliberation.acceptAllTitle', { count: proposals.length }),
      body: t('assessment.deliberation.acceptAllText'),
      action: t('assessment.deliberation.acceptAll'),
    });
    if (answer !== null) accept.mutate(proposals);
  };
  const ask = useAct(async () => acceptable(await allPending(sessionId)), {
    onDone: (proposals) => void propose(proposals),
  });
  return (
    <Button
      leftSection={<IconChecks size={17} aria-hidden />}
      disabled={disabled}
      loading={ask.isPending || accept.isPending}
      onClick={() => ask.mutate()}
    >
      {t('assessment.deliberation.acceptAll')}
    </Button>
  );
}
