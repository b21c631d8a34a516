import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { Notice } from '../../../ui/Notice';

/** What keeps a draft from being published, each with a link to the place in the editor. */
export function Obstacles({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  const { obstacles, can } = version;
  const clear = obstacles.length === 0;
  return (
    <Notice
      className="no-print"
      tone={clear ? 'success' : 'warning'}
      icon={clear ? IconCircleCheck : IconAlertCircle}
      title={clear ? t('catalog.version.noObstacle') : t('catalog.version.obstacles', { count: obstacles.length })}
    >
      {!clear && (
        <ul>
          {obstacles.map((obstacle) => (
            <li key={`${obstacle.pointer} ${obstacle.code}`}>
              {obstacle.detail}{' '}
              {can.edit && (
                <Link
                  to="/referentiels/$versionId/edition"
                  params={{ versionId: version.id }}
                  search={{ place: obstacle.pointer }}
                >
                  {t('catalog.version.fixIn')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
