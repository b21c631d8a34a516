import { Button, Checkbox, Group, PasswordInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setSignInProviderRequest, type SignInProviderView } from '#identity/oidc/oidc.contract.js';
import { READ_TO_EDIT } from '../../api/query-client';
import { useConfirm } from '../../ui/confirm';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { SecretOnce } from '../../ui/SecretOnce';
import { toastDone } from '../../ui/toast';
import { useAct } from '../../ui/use-act';
import { removeSignInProvider, setSignInProvider, signInProviderQuery } from './api/providers';

/** Where the people of the organisation sign in, beside passwords or in their place. */
export function SignInProviderSettings() {
  const { t } = useTranslation();
  const query = useQuery({ ...signInProviderQuery, ...READ_TO_EDIT });
  return (
    <Panel title={t('identity.provider.title')} description={t('identity.provider.lead')}>
      <Loaded query={query} fresh>
        {(provider) => <ProviderForm key={provider.revision} provider={provider} />}
      </Loaded>
    </Panel>
  );
}

const lines = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

function ProviderForm({ provider }: { provider: SignInProviderView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const isSet = provider.revision > 0;
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: isSet ? setSignInProviderRequest : setSignInProviderRequest.required({ clientSecret: true }),
    initialValues: {
      label: provider.label ?? '',
      issuer: provider.issuer ?? '',
      clientId: provider.clientId ?? '',
      clientSecret: '',
      domains: provider.domains.join('\n'),
      passwordsAllowed: provider.passwordsAllowed,
    },
    toRequest: ({ clientSecret, domains, ...values }) => ({
      ...values,
      ...(clientSecret !== '' && { clientSecret }),
      domains: lines(domains),
    }),
    send: (request) => setSignInProvider(provider.revision, request),
    onSent: (saved) => {
      form.setFieldValue('clientSecret', '');
      queries.setQueryData(signInProviderQuery.queryKey, saved);
      toastDone(t('identity.provider.saved'));
    },
  });
  const remove = useAct(() => removeSignInProvider(provider.revision), {
    done: t('identity.provider.removed'),
    refresh: [signInProviderQuery.queryKey],
  });
  const onRemove = async () => {
    const answer = await confirm({
      title: t('identity.provider.removeTitle', { label: provider.label }),
      body: t('identity.provider.removeText'),
      action: t('identity.provider.remove'),
      danger: true,
    });
    if (answer !== null) remove.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack maw={620}>
        <SecretOnce label={t('identity.provider.redirectUri')} value={provider.redirectUri} />
        <Text fz="sm" c="dimmed" mt={-8}>
          {t('identity.provider.redirectUriHint')}
        </Text>
        <FormProblem message={problem} />
        <TextInput
          label={t('identity.provider.label')}
          description={t('identity.provider.labelHint')}
          required
          {...form.getInputProps('label')}
        />
        <TextInput
          label={t('identity.provider.issuer')}
          description={t('identity.provider.issuerHint')}
          inputMode="url"
          required
          {...form.getInputProps('issuer')}
        />
        <TextInput
          label={t('identity.provider.clientId')}
          autoComplete="off"
          required
          {...form.getInputProps('clientId')}
        />
        <PasswordInput
          label={t('identity.provider.clientSecret')}
          description={t(isSet ? 'identity.provider.clientSecretKept' : 'identity.provider.clientSecretHint')}
          autoComplete="off"
          required={!isSet}
          {...form.getInputProps('clientSecret')}
        />
        <Textarea
          label={t('identity.provider.domains')}
          description={t('identity.provider.domainsHint')}
          autosize
          minRows={2}
          required
          {...form.getInputProps('domains')}
          error={
            form.errors['domains'] &&
            (lines(form.values.domains).length > 0 ? form.errors['domains'] : t('ui.field.required'))
          }
        />
        <Checkbox
          label={t('identity.provider.passwordsAllowed')}
          description={t('identity.provider.passwordsAllowedHint')}
          {...form.getInputProps('passwordsAllowed', { type: 'checkbox' })}
        />
        <Group justify="space-between" align="flex-end">
          <FormActions submit={t('identity.provider.save')} sending={sending} />
          {isSet && (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void onRemove()}>
              {t('identity.provider.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
