import { Menu, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconCheck, IconSelector } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { homeOf, meQuery, useMe, type Me } from '../api/me';
import { toastDone, toastProblem } from '../ui/toast';
import classes from './shell.module.css';

/** For whom one works now; a choice for people who belong to several organisations. */
export function OrganisationSwitch() {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: (organisationId: string) => api.post('/auth/switch-organisation', { body: { organisationId } }),
    onError: toastProblem,
    onSuccess: async () => {
      // Nothing read for one organisation may be shown under another.
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      const next: Me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      toastDone(t('app.switched', { name: next.organisationName }));
      await navigate({ to: homeOf(next) });
    },
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
