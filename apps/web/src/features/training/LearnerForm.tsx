import { Fieldset, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  ACCESS_ROUTES,
  createLearnerRequest,
  type CreateLearnerRequest,
  type LearnerView,
} from '#training/learner/learner.contract.js';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { orNull, useContractForm } from '../../ui/form/use-contract-form';
import { HINT_BELOW } from '../../ui/form/hint-below';

interface LearnerFormProps {
  learner?: LearnerView;
  submit: string;
  send: (request: CreateLearnerRequest) => Promise<LearnerView>;
  onSent: (learner: LearnerView) => void | Promise<void>;
  onCancel: () => void;
}

export function LearnerForm({ learner, submit, send, onSent, onCancel }: LearnerFormProps) {
  const { t } = useTranslation();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createLearnerRequest,
    initialValues: {
      externalId: learner?.externalId ?? '',
      birthName: learner?.birthName ?? '',
      usualName: learner?.usualName ?? '',
      firstNames: learner?.firstNames ?? '',
      email: learner?.email ?? '',
      bornOn: learner?.bornOn ?? '',
      birthPlace: learner?.birthPlace ?? '',
      sex: learner?.sex ?? '',
      accessRoute: learner?.accessRoute ?? '',
    },
    // Choices left empty are refused by the contract, on their own field.
    toRequest: (values) => ({ ...values, usualName: orNull(values.usualName) }) as CreateLearnerRequest,
    send,
    onSent,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={880}>
        <FormProblem message={problem} />
        <Fieldset legend={t('training.form.identity')}>
          <Text c="dimmed" size="sm" mb="sm">
            {t('training.form.identityHint')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('training.facts.birthName')}
              required
              autoComplete="off"
              {...form.getInputProps('birthName')}
            />
            <TextInput
              label={t('training.facts.usualName')}
              description={t('training.facts.usualNameHint')}
              inputWrapperOrder={HINT_BELOW}
              {...form.getInputProps('usualName')}
            />
            <TextInput
              label={t('training.facts.firstNames')}
              description={t('training.facts.firstNamesHint')}
              inputWrapperOrder={HINT_BELOW}
              required
              {...form.getInputProps('firstNames')}
            />
            <Radio.Group label={t('training.facts.sex')} required {...form.getInputProps('sex')}>
              <SimpleGrid cols={2} mt={6}>
                <Radio value="F" label={t('training.facts.sexes.F')} />
                <Radio value="M" label={t('training.facts.sexes.M')} />
              </SimpleGrid>
            </Radio.Group>
            <TextInput
              label={t('training.facts.bornOn')}
              type="date"
              min="1900-01-01"
              required
              {...form.getInputProps('bornOn')}
            />
            <TextInput
              label={t('training.facts.birthPlace')}
              description={t('training.facts.birthPlaceHint')}
              inputWrapperOrder={HINT_BELOW}
              required
              {...form.getInputProps('birthPlace')}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('training.form.contact')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('training.facts.email')} type="email" required {...form.getInputProps('email')} />
            <TextInput
              label={t('training.facts.externalId')}
              description={t('training.facts.externalIdHint')}
              inputWrapperOrder={HINT_BELOW}
              required
              {...form.getInputProps('externalId')}
            />
            <Select
              label={t('training.facts.accessRoute')}
              description={t('training.facts.accessRouteHint')}
              inputWrapperOrder={HINT_BELOW}
              placeholder={t('training.facts.choose')}
              required
              data={ACCESS_ROUTES.map((route) => ({ value: route, label: t(`shared.accessRoute.${route}`) }))}
              {...form.getInputProps('accessRoute')}
            />
          </SimpleGrid>
        </Fieldset>
        <FormActions submit={submit} sending={sending} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
