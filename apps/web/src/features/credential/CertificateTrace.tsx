import { Box, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '#credential/certificate/certificate.contract.js';
import { Facts } from '../../ui/Facts';
import { useFormat } from '../../ui/format';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { SidePanel } from '../../ui/SidePanel';
import { OutcomeChip } from '../shared/OutcomeChip';
import { traceQuery } from './api/certificates';
import classes from './credential.module.css';

/** From the paper back to what it rests on: version, decisions, grids. */
export function CertificateTracePanel({ certificate, onClose }: { certificate: CertificateView; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(traceQuery(certificate.id));
  const number = certificate.number ?? '';
  return (
    <SidePanel opened onClose={onClose} size="lg" title={t('credential.trace.title')}>
      <Stack>
        <Box component="p" m={0} c="dimmed">
          {t('credential.trace.lead', { number })}
        </Box>
        <Loaded query={query}>
          {(trace) => (
            <Stack>
              <Facts
                items={[
                  [
                    t('credential.trace.version'),
                    <TextLink
                      key="version"
                      to="/referentiels/$versionId"
                      params={{ versionId: trace.frameworkVersion.id }}
                    >
                      {trace.frameworkVersion.label}
                    </TextLink>,
                  ],
                  [t('credential.trace.template'), trace.templateVersion],
                  [t('credential.trace.code'), trace.certificate.verificationCode],
                  [
                    t('credential.trace.digest'),
                    <code key="digest" className={classes.digest}>
                      {trace.certificate.sha256}
                    </code>,
                  ],
                ]}
              />
              <section>
                <h3>{t('credential.trace.decisions')}</h3>
                <ul className={classes.trace}>
                  {trace.decisions.map((decision) => (
                    <li key={decision.id}>
                      <strong>{decision.blockCode}</strong>{' '}
                      {decision.outcome === 'validated' || decision.outcome === 'refused' ? (
                        <OutcomeChip outcome={decision.outcome} />
                      ) : (
                        decision.outcome
                      )}
                      <div className={classes.note}>
                        {t('credential.trace.decidedBy', {
                          name: decision.decidedBy,
                          instant: format.instant(decision.decidedAt),
                        })}
                        {' · '}
                        {t('credential.trace.rule', { rule: decision.rule })}
                      </div>
                      {decision.reason && <p>{decision.reason}</p>}
                    </li>
                  ))}
                </ul>
              </section>
              <section>
                <h3>{t('credential.trace.grids')}</h3>
                <ul className={classes.trace}>
                  {trace.grids.map((grid) => (
                    <li key={grid.id}>
                      {grid.jurorName}
                      {grid.submittedAt && (
                        <span className={classes.note}>
                          , {t('credential.trace.submittedAt', { instant: format.instant(grid.submittedAt) })}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            </Stack>
          )}
        </Loaded>
      </Stack>
    </SidePanel>
  );
}
