import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import classes from './version-show.module.css';

/** What keeps a draft from being published, each with a link to the place in the editor. */
export function Obstacles({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  const { obstacles, can } = version;
  const clear = obstacles.length === 0;
  return (
    <section className={`${classes.obstacles} no-print`} data-clear={clear}>
      <h2>
        {clear ? <IconCircleCheck size={20} aria-hidden /> : <IconAlertCircle size={20} aria-hidden />}
        {clear ? t('catalog.version.noObstacle') : t('catalog.version.obstacles', { count: obstacles.length })}
      </h2>
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
    </section>
  );
}
