import { Button, PasswordInput, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { homeOf, meQuery } from '../../api/me';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { TextLink } from '../../ui/link-button';
import { toastDone } from '../../ui/toast';

interface PasswordChoiceProps {
  /** What the link holds. */
  token: string;
  schema: z.ZodType;
  send: (request: { token: string; password: string }) => Promise<unknown>;
  submit: string;
  done: string;
}

/** A link was followed: its reader types a password twice, and is signed in. */
export function PasswordChoice({ token, schema, send, submit, done }: PasswordChoiceProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [again, setAgain] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema,
    initialValues: { password: '' },
    toRequest: ({ password }) => ({ token, password }),
    send,
    onSent: async (step) => {
      queries.clear();
      toastDone(done);
      if (step === 'asked') return navigate({ to: '/connexion/code' });
      const me = await queries.fetchQuery(meQuery).catch(() => null);
      await navigate({ to: me ? homeOf(me) : '/connexion' });
    },
  });
  const onChoose = (event: React.FormEvent<HTMLFormElement>) => {
    const differs = again !== form.values.password;
    setMismatch(differs);
    if (differs) event.preventDefault();
    else onSubmit(event);
  };
  return (
    <form onSubmit={onChoose} noValidate>
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
          {submit}
        </Button>
        {problem !== null && <TextLink to="/mot-de-passe-oublie">{t('identity.activation.otherLink')}</TextLink>}
      </Stack>
    </form>
  );
}
