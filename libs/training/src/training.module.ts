import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EncryptionModule } from '#platform/encryption-at-rest/encryption.module.js';
import { CivilStatuses } from './learner/civil-status';
import { LearnerAccountService } from './learner/learner-account.service';
import { Learner } from './learner/learner.entity';
import { LearnerChecks } from './learner/learner.checks';
import { LearnerReader } from './learner/learner.reader';
import { LearnerRepository } from './learner/learner.repository';
import { LearnerService } from './learner/learner.service';
import { Learners } from './learner/learners';

@Module({
  imports: [EncryptionModule, TypeOrmModule.forFeature([Learner])],
  providers: [
    LearnerChecks,
    CivilStatuses,
    Learners,
    LearnerReader,
    LearnerRepository,
    LearnerService,
    LearnerAccountService,
  ],
  exports: [Learners, LearnerReader, LearnerService, LearnerAccountService],
})
export class TrainingModule {}
