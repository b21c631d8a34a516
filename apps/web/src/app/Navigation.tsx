import {
  IconCalendarEvent,
  IconCertificate,
  IconGavel,
  IconIdBadge2,
  IconLayoutDashboard,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, type Permission } from '../api/me';
import classes from './shell.module.css';

/** Addresses that belong to a place without beginning with its own. */
const PLACES = [
  { to: '/', label: 'dashboard', icon: IconLayoutDashboard, permission: 'session:read', under: [] },
  { to: '/sessions', label: 'sessions', icon: IconCalendarEvent, permission: 'session:read', under: ['/sessions'] },
  { to: '/apprenants', label: 'learners', icon: IconUsers, permission: 'learner:read', under: ['/apprenants'] },
  {
    to: '/certifications',
    label: 'certifications',
    icon: IconCertificate,
    permission: 'catalog:read',
    under: ['/certifications', '/referentiels', '/import'],
  },
  { to: '/jury', label: 'jury', icon: IconGavel, permission: 'grading:own', under: ['/jury'] },
  {
    to: '/mon-passeport',
    label: 'passport',
    icon: IconIdBadge2,
    permission: 'passport:own',
    under: ['/mon-passeport'],
  },
  { to: '/parametres', label: 'settings', icon: IconSettings, permission: 'organisation:read', under: ['/parametres'] },
] as const satisfies readonly {
  to: string;
  label: string;
  permission: Permission;
  under: readonly string[];
  icon: unknown;
}[];

export function Navigation() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const places = PLACES.filter((place) => permissions.includes(place.permission));
  return (
    <nav className={classes.nav} aria-label={t('app.navigation')}>
      <ul>
        {places.map(({ to, label, icon: Glyph, under }) => {
          const here = to === pathname || under.some((start) => pathname === start || pathname.startsWith(`${start}/`));
          return (
            <li key={to}>
              <Link to={to} className={classes.place} aria-current={here ? 'page' : undefined} data-here={here}>
                <Glyph size={19} stroke={1.7} aria-hidden />
                {t(`app.nav.${label}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
