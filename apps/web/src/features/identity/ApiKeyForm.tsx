import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { createApiKeyRequest } from '#identity/api-key/api-key.contract.js';
import { isDecision, isForPeople } from '#identity/permission/permission.contract.js';
import { useMe, type Permission } from '../../api/me';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { SecretOnce } from '../../ui/SecretOnce';
import { createApiKey } from './api/api-keys';
import { organisationQuery } from './api/organisation';

export function ApiKeyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const queries = useQueryClient();
  const { data: organisation } = useQuery(organisationQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createApiKeyRequest,
    initialValues: { label: '', scopes: [] as Permission[], expiresOn: '', networks: '' },
    toRequest: ({ expiresOn, networks, ...values }) => ({
      ...values,
      ...(expiresOn !== '' && { expiresOn }),
      networks: networks.split('\n').flatMap((line) => line.trim() || []),
    }),
    send: createApiKey,
    onSent: (created) => {
      setSecret(created.secret);
      void queries.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t(secret ? 'identity.apiKeys.secretTitle' : 'identity.apiKeys.createTitle')}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
    >
      {secret ? (
        <Stack role="status">
          <Text>{t('identity.apiKeys.secretText')}</Text>
          <SecretOnce label={t('identity.apiKeys.secretTitle')} value={secret} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <Stack>
            <FormProblem message={problem} />
            <TextInput
              label={t('identity.apiKeys.label')}
              description={t('identity.apiKeys.labelHint')}
              required
              data-autofocus
              {...form.getInputProps('label')}
            />
            <Checkbox.Group
              label={t('identity.apiKeys.scopes')}
              description={organisation?.keysMayDecide === false && t('identity.apiKeys.leftToPeople')}
              required
              {...form.getInputProps('scopes')}
            >
              <Stack gap={6} mt="xs">
                {permissions
                  .filter((permission) => !isForPeople(permission))
                  .map((permission) => {
                    // Chosen all the same, it would be refused at each call.
                    const refused = isDecision(permission) && organisation?.keysMayDecide === false;
                    return (
                      <Checkbox
                        key={permission}
                        value={permission}
                        label={t(`identity.permissions.${permission}`)}
                        disabled={refused}
                      />
                    );
                  })}
              </Stack>
            </Checkbox.Group>
            <TextInput
              type="date"
              label={t('identity.apiKeys.expiresOn')}
              description={t('identity.apiKeys.expiresOnHint')}
              {...form.getInputProps('expiresOn')}
            />
            <Textarea
              label={t('identity.apiKeys.networks')}
              description={t('identity.apiKeys.networksHint')}
              autosize
              minRows={2}
              {...form.getInputProps('networks')}
            />
            <FormActions submit={t('identity.apiKeys.create')} sending={sending} onCancel={onClose} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
