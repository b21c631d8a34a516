import { Alert, Button, Collapse, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/use-act';
import { correctDecisions } from '../api/evaluations';
import type { DeliberationCell } from './deliberation-model';
import classes from './deliberation.module.css';

interface CorrectionFormProps {
  sessionId: string;
  candidateId: string;
  blockId: string;
  decision: NonNullable<DeliberationCell['decision']>;
  onClose: () => void;
}

/** Turns over a decision of a closed session. Rare and heavy: folded away until asked for, its effect said first. */
export function CorrectionForm({ sessionId, candidateId, blockId, decision, onClose }: CorrectionFormProps) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const withdraws = decision.outcome === 'validated';
  const effect = withdraws ? 'withdraw' : 'grant';
  const correct = useAct(
    () =>
      correctDecisions(sessionId, {
        decisions: [
          {
            candidateId,
            blockId,
            outcome: withdraws ? 'refused' : 'validated',
            reason: reason.trim(),
            supersedes: decision.id,
          },
        ],
      }),
    { done: t('assessment.correction.done'), refresh: [['sessions'], ['certificates']], onDone: onClose },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const lacks = reason.trim().length < 5;
    setTooShort(lacks);
    if (!lacks) correct.mutate();
  };
  return (
    <section>
      {!unfolded && (
        <Button variant="default" onClick={() => setUnfolded(true)}>
          {t('assessment.correction.unfold')}
        </Button>
      )}
      <Collapse expanded={unfolded}>
        <form onSubmit={submit} noValidate className={classes.form}>
          <Stack>
            <h3>{t('assessment.correction.title')}</h3>
            <Alert color={withdraws ? 'red' : 'yellow'} variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {t(`assessment.correction.${effect}Text`)}
            </Alert>
            <Textarea
              label={t('assessment.correction.reason')}
              description={t('assessment.correction.reasonHelp')}
              required
              autosize
              minRows={3}
              maxLength={4000}
              value={reason}
              error={tooShort && t('assessment.correction.reasonTooShort')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" color={withdraws ? 'red' : undefined} loading={correct.isPending}>
                {t(`assessment.correction.${effect}`)}
              </Button>
            </div>
          </Stack>
        </form>
      </Collapse>
    </section>
  );
}
