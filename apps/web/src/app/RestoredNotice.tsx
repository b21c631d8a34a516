import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { Notice } from '../ui/Notice';
import { useFormat } from '../ui/format';

/** Said to staff on every page, as long as restored data sends nothing. */
export function RestoredNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const { heldSince } = useMe();
  if (heldSince === null) return null;
  return (
    <Notice
      tone="warning"
      icon={IconAlertTriangle}
      title={t('app.restored.title', { since: format.instant(heldSince) })}
      className="no-print"
    >
      <p>{t('app.restored.text')}</p>
    </Notice>
  );
}
