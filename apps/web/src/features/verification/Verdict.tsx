import { Box, Group, Text } from '@mantine/core';
import { IconCircleOff, IconHelpOctagon, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '#credential/verification/verification.contract.js';
import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import classes from './verification.module.css';

const TONES = { genuine: 'success', revoked: 'danger', unknown: 'warning' } as const;
const GLYPHS = { genuine: IconShieldCheck, revoked: IconCircleOff, unknown: IconHelpOctagon } as const;

/** The answer, in words and by its shape before any colour. */
export function Verdict({ answer, code }: { answer: VerificationView; code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome, certificate } = answer;
  const Glyph = GLYPHS[outcome];
  const title = t(`verification.${outcome}`);
  useEffect(() => announce(title), [title]);
  return (
    <Group
      component="section"
      className={classes.verdict}
      data-tone={TONES[outcome]}
      aria-labelledby="verdict"
      gap={18}
      wrap="nowrap"
      mb={20}
      p={{ base: 16, xs: '22px 24px' }}
      bdrs={8}
      bg="var(--bg)"
      c="var(--fg)"
    >
      <Glyph size={52} stroke={1.5} aria-hidden />
      <div>
        <Box component="h2" id="verdict" m={0} fz="1.5rem" lh="1.2">
          {title}
        </Box>
        <Text mt={6} inherit style={{ overflowWrap: 'anywhere' }}>
          {t(`verification.${outcome}Text`, {
            code,
            certifier: certificate?.certifierName ?? '',
            day: certificate?.revokedOn ? format.day(certificate.revokedOn) : '',
          })}
        </Text>
      </div>
    </Group>
  );
}
