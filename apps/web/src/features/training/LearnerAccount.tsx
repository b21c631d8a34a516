import { Button, Stack, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearnerView } from '#training/learner/learner.contract.js';
import { Panel } from '../../ui/Panel';
import { SecretOnce } from '../../ui/SecretOnce';
import { StatusChip } from '../../ui/StatusChip';
import { useAct } from '../../ui/use-act';
import { giveAccount, type GivenAccount } from './api/learners';
import { learnerName } from './learner-name';

export function LearnerAccount({ learner }: { learner: LearnerView }) {
  const { t } = useTranslation();
  const name = learnerName(learner);
  const [link, setLink] = useState<GivenAccount | null>(null);
  const give = useAct(() => giveAccount(learner.id), {
    done: t('training.show.accountCreated', { name }),
    refresh: [['learners']],
    onDone: setLink,
  });
  return (
    <Panel title={t('training.show.account')} description={t('training.show.accountText', { name })}>
      <Stack align="flex-start" gap="sm">
        {learner.userId && (
          <StatusChip tone="success" icon={IconUserCheck}>
            {t('training.show.accountExists')}
          </StatusChip>
        )}
        {link === null && !learner.userId && (
          <Button variant="default" loading={give.isPending} onClick={() => give.mutate()}>
            {t('training.show.createAccount')}
          </Button>
        )}
        {link !== null && (
          <Stack w="100%" maw={640} gap="xs">
            <Text>{t(`training.show.${outcomeOf(link)}`, { name, email: learner.email })}</Text>
            {link.activationUrl && <SecretOnce label={t('training.show.linkLabel')} value={link.activationUrl} />}
          </Stack>
        )}
      </Stack>
    </Panel>
  );
}

const outcomeOf = ({ activationUrl, sent }: GivenAccount) => {
  if (activationUrl !== null) return 'linkText';
  return sent ? 'linkSent' : 'noLink';
};
