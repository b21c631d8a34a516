import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgottenPasswordRequest } from '#identity/password/password.contract.js';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { AccessPage } from './AccessPage';
import { askPasswordReset, passwordResetQuery } from './api/password';

/** From the sign-in page: a link by e-mail, or whom to ask where no e-mail is sent. */
export function ForgottenPassword() {
  const { t } = useTranslation();
  const query = useQuery(passwordResetQuery);
  return (
    <AccessPage title={t('identity.forgotten.title')} lead={t('identity.forgotten.lead')}>
      <Stack>
        <Loaded query={query}>
          {({ byMail }) => (byMail ? <AskByMail /> : <Text>{t('identity.forgotten.askCentre')}</Text>)}
        </Loaded>
        <TextLink to="/connexion">{t('identity.forgotten.back')}</TextLink>
      </Stack>
    </AccessPage>
  );
}

function AskByMail() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: forgottenPasswordRequest,
    initialValues: { email: '' },
    toRequest: (values) => values,
    send: async (request) => {
      await askPasswordReset(request);
      return request.email.trim();
    },
    onSent: setAsked,
  });
  if (asked !== null) {
    return (
      <Stack role="status" gap="xs">
        <Text>{t('identity.forgotten.sent', { email: asked })}</Text>
        <Text c="dimmed">{t('identity.forgotten.notReceived')}</Text>
      </Stack>
    );
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label={t('identity.signIn.email')}
          description={t('identity.forgotten.emailHint')}
          type="email"
          autoComplete="username"
          size="md"
          required
          {...form.getInputProps('email')}
        />
        <Button type="submit" size="md" loading={sending}>
          {t('identity.forgotten.submit')}
        </Button>
      </Stack>
    </form>
  );
}
