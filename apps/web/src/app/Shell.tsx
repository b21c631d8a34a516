import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './AccountMenu';
import { Brand } from './Brand';
import { Navigation } from './Navigation';
import { OrganisationSwitch } from './OrganisationSwitch';
import { RestoredNotice } from './RestoredNotice';
import classes from './shell.module.css';
import { useSameSession } from './use-same-session';

/** Frame of every page of somebody signed in: the places on the left (or behind the menu button), the page beside them. */
export function Shell() {
  const { t } = useTranslation();
  useSameSession();
  const [opened, { toggle, close }] = useDisclosure(false);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [pathname, close]);
  useEffect(() => {
    if (!opened) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [opened, close]);

  return (
    <div className={classes.frame}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className={`${classes.bar} no-print`}>
        <Burger
          className={classes.burger}
          opened={opened}
          onClick={toggle}
          size="sm"
          color="#fff"
          aria-controls="navigation"
          aria-expanded={opened}
          aria-label={t(opened ? 'app.closeMenu' : 'app.openMenu')}
        />
        <Brand />
      </header>
      <aside id="navigation" aria-label={t('app.menu')} className={`${classes.side} no-print`} data-opened={opened}>
        <div className={classes.sideBrand}>
          <Brand />
        </div>
        <OrganisationSwitch />
        <Navigation />
        <AccountMenu />
      </aside>
      {opened && <div className={classes.veil} onClick={close} aria-hidden />}
      <main id="content" className={classes.content} tabIndex={-1}>
        <RestoredNotice />
        <Outlet />
      </main>
    </div>
  );
}
