import { CriterionRating } from './criterion-rating.entity';
import { EvaluationMatrixController } from './evaluation-matrix.controller';
import { EvaluationMatrixReader } from './evaluation-matrix.reader';
import { GradingGridController } from './grading-grid.controller';
import { GradingGrid } from './grading-grid.entity';
import { GradingGridReader } from './grading-grid.reader';
import { GradingService } from './grading.service';
import { GridOpening } from './grid-opening';
import { GridRepository } from './grid.repository';
import { JurorController } from './juror.controller';
import { JurorReader } from './juror.reader';
import { RatableReader } from './ratable.reader';
import { RatingStore } from './rating.store';
import { TeamRatingService } from './team-rating.service';

/** What the assessment modules take from grading. */
export const gradingProviders = [
  GridOpening,
  GridRepository,
  RatingStore,
  RatableReader,
  GradingService,
  TeamRatingService,
  GradingGridReader,
  JurorReader,
  EvaluationMatrixReader,
];
export const gradingControllers = [GradingGridController, JurorController, EvaluationMatrixController];
export const gradingEntities = [GradingGrid, CriterionRating];
