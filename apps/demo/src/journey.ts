import type { components } from '../../web/src/api/schema';
import { accepted, done, ifMatch, type ApiCaller } from './api-caller';

type Schemas = components['schemas'];
export type Version = Schemas['FrameworkVersion'];
export type ExamSession = Schemas['ExamSession'];
type Levels = (criterion: number, candidate: number) => number;

/** The main job, step by step, through the public API alone: what the demonstration shows and what demo data is made with. */

export interface ImportedFramework {
  certificationId: string;
  preview: Schemas['ImportPreview'];
  version: Version;
}

export async function importFramework(
  staff: ApiCaller,
  document: { sourceName: string; text: string },
  create: Schemas['CreateCertificationRequest'],
  label: string,
): Promise<ImportedFramework> {
  const preview = await accepted(staff.api.POST('/api/v1/imports', { body: document }));
  const { certificationId, frameworkVersionId } = await accepted(
    staff.api.POST('/api/v1/imports/{id}/confirm', {
      params: { path: { id: preview.id } },
      body: { label, certification: { create } },
    }),
  );
  return { certificationId, preview, version: await readVersion(staff, frameworkVersionId) };
}

export const readVersion = (staff: ApiCaller, id: string): Promise<Version> =>
  accepted(staff.api.GET('/api/v1/framework-versions/{id}', { params: { path: { id } } }));

export async function publish(staff: ApiCaller, version: Version): Promise<Version> {
  await done(staff.api.POST('/api/v1/framework-versions/{id}/publish', { params: { path: { id: version.id } } }));
  return readVersion(staff, version.id);
}

export async function registerLearners(
  staff: ApiCaller,
  learners: readonly Schemas['CreateLearnerRequest'][],
): Promise<string[]> {
  const ids: string[] = [];
  for (const body of learners) ids.push((await accepted(staff.api.POST('/api/v1/learners', { body }))).id);
  return ids;
}

/** Invites people as jurors and has each choose their password. */
export async function inviteJurors(
  administrator: ApiCaller,
  people: readonly { email: string; displayName: string }[],
  password: string,
  newCaller: () => ApiCaller,
): Promise<{ userId: string; email: string; caller: ApiCaller }[]> {
  const jurors = [];
  for (const { email, displayName } of people) {
    const invited = await accepted(
      administrator.api.POST('/api/v1/members', { body: { email, displayName, roles: ['juror'] } }),
    );
    if (invited.sent)
      throw new Error('this instance sends its links by e-mail: run the demonstration on one without SMTP_URL');
    const caller = newCaller();
    if (invited.activationUrl) await caller.activate(invited.activationUrl, password);
    else await caller.signIn(email, password);
    jurors.push({ userId: invited.userId, email, caller });
  }
  return jurors;
}

export interface SessionPlan {
  version: Version;
  /** Ranks of the blocks assessed; all of them unless told. */
  blocks?: readonly number[];
  name: string;
  startsOn: string;
  endsOn: string;
  place: string;
  learnerIds: readonly string[];
}

export async function openRoom(staff: ApiCaller, plan: SessionPlan): Promise<ExamSession> {
  const { version, blocks, name, startsOn, endsOn, place, learnerIds } = plan;
  const assessed = version.blocks.filter((_, rank) => blocks?.includes(rank) ?? true);
  const session = await accepted(
    staff.api.POST('/api/v1/exam-sessions', {
      body: { frameworkVersionId: version.id, blockIds: assessed.map(({ id }) => id), name, startsOn, endsOn, place },
    }),
  );
  await accepted(
    staff.api.POST('/api/v1/exam-sessions/{id}/candidates', {
      params: { path: { id: session.id } },
      body: { learnerIds: [...learnerIds] },
    }),
  );
  return session;
}

export interface ProjectPlan {
  title: string;
  brief: string;
  startsOn: string;
  dueOn: string;
  /** Rank, among the assessed competencies that a team project assesses, of the one covered. */
  covering: number;
  teams: readonly { name: string; candidateIds: readonly string[] }[];
}

/** Competencies of the assessed blocks whose method is a team project. */
export const teamCompetencies = (version: Version, session: ExamSession) => {
  const assessed = new Set(session.blocks.map(({ id }) => id));
  return version.blocks
    .filter(({ id }) => assessed.has(id))
    .flatMap(({ activities }) => activities.flatMap(({ competencies }) => competencies))
    .filter(({ method }) => method?.teamMin != null);
};

export async function planProject(
  staff: ApiCaller,
  session: ExamSession,
  version: Version,
  plan: ProjectPlan,
): Promise<Schemas['Project']> {
  const { teams, covering, ...facts } = plan;
  const competencies = teamCompetencies(version, session);
  const covered = competencies[covering % competencies.length] ?? version.blocks[0]?.activities[0]?.competencies[0];
  if (!covered) throw new Error('this version assesses no competency');
  const project = await accepted(
    staff.api.POST('/api/v1/exam-sessions/{id}/projects', {
      params: { path: { id: session.id } },
      body: { ...facts, competencyIds: [covered.id] },
    }),
  );
  for (const { name, candidateIds } of teams) {
    await accepted(
      staff.api.POST('/api/v1/projects/{id}/teams', {
        params: { path: { id: project.id } },
        body: { name, candidateIds: [...candidateIds] },
      }),
    );
  }
  return project;
}

