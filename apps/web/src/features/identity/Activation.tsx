import { Button, PasswordInput, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activateRequest } from '#identity/session/session.contract.js';
import { homeOf, meQuery } from '../../api/me';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { toastDone } from '../../ui/toast';
import { AccessPage } from './AccessPage';
import { activate } from './api/activate';

/** First visit of somebody invited: the link they were handed lets them choose a password, once. */
export function Activation() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/activation/$token' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [again, setAgain] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: activateRequest,
    initialValues: { password: '' },
    toRequest: ({ password }) => ({ token, password }),
    send: activate,
    onSent: async () => {
      queries.clear();
      toastDone(t('identity.activation.done'));
      const me = await queries.fetchQuery(meQuery).catch(() => null);
      await navigate({ to: me ? homeOf(me) : '/connexion' });
    },
  });
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    const differs = again !== form.values.password;
    setMismatch(differs);
    if (differs) event.preventDefault();
    else onSubmit(event);
  };
  return (
    <AccessPage title={t('identity.activation.title')} lead={t('identity.activation.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormProblem message={problem ?? (typeof form.errors.token === 'string' ? form.errors.token : null)} />
          <PasswordInput
            label={t('identity.activation.password')}
            description={t('identity.activation.passwordHint')}
            autoComplete="new-password"
            size="md"
            required
            {...form.getInputProps('password')}
          />
          <PasswordInput
            label={t('identity.activation.again')}
            autoComplete="new-password"
            size="md"
            required
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={mismatch && t('identity.activation.mismatch')}
          />
          <Button type="submit" size="md" loading={sending}>
            {t('identity.activation.submit')}
          </Button>
        </Stack>
      </form>
    </AccessPage>
  );
}
