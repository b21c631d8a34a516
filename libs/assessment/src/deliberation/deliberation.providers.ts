import { DecisionCorrectionService } from './decision-correction.service';
import { DecisionLedger } from './decision-ledger';
import { DecisionReader } from './decision.reader';
import { DeliberationController } from './deliberation.controller';
import { Deliberation } from './deliberation.entity';
import { DeliberationMaterialReader } from './deliberation-material.reader';
import { DeliberationService } from './deliberation.service';
import { DeliberationTableReader } from './deliberation-table.reader';
import { HeldBlocksReader } from './held-blocks.reader';
import { PassportController } from './passport.controller';
import { PassportReader } from './passport.reader';

/** What the assessment modules take from deliberation. */
export const deliberationProviders = [
  HeldBlocksReader,
  DeliberationMaterialReader,
  DeliberationTableReader,
  DecisionReader,
  DecisionLedger,
  DeliberationService,
  DecisionCorrectionService,
  PassportReader,
];
export const deliberationControllers = [DeliberationController, PassportController];
export const deliberationEntities = [Deliberation];
