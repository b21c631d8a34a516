import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExamModule } from '#exam/public.js';
import { CriterionRating } from './grading-grid/criterion-rating.entity';
import { EvaluationMatrixReader } from './grading-grid/evaluation-matrix.reader';
import { GradingChecks } from './grading-grid/grading.checks';
import { GradingFollower } from './grading-grid/grading-follower';
import { GradingGrid } from './grading-grid/grading-grid.entity';
import { GradingGridReader } from './grading-grid/grading-grid.reader';
import { GradingService } from './grading-grid/grading.service';
import { GridOpening } from './grading-grid/grid-opening';
import { GridRepository } from './grading-grid/grid.repository';
import { JurorGridReader } from './grading-grid/juror-grid.reader';
import { JurorReader } from './grading-grid/juror.reader';
import { RatableReader } from './grading-grid/ratable.reader';
import { RatingStore } from './grading-grid/rating.store';
import { TeamRatingService } from './grading-grid/team-rating.service';

const providers = [
  GridOpening,
  GradingChecks,
  GradingFollower,
  GridRepository,
  RatingStore,
  RatableReader,
  GradingService,
  TeamRatingService,
  GradingGridReader,
  JurorGridReader,
  JurorReader,
  EvaluationMatrixReader,
];

/** Grids, one per juror and candidate: filled blind, submitted once, compared then. */
@Module({
  imports: [TypeOrmModule.forFeature([GradingGrid, CriterionRating]), ExamModule],
  providers,
  exports: providers,
})
export class GradingModule {}
