import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import type { EligibleCertificate } from '#credential/certificate-batch/certificate-batch.contract.js';
import { useConfirm } from '../../ui/confirm';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { useColumns } from '../../ui/table/use-columns';
import { useAct } from '../../ui/use-act';
import { issueCertificates } from './api/certificates';
import type { useEligiblePages } from './use-eligible-pages';

interface EligibleTableProps {
  session: ExamSessionView;
  /** What it lists, read by screen readers. */
  caption: string;
  pages: ReturnType<typeof useEligiblePages>;
  rows: readonly EligibleCertificate[];
  /** Nothing can be issued as things stand. */
  blocked: boolean;
}

/** Certificates earned that are to be issued, or replaced one by one. */
export function EligibleTable({ session, caption, pages, rows, blocked }: EligibleTableProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const replace = useAct((certificateId: string) => issueCertificates(session.id, [certificateId]), {
    refresh: [['sessions', session.id]],
  });
  const askReplace = async ({ certificateId, holderName, title }: EligibleCertificate) => {
    const answer = await confirm({
      title: t('credential.eligible.replaceTitle', { name: holderName }),
      body: t('credential.eligible.replaceText', { title }),
      action: t('credential.eligible.replace'),
    });
    if (answer !== null && certificateId) replace.mutate(certificateId);
  };
  const { cell, name, actions } = useColumns<EligibleCertificate>();
  const columns = [
    name(t('credential.eligible.holder'), ({ holderName }) => holderName),
    cell(t('credential.eligible.kind'), ({ kind, blockCode }) =>
      kind === 'block'
        ? t('credential.eligible.kinds.block', { code: blockCode ?? '' })
        : t('credential.eligible.kinds.certification'),
    ),
    cell(t('credential.list.object'), ({ title }) => title),
    cell(t('credential.eligible.state'), ({ state }) => <Standing state={state} />),
    actions(
      (certificate) =>
        certificate.can.replace && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={blocked}
            aria-label={t('credential.eligible.replaceOf', { name: certificate.holderName, title: certificate.title })}
            onClick={() => void askReplace(certificate)}
          >
            {t('credential.eligible.replace')}
          </Button>
        ),
    ),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowId={(item) => `${item.candidateId} ${item.blockId ?? 'certification'}`}
        busy={pages.query.isPlaceholderData}
      />
      <Pager pages={pages} />
    </>
  );
}

function Standing({ state }: Pick<EligibleCertificate, 'state'>) {
  const { t } = useTranslation();
  if (state === 'failed' || state === 'revoked') {
    return (
      <StatusChip tone="danger" icon={state === 'failed' ? IconAlertTriangle : IconBan}>
        {t(`credential.list.states.${state}`)}
      </StatusChip>
    );
  }
  return (
    <StatusChip tone="neutral" icon={IconCircleDashed}>
      {t('credential.eligible.toIssue')}
    </StatusChip>
  );
}
