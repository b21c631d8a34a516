import { Select, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CertificationView, CreateCertificationRequest } from '#catalog/certification/certification.contract.js';
import { orNull } from '../../ui/form/use-contract-form';
import { HINT_BELOW } from '../../ui/form/hint-below';

export interface CertificationValues extends Record<string, unknown> {
  code: string;
  title: string;
  level: string;
  nsfCodes: string[];
  registrationDecidedOn: string;
  registrationEndsOn: string;
  deliveryDeadlineOn: string;
  certifierName: string;
}

export const certificationValues = (known: Partial<CertificationView> = {}): CertificationValues => ({
  code: known.code ?? '',
  title: known.title ?? '',
  level: known.level?.toString() ?? '',
  nsfCodes: known.nsfCodes ?? [],
  registrationDecidedOn: known.registrationDecidedOn ?? '',
  registrationEndsOn: known.registrationEndsOn ?? '',
  deliveryDeadlineOn: known.deliveryDeadlineOn ?? '',
  certifierName: known.certifierName ?? '',
});

export const certificationRequest = (values: CertificationValues): CreateCertificationRequest => ({
  ...values,
  level: values.level === '' ? null : Number(values.level),
  registrationDecidedOn: orNull(values.registrationDecidedOn),
  registrationEndsOn: orNull(values.registrationEndsOn),
  deliveryDeadlineOn: orNull(values.deliveryDeadlineOn),
});

interface CertificationFieldsProps {
  form: UseFormReturnType<CertificationValues>;
  /** The code identifies the certification: it does not change once created. */
  codeFixed?: boolean;
}

export function CertificationFields({ form, codeFixed = false }: CertificationFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <TextInput
        label={t('catalog.facts.code')}
        description={t('catalog.facts.codeHint')}
        inputWrapperOrder={HINT_BELOW}
        required
        readOnly={codeFixed}
        {...form.getInputProps('code')}
      />
      <Select
        label={t('catalog.facts.level')}
        data={[
          { value: '', label: t('catalog.facts.levelNone') },
          ...['3', '4', '5', '6', '7', '8'].map((level) => ({ value: level, label: t('shared.level', { level }) })),
        ]}
        {...form.getInputProps('level')}
      />
      <Textarea
        label={t('catalog.facts.title')}
        description={t('catalog.facts.titleHint')}
        inputWrapperOrder={HINT_BELOW}
        autosize
        minRows={2}
        required
        style={{ gridColumn: '1 / -1' }}
        {...form.getInputProps('title')}
      />
      <TextInput label={t('catalog.facts.certifierName')} required {...form.getInputProps('certifierName')} />
      <TagsInput
        label={t('catalog.facts.nsfCodes')}
        description={t('catalog.facts.nsfCodesHint')}
        inputWrapperOrder={HINT_BELOW}
        maxTags={3}
        {...form.getInputProps('nsfCodes')}
        error={
          form.errors.nsfCodes ?? form.errors['nsfCodes.0'] ?? form.errors['nsfCodes.1'] ?? form.errors['nsfCodes.2']
        }
      />
      <TextInput
        label={t('catalog.facts.registrationDecidedOn')}
        type="date"
        {...form.getInputProps('registrationDecidedOn')}
      />
      <TextInput
        label={t('catalog.facts.registrationEndsOn')}
        type="date"
        {...form.getInputProps('registrationEndsOn')}
      />
      <TextInput
        label={t('catalog.facts.deliveryDeadlineOn')}
        description={t('catalog.facts.deliveryDeadlineHint')}
        inputWrapperOrder={HINT_BELOW}
        type="date"
        {...form.getInputProps('deliveryDeadlineOn')}
      />
    </SimpleGrid>
  );
}
