import { Module } from '@nestjs/common';
import { CertificateController } from './certificate/certificate.controller';
import { CertificateBatchController } from './certificate-batch/certificate-batch.controller';
import { CredentialModule } from './credential.module';
import { VerificationController } from './verification/verification.controller';

@Module({
  imports: [CredentialModule],
  controllers: [CertificateBatchController, CertificateController, VerificationController],
})
export class CredentialHttpModule {}
