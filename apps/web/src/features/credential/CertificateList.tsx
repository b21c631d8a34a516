import { ActionIcon, Menu, Select } from '@mantine/core';
import {
  IconBan,
  IconCircleCheck,
  IconDots,
  IconDownload,
  IconExternalLink,
  IconHourglassHigh,
  IconRoute,
  IconAlertTriangle,
  IconArchiveOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CERTIFICATE_STATES,
  type CertificateState,
  type CertificateView,
} from '#credential/certificate/certificate.contract.js';
import { TABLE_PAGE } from '../../api/page';
import { useConfirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { PagedTable } from '../../ui/table/PagedTable';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { useAct } from '../../ui/use-act';
import { certificateFileUrl, listCertificates, revokeCertificate } from './api/certificates';
import { CertificateTracePanel } from './CertificateTrace';
import { FailureWords } from './FailureWords';
import classes from './credential.module.css';

const LOOKS = {
  pending: { tone: 'neutral', icon: IconHourglassHigh },
  numbered: { tone: 'info', icon: IconHourglassHigh },
  issued: { tone: 'success', icon: IconCircleCheck },
  failed: { tone: 'danger', icon: IconAlertTriangle },
  revoked: { tone: 'danger', icon: IconBan },
  withdrawn: { tone: 'neutral', icon: IconBan },
} as const;

export function CertificateList({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<CertificateState | ''>('');
  const [traced, setTraced] = useState<CertificateView | null>(null);
  const filters = { ...(state && { state }), limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['sessions', sessionId, 'certificates', filters],
    fetchPage: (cursor) => listCertificates(sessionId, filters, cursor),
  });
  const { cell, name, day, actions } = useColumns<CertificateView>();
  const columns = [
    cell(t('credential.list.number'), ({ number }) => <span className={classes.number}>{number ?? '—'}</span>),
    name(t('credential.list.holder'), ({ holderName }) => holderName),
    cell(t('credential.list.object'), ({ kind, blockTitle, blockCode }) =>
      kind === 'block' ? (
        <span title={blockTitle ?? undefined}>{t('credential.eligible.kinds.block', { code: blockCode ?? '' })}</span>
      ) : (
        t('credential.eligible.kinds.certification')
      ),
    ),
    day(t('credential.list.issuedOn'), ({ issuedOn }) => issuedOn),
    cell(t('credential.list.state'), (certificate) => <Standing certificate={certificate} />),
    actions((certificate) => <CertificateActions certificate={certificate} onTrace={() => setTraced(certificate)} />),
  ];
  return (
    <Panel flush title={t('credential.list.title')}>
      <TableBar>
        <Select
          label={t('credential.list.filter')}
          value={state}
          onChange={(value) => setState(value ?? '')}
          data={[
            { value: '' as CertificateState | '', label: t('credential.list.everyState') },
            ...CERTIFICATE_STATES.map((value) => ({ value, label: t(`credential.list.states.${value}`) })),
          ]}
        />
      </TableBar>
      <PagedTable
        pages={pages}
        caption={t('credential.list.caption')}
        columns={columns}
        rowId={(certificate) => certificate.id}
        empty={<EmptyState icon={IconArchiveOff} title={t(state ? 'ui.table.noResult' : 'credential.list.empty')} />}
      />
      {traced && <CertificateTracePanel certificate={traced} onClose={() => setTraced(null)} />}
    </Panel>
  );
}

function Standing({ certificate: { state, failure, revokedAt, revocationReason } }: { certificate: CertificateView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <StatusChip {...LOOKS[state]}>{t(`credential.list.states.${state}`)}</StatusChip>
      {failure && (
        <div className={classes.note}>
          <FailureWords failure={failure} />
        </div>
      )}
      {revokedAt && (
        <div className={classes.note}>
          {t('credential.list.revokedBecause', { day: format.shortDay(revokedAt), reason: revocationReason ?? '' })}
        </div>
      )}
    </div>
  );
}

function CertificateActions({ certificate, onTrace }: { certificate: CertificateView; onTrace: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const { id, can, holderName: holder } = certificate;
  const number = certificate.number ?? '';
  const revoke = useAct((reason: string) => revokeCertificate(id, reason), {
    done: t('credential.revoke.done', { number }),
    refresh: [['sessions'], ['certificates']],
  });
  const askRevoke = async () => {
    const reason = await confirm({
      title: t('credential.revoke.title', { number, holder }),
      body: t('credential.revoke.text'),
      action: t('credential.list.revoke'),
      danger: true,
      reason: { label: t('credential.revoke.reason'), description: t('credential.revoke.reasonHint'), minLength: 5 },
    });
    if (reason !== null) revoke.mutate(reason);
  };
  if (!can.download) return null;
  return (
    <span className={classes.actions}>
      <ActionIcon
        component="a"
        href={certificateFileUrl(id)}
        download
        aria-label={t('credential.list.downloadOf', { number })}
        title={t('credential.list.download')}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('credential.list.more', { number })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconRoute size={17} aria-hidden />} onClick={onTrace}>
            {t('credential.list.trace')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={`/verifier/${certificate.verificationCode}`}
            target="_blank"
            leftSection={<IconExternalLink size={17} aria-hidden />}
          >
            {t('credential.list.verify')}
          </Menu.Item>
          {can.revoke && (
            <Menu.Item color="red" leftSection={<IconBan size={17} aria-hidden />} onClick={() => void askRevoke()}>
              {t('credential.list.revoke')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
