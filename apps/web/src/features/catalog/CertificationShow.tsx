import { Button } from '@mantine/core';
import { IconFileImport, IconListTree, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificationView, VersionSummary } from '#catalog/certification/certification.contract.js';
import { useCan } from '../../api/me';
import { EmptyState } from '../../ui/EmptyState';
import { Facts } from '../../ui/Facts';
import { useFormat } from '../../ui/format';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { DataTable } from '../../ui/table/DataTable';
import { useColumns } from '../../ui/table/use-columns';
import { VersionStateChip } from '../shared/VersionStateChip';
import { certificationQuery } from './api/certifications';
import { VersionCreate } from './VersionCreate';

export function CertificationShow() {
  const { t } = useTranslation();
  const can = useCan();
  const format = useFormat();
  const { certificationId } = useParams({ from: '/shell/certifications/$certificationId' });
  const query = useQuery(certificationQuery(certificationId));
  const day = (value: string | null) => (value ? format.day(value) : null);
  return (
    <Loaded query={query}>
      {(certification) => (
        <>
          <PageHeader
            eyebrow={<TextLink to="/certifications">{t('catalog.list.title')}</TextLink>}
            title={certification.title}
            meta={
              <>
                <strong>{certification.code}</strong>
                <span>
                  {certification.level === null
                    ? t('shared.noLevel')
                    : t('shared.level', { level: certification.level })}
                </span>
              </>
            }
            actions={
              can('catalog:write') && (
                <LinkButton
                  variant="default"
                  to="/certifications/$certificationId/modifier"
                  params={{ certificationId }}
                  leftSection={<IconPencil size={17} aria-hidden />}
                >
                  {t('catalog.show.edit')}
                </LinkButton>
              )
            }
          />
          <Versions certification={certification} />
          <Panel title={t('catalog.show.facts')}>
            <Facts
              items={[
                [t('catalog.facts.certifierName'), certification.certifierName],
                [t('catalog.facts.nsfCodes'), certification.nsfCodes.join(', ') || null],
                [t('catalog.facts.registrationDecidedOn'), day(certification.registrationDecidedOn)],
                [t('catalog.facts.registrationEndsOn'), day(certification.registrationEndsOn)],
                [t('catalog.facts.deliveryDeadlineOn'), day(certification.deliveryDeadlineOn)],
              ]}
            />
          </Panel>
        </>
      )}
    </Loaded>
  );
}

function Versions({ certification }: { certification: CertificationView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [creating, setCreating] = useState(false);
  const { cell, name, day } = useColumns<VersionSummary>();
  const columns = [
    name(t('catalog.show.label'), ({ id, label }) => (
      <TextLink to="/referentiels/$versionId" params={{ versionId: id }}>
        {label}
      </TextLink>
    )),
    cell(t('catalog.show.number'), ({ number }) => number),
    cell(t('catalog.show.state'), ({ state }) => <VersionStateChip state={state} />),
    cell(t('catalog.show.content'), ({ blockCount, competencyCount, criterionCount }) =>
      t('catalog.show.counts', { blocks: blockCount, competencies: competencyCount, criteria: criterionCount }),
    ),
    day(t('catalog.show.createdAt'), ({ createdAt }) => createdAt),
    day(t('catalog.show.publishedAt'), ({ publishedAt }) => publishedAt),
  ];
  const actions = can('catalog:write') && (
    <>
      <LinkButton variant="default" to="/import" leftSection={<IconFileImport size={17} aria-hidden />}>
        {t('catalog.list.import')}
      </LinkButton>
      <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setCreating(true)}>
        {t('catalog.show.newVersion')}
      </Button>
    </>
  );
  return (
    <Panel flush title={t('catalog.show.versions')} description={t('catalog.show.versionsLead')} actions={actions}>
      {certification.versions.length === 0 ? (
        <EmptyState icon={IconListTree} title={t('catalog.show.noVersion')}>
          {t('catalog.show.noVersionText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('catalog.show.versionCaption')}
          columns={columns}
          rows={certification.versions}
          rowId={(version) => version.id}
        />
      )}
      {creating && <VersionCreate certification={certification} onClose={() => setCreating(false)} />}
    </Panel>
  );
}
