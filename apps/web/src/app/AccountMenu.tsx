import { Group, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useMe } from '../api/me';
import { Preferences } from '../ui/Preferences';
import { toastProblem } from '../ui/toast';
import classes from './shell.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => api.post('/api/v1/auth/sign-out'),
    onError: toastProblem,
    onSuccess: async () => {
      await navigate({ to: '/connexion' });
      queries.clear();
    },
  });
  return (
    <div className={classes.account}>
      <Preferences onDark />
      <Group pl={4} gap={8} wrap="nowrap">
        <Link to="/mon-compte" className={classes.personWords} title={t('identity.account.title')}>
          <strong>{me.displayName}</strong>
          <span>{me.roles.map((role) => t(`app.roles.${role}`)).join(', ')}</span>
        </Link>
        <UnstyledButton
          className={classes.signOut}
          onClick={() => signOut.mutate()}
          aria-label={t('app.signOut')}
          title={t('app.signOut')}
        >
          <IconLogout size={19} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Group>
    </div>
  );
}
