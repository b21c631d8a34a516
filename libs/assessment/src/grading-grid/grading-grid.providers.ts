import { CriterionRating } from './criterion-rating.entity';
import { GradingGrid } from './grading-grid.entity';
import { GridOpening } from './grid-opening';

/** What the assessment modules take from grading. */
export const gradingProviders = [GridOpening];
export const gradingControllers = [];
export const gradingEntities = [GradingGrid, CriterionRating];
