import { Module } from '@nestjs/common';
import { AssessmentModule } from './assessment.module';
import { CandidateController } from './candidate/candidate.controller';
import { deliberationControllers } from './deliberation/deliberation.providers';
import { ExamSessionController } from './exam-session/exam-session.controller';
import { gradingControllers } from './grading-grid/grading-grid.providers';
import { JuryController } from './jury/jury.controller';
import { ProjectController } from './project/project.controller';

@Module({
  imports: [AssessmentModule],
  controllers: [
    ExamSessionController,
    CandidateController,
    ProjectController,
    JuryController,
    ...gradingControllers,
    ...deliberationControllers,
  ],
})
export class AssessmentHttpModule {}
