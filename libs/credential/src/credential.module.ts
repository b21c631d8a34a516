import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '#catalog/public.js';
import { DeliberationModule } from '#deliberation/public.js';
import { ExamModule } from '#exam/public.js';
import { TrainingModule } from '#training/training.module.js';
import { CertificateChecks } from './certificate/certificate.checks';
import { CertificateFileChecks } from './certificate/certificate-file.checks';
import { CertificateFileService } from './certificate/certificate-file.service';
import { CertificateIssueService } from './certificate/certificate-issue.service';
import { CertificatePress } from './certificate/certificate-press';
import { Certificate } from './certificate/certificate.entity';
import { CertificateJobs } from './certificate/certificate.jobs';
import { CertificateReader } from './certificate/certificate.reader';
import { CertificateRepository } from './certificate/certificate.repository';
import { CertificateService } from './certificate/certificate.service';
import { UnclaimedCertificates } from './certificate/unclaimed-certificates';
import { BatchProgress } from './certificate-batch/batch-progress';
import { CertificateBacklog } from './certificate-batch/certificate-backlog';
import { CertificateBatch } from './certificate-batch/certificate-batch.entity';
import { CertificateBatchJobs } from './certificate-batch/certificate-batch.jobs';
import { CertificateBatchReader } from './certificate-batch/certificate-batch.reader';
import { CertificateWithdrawalService } from './certificate-batch/certificate-withdrawal.service';
import { CertificateRequests } from './certificate-batch/certificate-requests';
import { CertificateBatchService } from './certificate-batch/certificate-batch.service';
import { EarnedCertificates } from './certificate-batch/earned-certificates';
import { EarningCandidatesReader } from './certificate-batch/earning-candidates.reader';
import { EligibleCertificatesReader } from './certificate-batch/eligible-certificates.reader';
import { FrozenFacts } from './certificate-batch/frozen-facts';
import { VerificationReader } from './verification/verification.reader';

const services = [
  BatchProgress,
  CertificateBatchReader,
  CertificateBatchService,
  CertificateFileService,
  CertificatePress,
  CertificateReader,
  CertificateService,
  EligibleCertificatesReader,
  VerificationReader,
];

/** Certificates: what a closed session earned, numbered, printed, stored, verifiable, revocable. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Certificate, CertificateBatch]),
    ExamModule,
    DeliberationModule,
    CatalogModule,
    TrainingModule,
  ],
  providers: [
    CertificateFileChecks,
    CertificateChecks,
    ...services,
    CertificateBacklog,
    CertificateBatchJobs,
    CertificateIssueService,
    CertificateJobs,
    CertificateRepository,
    CertificateRequests,
    CertificateWithdrawalService,
    EarnedCertificates,
    EarningCandidatesReader,
    FrozenFacts,
    UnclaimedCertificates,
  ],
  exports: services,
})
export class CredentialModule {}
