import { Module } from '@nestjs/common';
import { EvaluationMatrixController } from './grading-grid/evaluation-matrix.controller';
import { GradingGridController } from './grading-grid/grading-grid.controller';
import { JurorController } from './grading-grid/juror.controller';
import { GradingModule } from './grading.module';

@Module({
  imports: [GradingModule],
  controllers: [GradingGridController, JurorController, EvaluationMatrixController],
})
export class GradingHttpModule {}
