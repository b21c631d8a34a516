import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { codeRequest } from '#identity/second-factor/second-factor.contract.js';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { TextLink } from '../../../ui/link-button';
import { AccessPage } from '../AccessPage';
import { giveCode, pendingSignInQuery } from '../api/second-factor';
import { useEnter } from '../use-enter';
import { PasskeyButton } from './PasskeyButton';

/** The password was right: a code of the application, or one of those kept on paper, opens the session. */
export function SecondStep() {
  const { t } = useTranslation();
  const { retour } = useSearch({ from: '/connexion/code' });
  const enter = useEnter(retour);
  const awaited = useQuery(pendingSignInQuery).data;
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: codeRequest,
    initialValues: { code: '' },
    toRequest: (values) => values,
    send: giveCode,
    onSent: enter,
  });
  return (
    <AccessPage title={t('secondFactor.step.title')} lead={t('secondFactor.step.lead')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label={t('secondFactor.step.code')}
            description={t('secondFactor.step.codeHint')}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            size="md"
            required
            {...form.getInputProps('code')}
          />
          <Button type="submit" size="md" loading={sending}>
            {t('secondFactor.step.submit')}
          </Button>
          {awaited?.passkey === true && <PasskeyButton onOpened={enter} expected />}
          <TextLink to="/connexion" search={retour === undefined ? {} : { retour }}>
            {t('secondFactor.step.again')}
          </TextLink>
        </Stack>
      </form>
    </AccessPage>
  );
}
