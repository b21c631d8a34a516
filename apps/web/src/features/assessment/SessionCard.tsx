import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExamSessionListItem } from '#exam/exam-session/exam-session.contract.js';
import { useFormat } from '../../ui/format';
import { Progress } from '../../ui/Progress';
import { MissingList } from '../shared/MissingList';
import { SessionStateChip } from '../shared/SessionStateChip';
import classes from './dashboard.module.css';

/** One session: where it stands and what it lacks. */
export function SessionCard({ session }: { session: ExamSessionListItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = session;
  const graded = session.state === 'open' || session.state === 'deliberating';
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          <h3>
            <Link to="/sessions/$sessionId" params={{ sessionId: session.id }}>
              {session.name}
            </Link>
          </h3>
          <p className={classes.facts}>
            {session.certification.code} · {format.days(session.startsOn, session.endsOn)} · {session.place}
          </p>
        </div>
        <SessionStateChip state={session.state} />
      </div>
      <p className={classes.facts}>
        {t('assessment.dashboard.candidates', { count: progress.candidates })} ·{' '}
        {t('assessment.dashboard.jurors', { count: progress.jurors })}
      </p>
      {graded && progress.grids > 0 && (
        <div className={classes.gauge}>
          <span>{t('assessment.dashboard.grids')}</span>
          <Progress label={t('assessment.dashboard.grids')} value={progress.gridsSubmitted} total={progress.grids} />
        </div>
      )}
      {session.state === 'deliberating' && (
        <div className={classes.gauge}>
          <span>{t('assessment.dashboard.decisions')}</span>
          <Progress
            label={t('assessment.dashboard.decisions')}
            value={progress.decisionsTaken}
            total={progress.decisionsExpected}
          />
        </div>
      )}
      <div className={classes.missing}>
        <MissingList sessionId={session.id} missing={session.missing} />
      </div>
    </li>
  );
}
