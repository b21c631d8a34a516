import { Menu, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconCheck, IconSelector } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { homeOf, useMe } from '../api/me';
import { toastProblem } from '../ui/toast';
import classes from './shell.module.css';

/** For whom one works now; a choice for people who belong to several organisations. */
export function OrganisationSwitch() {
  const { t } = useTranslation();
  const me = useMe();
  const router = useRouter();
  const change = useMutation({
    mutationFn: async (organisationId: string) => {
      const home = homeOf(me);
      await router.navigate({ to: home });
      // Somebody with unsaved work may have chosen to stay.
      if (router.state.location.pathname !== home) return;
      await api.post('/api/v1/auth/switch-organisation', { body: { organisationId } });
      // Loaded anew: nothing read for one organisation can stay in sight, or in memory, under another.
      window.location.assign('/');
    },
    onError: toastProblem,
  });
  if (me.memberships.length < 2) {
    return (
      <div className={classes.organisation}>
        <IconBuilding size={18} stroke={1.7} aria-hidden />
        <span>{me.organisationName}</span>
      </div>
    );
  }
  return (
    <Menu position="bottom-start" width="target" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.organisation} disabled={change.isPending}>
          <IconBuilding size={18} stroke={1.7} aria-hidden />
          <span>
            <span className="visually-hidden">{t('app.switchOrganisation')} : </span>
            {me.organisationName}
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.switchOrganisation')}</Menu.Label>
        {me.memberships.map((membership) => (
          <Menu.Item
            key={membership.organisationId}
            disabled={membership.organisationId === me.organisationId}
            leftSection={membership.organisationId === me.organisationId && <IconCheck size={16} aria-hidden />}
            onClick={() => change.mutate(membership.organisationId)}
          >
            {membership.organisationName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
