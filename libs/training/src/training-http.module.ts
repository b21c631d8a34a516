import { Module } from '@nestjs/common';
import { LearnerController } from './learner/learner.controller';
import { TrainingModule } from './training.module';

@Module({ imports: [TrainingModule], controllers: [LearnerController] })
export class TrainingHttpModule {}
