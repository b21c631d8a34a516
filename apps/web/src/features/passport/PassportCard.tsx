import { Box, Group, Stack, Text } from '@mantine/core';
import {
  IconCertificate,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconHourglassHigh,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassportView } from '#deliberation/deliberation/deliberation.contract.js';
import type { OwnCertificateView } from '#credential/certificate/certificate.contract.js';
import { useFormat } from '../../ui/format';
import { StatusChip } from '../../ui/StatusChip';
import { BlockStateChip } from '../shared/BlockStateChip';
import { ReasonList } from '../shared/ReasonList';
import { BlockName } from './BlockName';
import { myCertificateFileUrl } from './api/passport';
import classes from './passport.module.css';

type Certification = PassportView['certifications'][number];
type Block = Certification['blocks'][number];

const GLYPHS = {
  acquired: IconCircleCheckFilled,
  refused: IconCircleX,
  'in-progress': IconHourglassHigh,
  remaining: IconCircleDashed,
} as const;

interface PassportCardProps {
  certification: Certification;
  certificates: readonly OwnCertificateView[];
}

/** One certification as a page of the passport: a stamp per block. */
export function PassportCard({ certification, certificates }: PassportCardProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const { blocks } = certification;
  const acquired = blocks.filter(({ state }) => state === 'acquired').length;
  const own = certificates.filter(({ certificationCode }) => certificationCode === certification.code);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      mb={24}
      bd="1px solid var(--line)"
      bdrs={8}
      bg="var(--surface)"
      style={{ overflow: 'hidden' }}
    >
      <Group component="header" className={classes.cover} align="flex-end" justify="space-between" gap="14px 32px">
        <Box flex="1 1 320px">
          <Text mb={2} className={classes.code} fz="sm" lh="inherit">
            {certification.code}
            {certification.level !== null && ` · ${t('shared.level', { level: certification.level })}`}
          </Text>
          <Box
            component="h2"
            id={titleId}
            m={0}
            ff="heading"
            fz="clamp(1.25rem, 1.1rem + 0.8vw, 1.5rem)"
            fw={600}
            lh="1.25"
          >
            {certification.title}
          </Box>
        </Box>
        <Stack gap={2}>
          {certification.complete ? (
            <StatusChip tone="success" icon={IconCertificate}>
              {t('passport.complete')}
            </StatusChip>
          ) : (
            <>
              <strong>{t('passport.acquired', { count: acquired, total: blocks.length })}</strong>
              <span>{t('passport.left', { count: blocks.length - acquired })}</span>
            </>
          )}
          <span className={classes.pips} aria-hidden>
            {blocks.map(({ id, state }) => (
              <span key={id} data-state={state} />
            ))}
          </span>
        </Stack>
      </Group>
      <ul className="plain-list">
        {blocks.map((block) => (
          <BlockEntry
            key={block.id}
            block={block}
            certificate={own.find(({ blockCode, can }) => blockCode === block.code && can.present)}
          />
        ))}
      </ul>
    </Box>
  );
}

function BlockEntry({ block, certificate }: { block: Block; certificate: OwnCertificateView | undefined }) {
  const { t } = useTranslation();
  const Glyph = GLYPHS[block.state];
  return (
    <li className={classes.block} data-state={block.state}>
      <Glyph className={classes.stamp} size={28} stroke={1.6} aria-hidden />
      <Box miw={0}>
        <BlockName code={block.code} title={block.title} />
        <Group component="p" mt={4} mb={0} mx={0} c="dimmed" gap="4px 10px">
          <BlockStateChip state={block.state} /> <Standing block={block} />
        </Group>
        {block.state === 'refused' && <Refusal block={block} />}
      </Box>
      {certificate?.number && (
        <a className={classes.file} href={myCertificateFileUrl(certificate.id)} download>
          <IconCertificate size={18} stroke={1.7} aria-hidden />
          {t('passport.certificateOf', { number: certificate.number })}
        </a>
      )}
    </li>
  );
}

function Standing({ block }: { block: Block }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = block.sessionName;
  if (block.state === 'acquired') {
    const facts = [
      block.since && t('shared.since', { day: format.day(block.since) }),
      session && t('shared.bySession', { name: session }),
    ];
    return <span>{facts.filter(Boolean).join(', ')}</span>;
  }
  if (session === null) return null;
  return (
    <span>{t(block.state === 'in-progress' ? 'passport.inSession' : 'passport.refusedIn', { name: session })}</span>
  );
}

function Refusal({ block }: { block: Block }) {
  const { t } = useTranslation();
  return (
    <Box maw="80ch" mt={10} px={16} py={12} bdrs="md" bg="var(--surface-sunken)">
      {block.juryReason && (
        <>
          <RefusalTitle>{t('passport.juryReason')}</RefusalTitle>
          <Text mb={12} inherit style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {block.juryReason}
          </Text>
        </>
      )}
      {block.reasons.length > 0 && (
        <>
          <RefusalTitle>{t('passport.why')}</RefusalTitle>
          <ReasonList reasons={block.reasons} />
        </>
      )}
      <Text mt={10} c="dimmed" fz="sm" lh="inherit">
        {t('passport.retake')}
      </Text>
    </Box>
  );
}

const RefusalTitle = ({ children }: { children: string }) => (
  <Box component="h4" mt={0} mb={4} fz="sm">
    {children}
  </Box>
);
