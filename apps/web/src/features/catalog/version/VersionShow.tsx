import { Box, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { TextLink } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { PageHeader } from '../../../ui/PageHeader';
import { VersionStateChip } from '../../shared/VersionStateChip';
import { versionQuery } from '../api/versions';
import { BlockTable } from './BlockTable';
import { Obstacles } from './Obstacles';
import { VersionActions } from './VersionActions';
import classes from './version-show.module.css';

/** A version as the official table reads, block by block. */
export function VersionShow() {
  const { versionId } = useParams({ from: '/shell/referentiels/$versionId' });
  const query = useQuery(versionQuery(versionId));
  return (
    <Loaded query={query} lines={12}>
      {(version) => <Version version={version} />}
    </Loaded>
  );
}

function Version({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/certifications/$certificationId" params={{ certificationId: version.certificationId }}>
            {version.certificationCode} · {version.certificationTitle}
          </TextLink>
        }
        title={version.label}
        meta={
          <>
            <VersionStateChip state={version.state} />
            <span>{t('shared.version', { number: version.number })}</span>
            {version.sourceName && <span>{t('catalog.show.source', { name: version.sourceName })}</span>}
          </>
        }
        actions={<VersionActions version={version} />}
      />
      {version.state === 'draft' && <Obstacles version={version} />}
      {version.blocks.length === 0 ? (
        <EmptyState title={t('catalog.version.emptyTitle')}>{t('catalog.version.emptyText')}</EmptyState>
      ) : (
        <>
          <Contents version={version} />
          {version.blocks.map((block) => (
            <BlockTable key={block.id} block={block} />
          ))}
          <Scale scale={version.scale} />
        </>
      )}
    </>
  );
}

function Contents({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      className={`${classes.contents} no-print`}
      aria-label={t('catalog.version.blocks')}
      mb={24}
      px={20}
      py={14}
      bd="1px solid var(--line)"
      bdrs="md"
      bg="var(--surface)"
    >
      <SimpleGrid
        component="ol"
        className="plain-list"
        minColWidth="min(100%, 420px)"
        autoFlow="auto-fit"
        spacing={32}
        verticalSpacing={4}
      >
        {version.blocks.map((block) => (
          <li key={block.id}>
            <a href={`#${block.id}`}>
              <strong>{block.code}</strong> {block.title}
            </a>
          </li>
        ))}
      </SimpleGrid>
    </Box>
  );
}

function Scale({ scale }: { scale: FrameworkVersionView['scale'] }) {
  const { t } = useTranslation();
  const threshold = scale.levels.find((level) => level.level === scale.acquiredFrom);
  return (
    <Box component="p" c="dimmed">
      <strong>{t('catalog.version.scale')} :</strong>{' '}
      {scale.levels.map((level) => `${level.level} ${level.label}`).join(' · ')}
      {threshold && ` (${t('catalog.version.acquiredFrom', { label: threshold.label })})`}
    </Box>
  );
}
