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
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { TableBar } from '../../ui/table/TableBar';
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
  const format = useFormat();
  const [state, setState] = useState<CertificateState | ''>('');
  const [traced, setTraced] = useState<CertificateView | null>(null);
  const filters = { ...(state && { state }), limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['sessions', sessionId, 'certificates', filters],
    fetchPage: (cursor) => listCertificates(sessionId, filters, cursor),
  });
  const columns: Column<CertificateView>[] = [
    {
      id: 'number',
      header: t('credential.list.number'),
      cell: ({ row }) => <span className={classes.number}>{row.original.number ?? '—'}</span>,
    },
    {
      id: 'holder',
      header: t('credential.list.holder'),
      meta: { names: true },
      cell: ({ row }) => row.original.holderName,
    },
    {
      id: 'object',
      header: t('credential.list.object'),
      cell: ({ row: { original } }) =>
        original.kind === 'block' ? (
          <span title={original.blockTitle ?? undefined}>
            {t('credential.eligible.kinds.block', { code: original.blockCode ?? '' })}
          </span>
        ) : (
          t('credential.eligible.kinds.certification')
        ),
    },
    {
      id: 'issuedOn',
      header: t('credential.list.issuedOn'),
      cell: ({ row: { original } }) => (original.issuedOn ? format.shortDay(original.issuedOn) : '—'),
    },
    {
      id: 'state',
      header: t('credential.list.state'),
      cell: ({ row: { original } }) => (
        <div>
          <StatusChip {...LOOKS[original.state]}>{t(`credential.list.states.${original.state}`)}</StatusChip>
          {original.failure && (
            <div className={classes.note}>
              <FailureWords failure={original.failure} />
            </div>
          )}
          {original.revokedAt && (
            <div className={classes.note}>
              {t('credential.list.revokedBecause', {
                day: format.shortDay(original.revokedAt),
                reason: original.revocationReason ?? '',
              })}
            </div>
          )}
        </div>
      ),
    },
    {
      id: 'actions',
      header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
      meta: { align: 'right' },
      cell: ({ row }) => <CertificateActions certificate={row.original} onTrace={() => setTraced(row.original)} />,
    },
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
      <Loaded query={pages.query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconArchiveOff} title={t(state ? 'ui.table.noResult' : 'credential.list.empty')} />
          ) : (
            <DataTable
              caption={t('credential.list.caption')}
              columns={columns}
              rows={items}
              rowId={(certificate) => certificate.id}
              busy={pages.query.isPlaceholderData}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} />
      {traced && <CertificateTracePanel certificate={traced} onClose={() => setTraced(null)} />}
    </Panel>
  );
}

function CertificateActions({ certificate, onTrace }: { certificate: CertificateView; onTrace: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const { id, can } = certificate;
  const number = certificate.number ?? '';
  const revoke = useAct((reason: string) => revokeCertificate(id, reason), {
    done: t('credential.revoke.done', { number }),
    refresh: [['sessions'], ['certificates']],
  });
  const askRevoke = async () => {
    const reason = await confirm({
      title: t('credential.revoke.title', { number }),
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
