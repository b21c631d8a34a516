import { Alert, Box, Button, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  decisionRequest,
  type DeliberationTable,
  type Outcome,
} from '#deliberation/deliberation/deliberation.contract.js';
import { errorsOfSchema } from '../../../ui/form/field-errors';
import { useFormat } from '../../../ui/format';
import { Loaded } from '../../../ui/Loaded';
import { SidePanel } from '../../../ui/SidePanel';
import { useAct } from '../../../ui/use-act';
import { OutcomeChip } from '../../shared/OutcomeChip';
import { ReasonList } from '../../shared/ReasonList';
import { decisionHistoryQuery, recordDecisions } from '../api/evaluations';
import { CorrectionForm } from './CorrectionForm';
import type { DeliberationCell, DeliberationRow } from './deliberation-model';
import { OutcomeChoice } from './OutcomeChoice';
import classes from './deliberation.module.css';

interface DecisionDrawerProps {
  sessionId: string;
  candidate: DeliberationRow;
  block: DeliberationTable['blocks'][number];
  cell: DeliberationCell;
  can: DeliberationTable['can'];
  onClose: () => void;
}

/** One candidate and one block: what is proposed and why, what the jury decides, what it decided before. */
export function DecisionDrawer(props: DecisionDrawerProps) {
  const { sessionId, candidate, block, cell, can, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <SidePanel
      opened
      onClose={onClose}
      size="lg"
      title={t('assessment.deliberation.openCell', { candidate: candidate.displayName, block: block.code })}
    >
      <Stack>
        <Box component="p" m={0} c="dimmed">
          {block.title}
        </Box>
        {cell.heldSince && (
          <Alert
            color="green"
            variant="light"
            title={t('assessment.deliberation.heldSince', { day: format.day(cell.heldSince) })}
          >
            {t('assessment.deliberation.heldText')}
          </Alert>
        )}
        <section>
          <h3>
            {t('assessment.deliberation.proposal', { proposal: t(`shared.proposal.${cell.proposal}`).toLowerCase() })}
          </h3>
          <ReasonList reasons={cell.reasons} />
        </section>
        {can.decide && cell.choices.length > 0 && (
          <DecisionForm
            key={cell.decision?.id ?? 'first'}
            sessionId={sessionId}
            candidateId={candidate.id}
            blockId={block.id}
            cell={cell}
            onClose={onClose}
          />
        )}
        {can.correct && cell.choices.length > 0 && (
          <CorrectionForm
            sessionId={sessionId}
            candidateId={candidate.id}
            blockId={block.id}
            cell={cell}
            onClose={onClose}
          />
        )}
        {cell.decisionCount > 0 && <History sessionId={sessionId} candidateId={candidate.id} blockId={block.id} />}
      </Stack>
    </SidePanel>
  );
}

interface DecisionFormProps {
  sessionId: string;
  candidateId: string;
  blockId: string;
  cell: DeliberationCell;
  onClose: () => void;
}

function DecisionForm({ sessionId, candidateId, blockId, cell, onClose }: DecisionFormProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome | null>(
    cell.decision?.outcome ?? (cell.proposal === 'incomplete' ? null : cell.proposal),
  );
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const reasonRequired = cell.choices.some((choice) => choice.outcome === outcome && choice.reasonRequired);
  const record = useAct(
    (decided: Outcome) =>
      recordDecisions(sessionId, {
        decisions: [
          {
            candidateId,
            blockId,
            outcome: decided,
            reason: reason.trim() || null,
            ...(cell.decision && { supersedes: cell.decision.id }),
          },
        ],
      }),
    { done: t('assessment.deliberation.recorded'), refresh: [['sessions']], onDone: onClose },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const lacks = reasonRequired && reason.trim() === '';
    const error = lacks
      ? t('assessment.deliberation.reasonRequired')
      : (errorsOfSchema(decisionRequest.pick({ reason: true }), { reason: reason.trim() || null }).reason ?? null);
    setRefused(error);
    if (outcome !== null && error === null) record.mutate(outcome);
  };
  return (
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
        <OutcomeChoice
          label={t(cell.decision ? 'assessment.deliberation.change' : 'assessment.deliberation.outcome')}
          value={outcome}
          onChoose={setOutcome}
        />
        <Textarea
          label={t('assessment.deliberation.reason')}
          description={t(
            reasonRequired ? 'assessment.deliberation.reasonRequired' : 'assessment.deliberation.reasonOptional',
          )}
          required={reasonRequired}
          autosize
          minRows={3}
          value={reason}
          error={refused}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={record.isPending} disabled={outcome === null}>
            {t('assessment.deliberation.record')}
          </Button>
        </div>
      </Stack>
    </Box>
  );
}

function History({ sessionId, candidateId, blockId }: { sessionId: string; candidateId: string; blockId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(decisionHistoryQuery(sessionId, candidateId, blockId));
  return (
    <section>
      <h3>{t('assessment.deliberation.history')}</h3>
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <ol className={classes.history}>
            {items
              .toSorted((a, b) => b.sequence - a.sequence)
              .map((decision, index) => (
                <li key={decision.id}>
                  <OutcomeChip outcome={decision.outcome} />{' '}
                  {index === 0 && <strong>{t('assessment.deliberation.inForce')}</strong>}
                  <Box c="dimmed" fz="sm">
                    {t('assessment.deliberation.by', {
                      name: decision.decidedBy,
                      instant: format.instant(decision.decidedAt),
                    })}
                  </Box>
                  {decision.reason && <p>{decision.reason}</p>}
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
