import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/me';
import { PageHeader } from '../../ui/PageHeader';
import { TabLink, TabLinks } from '../../ui/TabLinks';

export function Settings() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <>
      <PageHeader title={t('identity.settings.title')} />
      <TabLinks label={t('identity.settings.nav')}>
        <TabLink to="/parametres/organisme">{t('identity.settings.tabs.organisation')}</TabLink>
        {can('member:read') && <TabLink to="/parametres/membres">{t('identity.settings.tabs.members')}</TabLink>}
        {can('provider:manage') && <TabLink to="/parametres/connexion">{t('identity.settings.tabs.provider')}</TabLink>}
        {can('api-key:manage') && <TabLink to="/parametres/cles-api">{t('identity.settings.tabs.apiKeys')}</TabLink>}
      </TabLinks>
      <Outlet />
    </>
  );
}
