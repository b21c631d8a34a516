import { useTranslation } from 'react-i18next';
import type { ProposalReason } from '#deliberation/deliberation/deliberation.contract.js';
import classes from './reason-list.module.css';

/** Why the rule proposes what it proposes, in sentences. */
export function ReasonList({ reasons }: { reasons: readonly ProposalReason[] }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.criterionId ?? ''}`}>
          {t(`shared.reason.${reason.code}`, {
            acquired: reason.acquired ?? 0,
            submitted: reason.submitted,
            expected: reason.expected,
          })}
          {reason.statement && (
            <span className={classes.statement}>
              {reason.competencyCode && <strong>{reason.competencyCode} </strong>}
              {reason.statement}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
