import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { useAct } from '../../../ui/use-act';
import { publishVersion } from '../api/versions';

/** Publishes a draft after saying what it binds. */
export function usePublish(version: FrameworkVersionView) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const { id, number, revision } = version;
  const publish = useAct(() => publishVersion(id, revision), {
    done: t('catalog.version.published', { number }),
    refresh: [['versions', id], ['certifications']],
  });
  const ask = async () => {
    const answer = await confirm({
      title: t('catalog.version.publishTitle', { number }),
      body: t('catalog.version.publishText'),
      action: t('catalog.version.publish'),
    });
    if (answer !== null) publish.mutate();
  };
  return { ask, pending: publish.isPending };
}
