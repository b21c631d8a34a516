import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInRequest } from '#identity/session/session.contract.js';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { TextLink } from '../../ui/link-button';
import { AccessPage } from './AccessPage';
import { ProviderChoice } from './ProviderChoice';
import { PasskeyButton } from './second-factor/PasskeyButton';
import { signIn } from './api/sign-in';
import { useEnter } from './use-enter';

export function SignIn() {
  const { t } = useTranslation();
  const { retour } = useSearch({ from: '/connexion' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const enter = useEnter(retour);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: signInRequest,
    initialValues: { email: '', password: '' },
    toRequest: (values) => values,
    send: signIn,
    onSent: async (step) => {
      queries.clear();
      if (step === 'asked') return navigate({ to: '/connexion/code', search: retour === undefined ? {} : { retour } });
      await enter();
    },
  });
  return (
    <AccessPage title={t('identity.signIn.title')} lead={t('identity.signIn.help')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label={t('identity.signIn.email')}
            type="email"
            autoComplete="username"
            size="md"
            required
            {...form.getInputProps('email')}
          />
          <ProviderChoice email={form.values.email} returnTo={retour ?? null} />
          <PasswordInput
            label={t('identity.signIn.password')}
            autoComplete="current-password"
            size="md"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={sending}>
            {t('identity.signIn.submit')}
          </Button>
          <PasskeyButton onOpened={enter} />
          <TextLink to="/mot-de-passe-oublie">{t('identity.signIn.forgotten')}</TextLink>
        </Stack>
      </form>
    </AccessPage>
  );
}
