import { Alert, Box, Button } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCertificate, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import type { EligibleCertificates } from '#credential/certificate-batch/certificate-batch.contract.js';
import { useConfirm } from '../../ui/confirm';
import { LinkButton } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { useAct } from '../../ui/use-act';
import { eligibleQuery, issueCertificates } from './api/certificates';
import classes from './credential.module.css';

type Eligible = EligibleCertificates['items'][number];

/** What the decisions earned and is not asked for yet, and what stands in the way. */
export function EligibleList({ session }: { session: ExamSessionView }) {
  const query = useQuery(eligibleQuery(session.id));
  return <Loaded query={query}>{(eligible) => <Waiting session={session} eligible={eligible} />}</Loaded>;
}

function Waiting({ session, eligible }: { session: ExamSessionView; eligible: EligibleCertificates }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const waiting = eligible.items.filter((item) => item.certificateId === null || item.state === 'failed');
  const count = waiting.length;
  const revoked = eligible.items.filter((item) => item.state === 'revoked');
  const blocked = eligible.obstacles.length > 0;
  const issue = useAct((reissue: string[]) => issueCertificates(session.id, reissue), {
    refresh: [['sessions', session.id]],
  });
  const askIssue = async () => {
    const answer = await confirm({
      title: t('credential.eligible.issueTitle', { count }),
      body: t('credential.eligible.issueText'),
      action: t('credential.eligible.issueAction'),
    });
    if (answer !== null) issue.mutate([]);
  };
  const askReplace = async ({ certificateId, holderName, title }: Eligible) => {
    const answer = await confirm({
      title: t('credential.eligible.replaceTitle', { name: holderName }),
      body: t('credential.eligible.replaceText', { title }),
      action: t('credential.eligible.replace'),
    });
    if (answer !== null && certificateId) issue.mutate([certificateId]);
  };
  const columns: Column<Eligible>[] = [
    {
      id: 'holder',
      header: t('credential.eligible.holder'),
      meta: { names: true },
      cell: ({ row }) => row.original.holderName,
    },
    {
      id: 'kind',
      header: t('credential.eligible.kind'),
      cell: ({ row: { original } }) =>
        original.kind === 'block'
          ? t('credential.eligible.kinds.block', { code: original.blockCode ?? '' })
          : t('credential.eligible.kinds.certification'),
    },
    { id: 'title', header: t('credential.list.object'), cell: ({ row }) => row.original.title },
    {
      id: 'state',
      header: t('credential.eligible.state'),
      cell: ({ row }) => <Standing state={row.original.state} />,
    },
    {
      id: 'actions',
      header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
      meta: { align: 'right' },
      cell: ({ row: { original } }) =>
        original.can.replace && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={blocked}
            aria-label={t('credential.eligible.replaceOf', { name: original.holderName, title: original.title })}
            onClick={() => void askReplace(original)}
          >
            {t('credential.eligible.replace')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      flush={count + revoked.length > 0}
      title={t('credential.eligible.title')}
      description={t('credential.eligible.lead')}
      actions={
        waiting.some(({ can }) => can.issue) && (
          <Button
            leftSection={<IconCertificate size={17} aria-hidden />}
            disabled={blocked}
            loading={issue.isPending}
            onClick={() => void askIssue()}
          >
            {t('credential.eligible.issue', { count })}
          </Button>
        )
      }
    >
      {blocked && count + revoked.length > 0 && <Obstacles session={session} obstacles={eligible.obstacles} />}
      {count + revoked.length === 0 ? (
        <Box component="p" m={0} c="dimmed">
          {t(eligible.items.length === 0 ? 'credential.eligible.none' : 'credential.eligible.allIssued')}
        </Box>
      ) : (
        <DataTable
          caption={t('credential.eligible.caption')}
          columns={columns}
          rows={[...waiting, ...revoked]}
          rowId={(item) => `${item.candidateId} ${item.blockId ?? 'certification'}`}
        />
      )}
    </Panel>
  );
}

function Standing({ state }: Pick<Eligible, 'state'>) {
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

function Obstacles({ session, obstacles }: { session: ExamSessionView; obstacles: EligibleCertificates['obstacles'] }) {
  const { t } = useTranslation();
  const ofOrganisation = obstacles.includes('signatory-missing');
  const ofCertification = obstacles.some((obstacle) => obstacle !== 'signatory-missing');
  return (
    <Alert
      m="md"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('credential.eligible.obstacles')}
    >
      <ul className={classes.obstacles}>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{t(`credential.eligible.obstacle.${obstacle}`)}</li>
        ))}
      </ul>
      <div className={classes.fixes}>
        {ofCertification && (
          <LinkButton
            size="xs"
            variant="default"
            to="/certifications/$certificationId/modifier"
            params={{ certificationId: session.certification.id }}
          >
            {t('credential.eligible.fixCertification')}
          </LinkButton>
        )}
        {ofOrganisation && (
          <LinkButton size="xs" variant="default" to="/parametres/organisme">
            {t('credential.eligible.fixOrganisation')}
          </LinkButton>
        )}
      </div>
    </Alert>
  );
}