export const listCandidates = async (staff: ApiCaller, sessionId: string): Promise<Schemas['Candidate'][]> =>
  (
    await accepted(
      staff.api.GET('/api/v1/exam-sessions/{id}/candidates', {
        params: { path: { id: sessionId }, query: { limit: 200 } },
      }),
    )
  ).items;

export const composeJury = (
  staff: ApiCaller,
  sessionId: string,
  members: Schemas['ComposeJuryRequest']['members'],
): Promise<Schemas['Jury']> =>
  accepted(
    staff.api.PUT('/api/v1/exam-sessions/{id}/jury', {
      params: { path: { id: sessionId }, header: ifMatch(0) },
      body: { members },
    }),
  );

const at = (sessionId: string) => ({ params: { path: { id: sessionId } } });

export const open = (staff: ApiCaller, sessionId: string): Promise<ExamSession> =>
  accepted(staff.api.POST('/api/v1/exam-sessions/{id}/open', at(sessionId)));

export const startDeliberation = (staff: ApiCaller, sessionId: string): Promise<ExamSession> =>
  accepted(staff.api.POST('/api/v1/exam-sessions/{id}/deliberate', at(sessionId)));

export const close = (staff: ApiCaller, sessionId: string, issueCertificates: boolean): Promise<ExamSession> =>
  accepted(staff.api.POST('/api/v1/exam-sessions/{id}/close', { ...at(sessionId), body: { issueCertificates } }));

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Every item of a list, page after page. */
async function everyItem<T>(read: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let next: string | null = null;
  do {
    const page: Page<T> = await read({ limit: 200, ...(next !== null && { cursor: next }) });
    items.push(...page.items);
    next = page.nextCursor;
  } while (next !== null);
  return items;
}

export interface GradingPlan {
  levelOf: Levels;
  /** Share of the criteria rated, 0–1; a grid is submitted only when it is whole. */
  filled?: (candidate: number) => number;
  comment?: (criterion: number, candidate: number) => string | null;
}

/** One juror fills their grids; whole ones are submitted. @returns how many were. */
export async function grade(juror: ApiCaller, sessionId: string, plan: GradingPlan): Promise<number> {
  const grids = await everyItem((query) =>
    accepted(juror.api.GET('/api/v1/juror/exam-sessions/{id}/grids', { params: { path: { id: sessionId }, query } })),
  );
  let submitted = 0;
  for (const [candidate, { id }] of grids.entries()) {
    const share = plan.filled?.(candidate) ?? 1;
    if (share === 0) continue;
    const grid = await accepted(juror.api.GET('/api/v1/grading-grids/{id}', { params: { path: { id } } }));
    const criteria = grid.blocks.flatMap((block) => block.competencies.flatMap((competency) => competency.criteria));
    const ratings = criteria.slice(0, Math.ceil(criteria.length * share)).map((criterion, rank) => ({
      criterionId: criterion.id,
      level: plan.levelOf(rank, candidate),
      comment: plan.comment?.(rank, candidate) ?? null,
    }));
    const saved = await accepted(
      juror.api.PATCH('/api/v1/grading-grids/{id}/ratings', {
        params: { path: { id }, header: ifMatch(grid.revision) },
        body: { ratings },
      }),
    );
    if (share < 1) continue;
    const params = { path: { id }, header: ifMatch(saved.revision) };
    await done(juror.api.POST('/api/v1/grading-grids/{id}/submit', { params }));
    submitted += 1;
  }
  return submitted;
}

/** Every candidate, with what is proposed and decided on each block. */
export const readDeliberation = (staff: ApiCaller, sessionId: string): Promise<Schemas['DeliberationCandidate'][]> =>
  everyItem((query) =>
    accepted(staff.api.GET('/api/v1/exam-sessions/{id}/deliberation', { params: { path: { id: sessionId }, query } })),
  );

/** The jury follows the proposal for the candidates chosen (all unless told). @returns how many decisions were taken. */
export async function followProposals(
  staff: ApiCaller,
  sessionId: string,
  chosen: (candidate: number) => boolean = () => true,
): Promise<number> {
  const candidates = await readDeliberation(staff, sessionId);
  const decisions = candidates
    .filter((_, rank) => chosen(rank))
    .flatMap(({ id, cells }) =>
      cells.flatMap(({ blockId, proposal, decision, heldSince }) =>
        proposal === 'incomplete' || decision || heldSince ? [] : [{ candidateId: id, blockId, outcome: proposal }],
      ),
    );
  if (decisions.length === 0) return 0;
  await done(staff.api.POST('/api/v1/exam-sessions/{id}/deliberations', { ...at(sessionId), body: { decisions } }));
  return decisions.length;
}

/** Waits for the certificates of a session to be issued. */
export async function awaitCertificates(
  staff: ApiCaller,
  sessionId: string,
  expected: 'asked-by-closing' | { batchId: string },
): Promise<Schemas['CertificateBatch']> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const { items } = await accepted(staff.api.GET('/api/v1/exam-sessions/{id}/certificate-batches', at(sessionId)));
    const batch = expected === 'asked-by-closing' ? items[0] : items.find(({ id }) => id === expected.batchId);
    if (batch?.finished) return batch;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the certificates were not issued within two minutes: is a worker running?');
}

export const listCertificates = async (staff: ApiCaller, sessionId: string): Promise<Schemas['Certificate'][]> =>
  (
    await accepted(
      staff.api.GET('/api/v1/exam-sessions/{id}/certificates', {
        params: { path: { id: sessionId }, query: { limit: 200 } },
      }),
    )
  ).items;
