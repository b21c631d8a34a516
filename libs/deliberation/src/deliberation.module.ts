import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExamModule } from '#exam/public.js';
import { AlreadyHeldBlocks } from './deliberation/already-held-blocks';
import { CorrectionFollowUp } from './deliberation/correction-follow-up';
import { DecisionCorrectionService } from './deliberation/decision-correction.service';
import { DecisionLedger } from './deliberation/decision-ledger';
import { DecisionReader } from './deliberation/decision.reader';
import { DeliberationChecks } from './deliberation/deliberation.checks';
import { DeliberationFollower } from './deliberation/deliberation-follower';
import { Deliberation } from './deliberation/deliberation.entity';
import { DeliberationMaterialReader } from './deliberation/deliberation-material.reader';
import { DeliberationService } from './deliberation/deliberation.service';
import { DeliberationTableReader } from './deliberation/deliberation-table.reader';
import { HeldBlocksReader } from './deliberation/held-blocks.reader';
import { SeatedCandidatesReader } from './deliberation/seated-candidates.reader';
import { PassportReader } from './deliberation/passport.reader';

const providers = [
  HeldBlocksReader,
  DeliberationChecks,
  DeliberationFollower,
  DeliberationMaterialReader,
  DeliberationTableReader,
  SeatedCandidatesReader,
  DecisionReader,
  DecisionLedger,
  DeliberationService,
  DecisionCorrectionService,
  CorrectionFollowUp,
  AlreadyHeldBlocks,
  PassportReader,
];

/** What the rule proposes, what the jury decides, and the blocks held for life that follow. */
@Module({ imports: [TypeOrmModule.forFeature([Deliberation]), ExamModule], providers, exports: providers })
export class DeliberationModule {}
