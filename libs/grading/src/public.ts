/** What other contexts may use of grading; its grids and their levels are read through the relations it publishes. */
export { GradingModule } from './grading.module';
