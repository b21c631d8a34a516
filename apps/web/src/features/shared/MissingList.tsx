import { Group } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissingItem } from '#exam/exam-session/exam-session.contract.js';
import classes from './missing-list.module.css';

/** Tab of the session where each thing is mended. */
const TAB_OF = {
  candidates: '/sessions/$sessionId',
  jury: '/sessions/$sessionId/jury',
  president: '/sessions/$sessionId/jury',
  'jury-too-small': '/sessions/$sessionId/jury',
  'candidates-without-team': '/sessions/$sessionId/equipes',
  'teams-out-of-bounds': '/sessions/$sessionId/equipes',
  'grids-to-submit': '/sessions/$sessionId/evaluations',
  'decisions-to-take': '/sessions/$sessionId/deliberation',
  'certificates-to-issue': '/sessions/$sessionId/certificats',
  'certificates-failed': '/sessions/$sessionId/certificats',
} as const satisfies Record<MissingItem['code'], string>;

interface MissingListProps {
  sessionId: string;
  missing: readonly MissingItem[];
}

/** What a session still lacks, each a link to where it is mended. */
export function MissingList({ sessionId, missing }: MissingListProps) {
  const { t } = useTranslation();
  if (missing.length === 0) {
    return (
      <Group component="p" m={0} c="var(--success-fg)" gap={6} wrap="nowrap">
        <IconCircleCheck size={18} aria-hidden /> {t('shared.nothingMissing')}
      </Group>
    );
  }
  return (
    <ul className={classes.list}>
      {missing.map(({ code, count }) => (
        <li key={code}>
          <Link to={TAB_OF[code]} params={{ sessionId }} className={classes.item}>
            <IconAlertCircle size={17} aria-hidden />
            {t(`shared.missing.${code}`, { count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
