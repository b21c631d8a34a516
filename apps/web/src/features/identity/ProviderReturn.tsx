import { Button, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { homeOf, meQuery } from '../../api/me';
import { FormProblem } from '../../ui/form/FormProblem';
import { LoadingState } from '../../ui/LoadingState';
import { sentenceOf } from '../../ui/toast';
import { AccessPage } from './AccessPage';
import { endAtProvider } from './api/providers';

/** What the provider sent back, read once: it leaves the address as soon as it is read. */
const answered = window.location.pathname === '/connexion/retour' ? window.location.search.slice(1) : '';

/** Back from the organisation's provider: the session opens, or one is told why not. */
export function ProviderReturn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // A question rather than a change: asked twice by React in development, it is sent once.
  const { data, error } = useQuery({
    queryKey: ['provider-answer', answered],
    queryFn: () => endAtProvider(answered || 'state='),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useEffect(() => window.history.replaceState(window.history.state, '', '/connexion/retour'), []);
  useEffect(() => {
    if (!data) return;
    const enter = async () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'provider-answer' });
      const me = await queries.fetchQuery(meQuery);
      await navigate({ to: (data.returnTo ?? homeOf(me)) as '/', replace: true });
    };
    void enter();
  }, [data, navigate, queries]);
  return (
    <AccessPage title={t('identity.provider.returnTitle')} lead={t('identity.provider.returnLead')}>
      {error ? (
        <Stack>
          <FormProblem message={sentenceOf(error)} />
          <Button size="md" onClick={() => void navigate({ to: '/connexion' })}>
            {t('identity.provider.startAgain')}
          </Button>
        </Stack>
      ) : (
        <LoadingState />
      )}
    </AccessPage>
  );
}
