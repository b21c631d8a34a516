import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#deliberation/deliberation/deliberation.contract.js';

interface OutcomeChoiceProps {
  label: string;
  value: Outcome | null;
  onChoose: (outcome: Outcome) => void;
}

/** What a jury may decide of a block. */
export function OutcomeChoice({ label, value, onChoose }: OutcomeChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => onChoose(chosen === 'validated' ? 'validated' : 'refused')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="validated" label={t('assessment.deliberation.validate')} />
        <Radio value="refused" label={t('assessment.deliberation.refuse')} />
      </Stack>
    </Radio.Group>
  );
}
