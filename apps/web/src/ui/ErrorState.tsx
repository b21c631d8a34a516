import { Box, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem, UNREACHABLE } from '../api/problem-error';
import classes from './states.module.css';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** Another document: what this one keeps of the session that ended goes with it. */
const signInThenHere = (): string =>
  `/connexion?${new URLSearchParams({ retour: window.location.pathname + window.location.search }).toString()}`;

/** What was refused, in the words of the API, with the faulty places and the reference to give to support. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : undefined;
  const isSignedOut = problem?.status === 401;
  const title =
    problem === undefined
      ? t('ui.error.unexpected')
      : problem.code === UNREACHABLE
        ? t('ui.error.unreachable')
        : problem.status === 404
          ? t('ui.error.notFound')
          : problem.status === 403
            ? t('ui.error.forbidden')
            : problem.problem.title;
  return (
    <div className={`${classes.state} ${classes.error}`} role="alert">
      <IconAlertTriangle className={classes.icon} size={26} stroke={1.6} aria-hidden />
      <Box component="p" m={0} fz="1.0625rem" fw={600}>
        {title}
      </Box>
      {problem && problem.code !== UNREACHABLE && <p className={classes.text}>{problem.message}</p>}
      {problem && problem.fields.length > 0 && (
        <ul className={classes.list}>
          {problem.fields.map((field) => (
            <li key={field.pointer + field.detail}>
              {field.detail} <span className={classes.reference}>{field.pointer}</span>
            </li>
          ))}
        </ul>
      )}
      {problem?.requestId && problem.status >= 500 && (
        <p className={classes.reference}>{t('ui.error.reference', { id: problem.requestId })}</p>
      )}
      {(onRetry !== undefined || isSignedOut) && (
        <Group mt={4} gap={8} align="stretch">
          {isSignedOut && (
            <Button component="a" href={signInThenHere()}>
              {t('ui.error.signIn')}
            </Button>
          )}
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t('ui.error.retry')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
