import { Alert, Box, Button, Collapse, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctionRequest, SHORTEST_REASON, type Outcome } from '#deliberation/deliberation/deliberation.contract.js';
import { errorsOfSchema } from '../../../ui/form/field-errors';
import { useAct } from '../../../ui/use-act';
import { correctDecisions } from '../api/evaluations';
import type { DeliberationCell } from './deliberation-model';
import { OutcomeChoice } from './OutcomeChoice';

interface CorrectionFormProps {
  sessionId: string;
  candidateId: string;
  blockId: string;
  /** Without a decision when the session had nothing to decide: the block was held, until a correction elsewhere. */
  cell: DeliberationCell;
  onClose: () => void;
}

const EFFECTS = { refused: 'withdraw', validated: 'grant' } as const;

/**
 * Turns over a decision of a closed session, or takes the one it need not take. Rare and heavy: folded away until asked
 * for, its effect said first.
 */
export function CorrectionForm({ sessionId, candidateId, blockId, cell, onClose }: CorrectionFormProps) {
  const { decision, choices } = cell;
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const [chosen, setChosen] = useState<Outcome>('validated');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [only, other] = choices;
  const outcome = only && !other ? only.outcome : chosen;
  const effect = decision === null ? 'decide' : EFFECTS[outcome];
  const withdraws = effect === 'withdraw';
  const correct = useAct(
    () =>
      correctDecisions(sessionId, {
        decisions: [{ candidateId, blockId, outcome, reason: reason.trim(), supersedes: decision?.id ?? null }],
      }),
    { done: t('assessment.correction.done'), refresh: [['sessions'], ['certificates']], onDone: onClose },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    const error =
      given.length < SHORTEST_REASON
        ? t('assessment.correction.reasonTooShort')
        : (errorsOfSchema(correctionRequest.pick({ reason: true }), { reason: given }).reason ?? null);
    setRefused(error);
    if (error === null) correct.mutate();
  };
  return (
    <section>
      {!unfolded && (
        <Button variant="default" onClick={() => setUnfolded(true)}>
          {t(decision ? 'assessment.correction.unfold' : 'assessment.correction.unfoldUndecided')}
        </Button>
      )}
      <Collapse expanded={unfolded}>
        <Box
          component="form"
          onSubmit={submit}
          noValidate
          py={14}
          px={16}
          bd="1px solid var(--line)"
          bdrs="md"
          bg="var(--surface-sunken)"
        >
          <Stack>
            <h3>{t(decision ? 'assessment.correction.title' : 'assessment.correction.titleUndecided')}</h3>
            <Alert color={withdraws ? 'red' : 'yellow'} variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {t(`assessment.correction.${effect}Text`)}
            </Alert>
            {other && (
              <OutcomeChoice label={t('assessment.deliberation.outcome')} value={chosen} onChoose={setChosen} />
            )}
            <Textarea
              label={t('assessment.correction.reason')}
              description={t(`assessment.correction.${outcome === 'refused' ? 'reasonSeen' : 'reasonKept'}`)}
              required
              autosize
              minRows={3}
              value={reason}
              error={refused}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" color={withdraws ? 'red' : undefined} loading={correct.isPending}>
                {t(`assessment.correction.${effect}`)}
              </Button>
            </div>
          </Stack>
        </Box>
      </Collapse>
    </section>
  );
}
