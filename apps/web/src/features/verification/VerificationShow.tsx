import { Box, Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { LinkButton } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { verificationQuery } from './api/verification';
import { CertificateFacts } from './CertificateFacts';
import { CodeForm } from './CodeForm';
import { FileCheck } from './FileCheck';
import { codeFrom } from './verification-code';
import { VerificationPage } from './VerificationPage';
import { Verdict } from './Verdict';

/** Whether a certificate is genuine, and no more. */
export function VerificationShow() {
  const { t } = useTranslation();
  const format = useFormat();
  const params = useParams({ from: '/verifier/$code' });
  const code = codeFrom(params.code);
  const query = useQuery(verificationQuery(code));
  return (
    <VerificationPage>
      <PageHeader
        title={t('verification.title')}
        meta={
          <Text span inherit ff="monospace" lts="0.04em">
            {code}
          </Text>
        }
      />
      <Loaded query={query} lines={6}>
        {(answer) => (
          <>
            <Verdict answer={answer} code={code} />
            {answer.certificate && <CertificateFacts certificate={answer.certificate} />}
            {answer.certificate && <FileCheck key={code} code={code} />}
            {answer.outcome === 'unknown' && <CodeForm initialCode={code} />}
            <Box component="p" mt={0} mb={16} mx={0} c="dimmed" fz="sm">
              {t('verification.checkedAt', { instant: format.instant(answer.checkedAt) })}
            </Box>
            {answer.certificate && (
              <Group className="no-print" gap={8} align="stretch">
                <Button
                  variant="default"
                  size="md"
                  leftSection={<IconPrinter size={18} aria-hidden />}
                  onClick={() => window.print()}
                >
                  {t('verification.print')}
                </Button>
                <LinkButton variant="default" size="md" to="/verifier">
                  {t('verification.another')}
                </LinkButton>
              </Group>
            )}
          </>
        )}
      </Loaded>
    </VerificationPage>
  );
}
