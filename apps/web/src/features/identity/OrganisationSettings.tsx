import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { editOrganisationRequest, type OrganisationView } from '#identity/organisation/organisation.contract.js';
import { useCan } from '../../api/me';
import { READ_TO_EDIT } from '../../api/query-client';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { HINT_BELOW } from '../../ui/form/hint-below';
import { orNull, useContractForm } from '../../ui/form/use-contract-form';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { editOrganisation, organisationQuery } from './api/organisation';

export function OrganisationSettings() {
  const { t } = useTranslation();
  const query = useQuery({ ...organisationQuery, ...READ_TO_EDIT });
  return (
    <Panel title={t('identity.organisation.title')} description={t('identity.organisation.lead')}>
      <Loaded query={query} fresh>
        {(organisation) => <OrganisationForm key={organisation.revision} organisation={organisation} />}
      </Loaded>
    </Panel>
  );
}

function OrganisationForm({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const readOnly = !useCan()('organisation:write');
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: editOrganisationRequest,
    initialValues: {
      legalName: organisation.legalName,
      commercialName: organisation.commercialName ?? '',
      siret: organisation.siret ?? '',
      city: organisation.city,
      signatoryName: organisation.signatoryName,
      signatoryTitle: organisation.signatoryTitle,
      keysMayDecide: organisation.keysMayDecide,
    },
    toRequest: (values) => ({
      ...values,
      commercialName: orNull(values.commercialName),
      siret: orNull(values.siret.replaceAll(' ', '')),
    }),
    send: (request) => editOrganisation(organisation.revision, request),
    onSent: (saved) => {
      queries.setQueryData(organisationQuery.queryKey, saved);
      toastDone(t('identity.organisation.saved'));
    },
  });
  const field = (name: 'legalName' | 'commercialName' | 'siret' | 'city' | 'signatoryName' | 'signatoryTitle') => ({
    label: t(`identity.organisation.${name}`),
    readOnly,
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <FormProblem message={problem ?? (readOnly ? t('identity.organisation.readOnly') : null)} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
        <TextInput {...field('legalName')} required />
        <TextInput {...field('commercialName')} />
        <TextInput
          {...field('siret')}
          inputWrapperOrder={HINT_BELOW}
          description={t('identity.organisation.siretHint')}
          inputMode="numeric"
        />
        <TextInput {...field('city')} required />
        <TextInput {...field('signatoryName')} required />
        <TextInput
          {...field('signatoryTitle')}
          required
          inputWrapperOrder={HINT_BELOW}
          description={t('identity.organisation.signatoryTitleHint')}
        />
      </SimpleGrid>
      <Checkbox
        mt="lg"
        label={t('identity.organisation.keysMayDecide')}
        description={t('identity.organisation.keysMayDecideHint')}
        disabled={readOnly}
        {...form.getInputProps('keysMayDecide', { type: 'checkbox' })}
      />
      {!readOnly && <FormActions submit={t('ui.save')} sending={sending} />}
    </form>
  );
}
