import { Button, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface BlockChoiceProps {
  blocks: readonly { id: string; code: string; title: string }[];
  value?: string[];
  onChange: (ids: string[]) => void;
  error?: React.ReactNode;
}

export function BlockChoice({ blocks, value, onChange, error }: BlockChoiceProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('assessment.facts.blocks')}
      description={t('assessment.facts.blocksHint')}
      required
      value={value ?? []}
      onChange={onChange}
      error={error}
    >
      <Stack gap="xs" my="xs">
        {blocks.map((block) => (
          <Checkbox key={block.id} value={block.id} label={`${block.code} · ${block.title}`} />
        ))}
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(blocks.map((block) => block.id))}>
            {t('assessment.facts.allBlocks')}
          </Button>
        </div>
      </Stack>
    </Checkbox.Group>
  );
}
