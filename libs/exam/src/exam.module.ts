import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '#catalog/public.js';
import { TrainingModule } from '#training/public.js';
import { Candidate } from './candidate/candidate.entity';
import { CandidateReader } from './candidate/candidate.reader';
import { CandidateRepository } from './candidate/candidate.repository';
import { CandidateService } from './candidate/candidate.service';
import { ExamSession, ExamSessionBlock } from './exam-session/exam-session.entity';
import { ExamSessionLifeService } from './exam-session/exam-session-life.service';
import { ExamSessionChecks } from './exam-session/exam-session.checks';
import { ExamSessionReader } from './exam-session/exam-session.reader';
import { ExamSessionRepository } from './exam-session/exam-session.repository';
import { ExamSessionService } from './exam-session/exam-session.service';
import { SessionFollowers } from './exam-session/session-followers';
import { SessionJournal } from './exam-session/session-journal';
import { SessionSetUp } from './exam-session/session-set-up';
import { SessionFactsReader } from './exam-session/session-facts.reader';
import { SessionTurns } from './exam-session/session-turns';
import { JurorEligibility } from './jury/juror-eligibility';
import { Jury, JuryMember, Recusal } from './jury/jury.entity';
import { JuryReader } from './jury/jury.reader';
import { JuryRepository } from './jury/jury.repository';
import { JuryService } from './jury/jury.service';
import { RecusalService } from './jury/recusal.service';
import { SubstituteService } from './jury/substitute.service';
import { CoveredCompetencies } from './project/covered-competencies';
import { Project, ProjectCompetency } from './project/project.entity';
import { ProjectReader } from './project/project.reader';
import { ProjectRepository } from './project/project.repository';
import { ProjectService } from './project/project.service';
import { Team, TeamMember } from './project/team.entity';
import { TeamReader } from './project/team.reader';
import { TeamRepository } from './project/team.repository';
import { TeamService } from './project/team.service';

const sessions = [
  ExamSessionRepository,
  SessionFollowers,
  ExamSessionChecks,
  ExamSessionReader,
  ExamSessionService,
  ExamSessionLifeService,
  SessionJournal,
  SessionSetUp,
  SessionFactsReader,
  SessionTurns,
];
const candidates = [CandidateRepository, CandidateReader, CandidateService];
const projects = [
  ProjectRepository,
  TeamRepository,
  CoveredCompetencies,
  ProjectReader,
  ProjectService,
  TeamReader,
  TeamService,
];
const juries = [JuryRepository, JurorEligibility, JuryReader, JuryService, RecusalService, SubstituteService];
const providers = [...sessions, ...candidates, ...projects, ...juries];

/** Sessions and what they are made of: candidates, projects, teams, jury. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ExamSession,
      ExamSessionBlock,
      Candidate,
      Project,
      ProjectCompetency,
      Team,
      TeamMember,
      Jury,
      JuryMember,
      Recusal,
    ]),
    CatalogModule,
    TrainingModule,
  ],
  providers,
  exports: providers,
})
export class ExamModule {}
