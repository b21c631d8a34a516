import { SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

interface SessionFieldsProps {
  props: (name: 'name' | 'startsOn' | 'endsOn' | 'place') => GetInputPropsReturnType;
}

export function SessionFields({ props }: SessionFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('assessment.facts.name')}
        placeholder={t('assessment.facts.nameHint')}
        required
        {...props('name')}
      />
      <TextInput label={t('assessment.facts.place')} required {...props('place')} />
      <TextInput label={t('assessment.facts.startsOn')} type="date" required {...props('startsOn')} />
      <TextInput label={t('assessment.facts.endsOn')} type="date" required {...props('endsOn')} />
    </SimpleGrid>
  );
}
