import type { ApiCaller } from '../../../apps/demo/src/api-caller';
import { dayFromNow } from '../../../apps/demo/src/days';
import type { DemoDocument } from '../../../apps/demo/src/documents';
import * as journey from '../../../apps/demo/src/journey';
import { demoLearner } from '../../../apps/demo/src/people';
import { PASSWORD } from './back-stage';

const CANDIDATES = 8;

export interface Carried {
  readonly administrator: ApiCaller;
  readonly version: journey.Version;
  readonly session: journey.ExamSession;
  readonly certificates: Awaited<ReturnType<typeof journey.listCertificates>>;
  /** Decisions of the jury. */
  readonly outcomes: { readonly validated: number; readonly refused: number };
}

/** Somebody of a jury, signed in. */
export type Juror = Awaited<ReturnType<typeof journey.inviteJurors>>[number];

export interface LineOptions {
  readonly administrator: ApiCaller;
  readonly newCaller: () => ApiCaller;
  readonly document: DemoDocument;
  /** Code of the certification the document becomes. */
  readonly code: string;
}

/**
 * Document → draft → published → session with two projects and three teams → jury of three → grids → proposals →
 * deliberation → close → certificates, through HTTP alone. The last candidate misses criteria, whoever judges.
 */
export async function carryToCertificates(options: LineOptions): Promise<Carried> {
  const { administrator, document, code } = options;
  const version = await publishedVersion(options);
  const jurors = await invitedJury(options);
  const session = await openedSession(administrator, {
    version,
    jurors,
    code,
    name: `Session sur ${document.sourceName}`,
  });
  const levelOf = (criterion: number, candidate: number) =>
    candidate === CANDIDATES - 1 && criterion % 40 === 2 ? 2 : 3 + (criterion % 2);
  for (const { caller } of jurors) {
    const submitted = await journey.grade(caller, session.id, { levelOf });
    if (submitted !== CANDIDATES) throw new Error(`${submitted} grids submitted, not ${CANDIDATES}`);
  }
  await journey.startDeliberation(administrator, session.id);
  await journey.followProposals(administrator, session.id);
  const outcomes = await decisionsOf(administrator, session.id);
  await journey.close(administrator, session.id, true);
  await journey.awaitCertificates(administrator, session.id, 'asked-by-closing');
  return {
    administrator,
    version,
    session,
    certificates: await journey.listCertificates(administrator, session.id),
    outcomes,
  };
}

/** Three people who chose their passwords. */
export function invitedJury({ administrator, newCaller, code }: Omit<LineOptions, 'document'>): Promise<Juror[]> {
  const people = ['Présidente', 'Juré', 'Jurée'].map((displayName, rank) => ({
    email: `jury${rank}-${code}@boreal.example`,
    displayName,
  }));
  return journey.inviteJurors(administrator, people, PASSWORD, newCaller);
}

export interface RoomOptions {
  readonly version: journey.Version;
  readonly jurors: readonly Juror[];
  /** Begins the identifiers and addresses of its learners. */
  readonly code: string;
  readonly name: string;
}

/** A session of eight new learners, with its teams and its jury, ready to be graded. */
export async function openedSession(
  administrator: ApiCaller,
  { version, jurors, code, name }: RoomOptions,
): Promise<journey.ExamSession> {
  const learnerIds = await journey.registerLearners(
    administrator,
    Array.from({ length: CANDIDATES }, (_, rank) => ({
      ...demoLearner(rank, code),
      email: `${code}-${rank}@apprenant.example`,
    })),
  );
  const dates = { startsOn: dayFromNow(0), endsOn: dayFromNow(1) };
  const session = await journey.openRoom(administrator, { version, name, ...dates, place: 'Lyon', learnerIds });
  await planTeams(administrator, session, version);
  await journey.composeJury(
    administrator,
    session.id,
    jurors.map(({ userId }, rank) => ({
      userId,
      president: rank === 0,
      quality: 'Professionnelle du métier',
      company: 'Entreprise invitée',
      outside: rank > 0,
    })),
  );
  return journey.open(administrator, session.id);
}

export async function publishedVersion({ administrator, document, code }: LineOptions): Promise<journey.Version> {
  const certification = {
    code,
    title: `Certification de ${document.sourceName}`,
    level: 7,
    nsfCodes: ['326t'],
    registrationDecidedOn: dayFromNow(-400),
    registrationEndsOn: dayFromNow(1_000),
    deliveryDeadlineOn: dayFromNow(2_000),
    certifierName: 'Institut Boréal',
  };
  const { version: draft, preview } = await journey.importFramework(
    administrator,
    document,
    certification,
    'Version initiale',
  );
  if (draft.state !== 'draft') throw new Error(`an imported version is ${draft.state}`);
  if (draft.blocks.length !== preview.counts.blocks) throw new Error('the draft is not what the preview showed');
  const version = await journey.publish(administrator, draft);
  if (version.state !== 'published') throw new Error(`a published version is ${version.state}`);
  return version;
}

async function planTeams(staff: ApiCaller, session: journey.ExamSession, version: journey.Version): Promise<void> {
  const candidates = (await journey.listCandidates(staff, session.id)).map(({ id }) => id);
  const dates = { startsOn: dayFromNow(-30), dueOn: dayFromNow(-2) };
  const brief = 'Projet en équipe, rapport et soutenance.';
  await journey.planProject(staff, session, version, {
    ...{ title: 'Premier projet', brief, ...dates, covering: 0 },
    teams: [
      { name: 'Équipe A', candidateIds: candidates.slice(0, 3) },
      { name: 'Équipe B', candidateIds: candidates.slice(3, 6) },
    ],
  });
  await journey.planProject(staff, session, version, {
    ...{ title: 'Second projet', brief, ...dates, covering: 1 },
    teams: [{ name: 'Équipe C', candidateIds: candidates.slice(6) }],
  });
}

async function decisionsOf(staff: ApiCaller, sessionId: string): Promise<Carried['outcomes']> {
  const candidates = await journey.readDeliberation(staff, sessionId);
  const outcomes = candidates.flatMap(({ cells }) => cells.map(({ decision }) => decision?.outcome));
  const count = (outcome: string) => outcomes.filter((given) => given === outcome).length;
  return { validated: count('validated'), refused: count('refused') };
}
