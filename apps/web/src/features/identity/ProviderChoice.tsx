import { Button, Divider, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { providersQuery as domainOf } from '#identity/oidc/oidc.contract.js';
import { FormProblem } from '../../ui/form/FormProblem';
import { sentenceOf } from '../../ui/toast';
import { beginAtProvider, providersQuery } from './api/providers';

const TYPED_MS = 350;

/** What the address typed is led to, when its organisation signs in at a provider of its own. */
export function ProviderChoice({ email, returnTo }: { email: string; returnTo: string | null }) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(email, TYPED_MS);
  const domain = domainOf.safeParse({ domain: typed.slice(typed.indexOf('@') + 1) });
  const isWhole = typed.includes('@') && domain.success;
  const { data } = useQuery({ ...providersQuery(domain.data?.domain ?? ''), enabled: isWhole });
  const begin = useMutation({
    mutationFn: (id: string) => beginAtProvider(id, returnTo),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const choices = isWhole ? (data?.items ?? []) : [];
  return (
    <div aria-live="polite">
      {choices.length > 0 && (
        <Stack>
          <FormProblem message={begin.error ? sentenceOf(begin.error) : null} />
          {choices.map(({ id, label, organisationName }) => (
            <Button
              key={id}
              size="md"
              h="auto"
              mih={42}
              py={8}
              styles={{ label: { whiteSpace: 'normal', overflow: 'visible', height: 'auto', lineHeight: 1.4 } }}
              leftSection={<IconBuilding size={20} aria-hidden />}
              loading={begin.isPending && begin.variables === id}
              onClick={() => begin.mutate(id)}
            >
              {t('identity.provider.signIn', { label, organisation: organisationName })}
            </Button>
          ))}
          <Divider label={t('identity.provider.orPassword')} />
        </Stack>
      )}
    </div>
  );
}
