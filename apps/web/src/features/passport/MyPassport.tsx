import { IconCertificate, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem-error';
import { useMe } from '../../api/me';
import { EmptyState } from '../../ui/EmptyState';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import touch from '../../ui/touch.module.css';
import { myCertificatesQuery, myPassportQuery } from './api/passport';
import { MyCertificates } from './MyCertificates';
import { PassportCard } from './PassportCard';

/** A learner's blocks, for life, and their certificates. */
export function MyPassport() {
  const { t } = useTranslation();
  const { displayName } = useMe();
  const passport = useQuery(myPassportQuery);
  const certificates = useQuery(myCertificatesQuery);
  if (isProblem(passport.error) && passport.error.status === 404) {
    return (
      <>
        <PageHeader title={t('passport.title')} />
        <EmptyState icon={IconLink} title={t('passport.noRecord')}>
          {t('passport.noRecordText')}
        </EmptyState>
      </>
    );
  }
  return (
    <div className={touch.touch}>
      <PageHeader
        title={t('passport.title')}
        meta={t('passport.hello', { name: passport.data?.displayName ?? displayName })}
      />
      <Loaded query={passport} lines={8}>
        {({ certifications }) =>
          certifications.length === 0 ? (
            <EmptyState icon={IconCertificate} title={t('passport.none')}>
              {t('passport.noneText')}
            </EmptyState>
          ) : (
            certifications.map((certification) => (
              <PassportCard
                key={certification.frameworkVersionId}
                certification={certification}
                certificates={certificates.data?.items ?? []}
              />
            ))
          )
        }
      </Loaded>
      <MyCertificates query={certificates} />
    </div>
  );
}
