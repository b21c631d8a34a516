import { Module } from '@nestjs/common';
import { ExamModule } from './exam.module';
import { CandidateController } from './candidate/candidate.controller';
import { ExamSessionController } from './exam-session/exam-session.controller';
import { JuryController } from './jury/jury.controller';
import { ProjectController } from './project/project.controller';

@Module({
  imports: [ExamModule],
  controllers: [ExamSessionController, CandidateController, ProjectController, JuryController],
})
export class ExamHttpModule {}
