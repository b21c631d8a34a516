import { accepted, done, type ApiCaller } from './api-caller';
import { dayFromNow } from './days';
import { bundledDocument } from './documents';
import * as journey from './journey';
import { DEMO_PASSWORD, demoLearner, JURORS } from './people';

const LEARNERS = 60;
/** The learner whose account the demonstration shows: candidate of the closed session. */
export const SHOWN_LEARNER = 44;

interface Horizon {
  administrator: ApiCaller;
  learnerIds: string[];
  version: journey.Version;
  jurors: { userId: string; email: string; caller: ApiCaller }[];
}

/**
 * The first organisation: a certification of six blocks, sixty learners, one session in each state. Told through the
 * public API, so that nothing in it could not have been done by hand.
 */
export async function furnishHorizon(administrator: ApiCaller, newCaller: () => ApiCaller): Promise<Horizon> {
  const framework = await journey.importFramework(
    administrator,
    bundledDocument('referentiel-demo.txt'),
    {
      code: 'RNCP38960',
      title: 'Responsable de la rénovation énergétique du bâti ancien',
      level: 7,
      nsfCodes: ['230n', '227p'],
      registrationDecidedOn: '2025-03-27',
      registrationEndsOn: '2030-03-27',
      deliveryDeadlineOn: '2034-03-27',
      certifierName: 'Institut Horizon',
    },
    'Version enregistrée en 2025',
  );
  const version = await journey.publish(administrator, framework.version);
  await accepted(
    administrator.api.POST('/api/v1/certifications/{id}/versions', {
      params: { path: { id: framework.certificationId } },
      body: { label: 'Projet de révision 2027', copyOf: version.id },
    }),
  );
  const learners = Array.from({ length: LEARNERS }, (_, rank) => demoLearner(rank, 'HZN'));
  const learnerIds = await journey.registerLearners(administrator, learners);
  const jurors = await journey.inviteJurors(administrator, JURORS, DEMO_PASSWORD, newCaller);
  return { administrator, learnerIds, version, jurors };
}

/** In preparation: learners registered, one team short of members, no jury yet. */
export async function prepareSpringSession({ administrator, learnerIds, version }: Horizon): Promise<void> {
  const session = await journey.openRoom(administrator, {
    version,
    blocks: [0, 1],
    name: 'Session de printemps',
    startsOn: dayFromNow(120),
    endsOn: dayFromNow(124),
    place: 'Lyon, salle Ampère',
    learnerIds: learnerIds.slice(0, 10),
  });
  const candidates = await journey.listCandidates(administrator, session.id);
  await journey.planProject(administrator, session, version, {
    title: 'Rénover l’école du village',
    brief:
      'Une école de 1936, un budget communal, cinq semaines : diagnostic, bouquet de travaux, restitution au conseil municipal.',
    startsOn: dayFromNow(60),
    dueOn: dayFromNow(60 + 35),
    covering: 0,
    teams: [
      { name: 'Équipe Garonne', candidateIds: candidates.slice(0, 4).map(({ id }) => id) },
      { name: 'Équipe Loire', candidateIds: candidates.slice(4, 5).map(({ id }) => id) },
    ],
  });
}

/** Being marked: one juror is done, one half-way, one has just begun. */
export async function markAutumnSession({ administrator, learnerIds, version, jurors }: Horizon): Promise<void> {
  const session = await journey.openRoom(administrator, {
    version,
    blocks: [0, 1, 2],
    name: 'Session d’automne, groupe A',
    startsOn: dayFromNow(-3),
    endsOn: dayFromNow(4),
    place: 'Lyon, plateau technique',
    learnerIds: learnerIds.slice(10, 22),
  });
  await seatJury(administrator, session.id, jurors.slice(0, 3));
  await planTeams(administrator, session, version, 'Une copropriété à convaincre', 0);
  await journey.open(administrator, session.id);
  const [first, second, third] = jurors;
  const levelOf = (criterion: number, candidate: number) => 2 + ((criterion + candidate) % 3);
  if (first)
    await journey.grade(first.caller, session.id, { levelOf, filled: (rank) => (rank < 5 ? 1 : rank < 7 ? 0.5 : 0) });
  if (second) await journey.grade(second.caller, session.id, { levelOf: () => 3, filled: () => 1 });
  if (third) await journey.grade(third.caller, session.id, { levelOf, filled: (rank) => (rank < 2 ? 0.3 : 0) });
}

/** Deliberating: every grid is in, the jury has decided for half of the candidates. */
export async function deliberateSummerSession({ administrator, learnerIds, version, jurors }: Horizon): Promise<void> {
  const session = await journey.openRoom(administrator, {
    version,
    blocks: [2, 3],
    name: 'Session d’été, rattrapage',
    startsOn: dayFromNow(-40),
    endsOn: dayFromNow(-38),
    place: 'Lyon, salle Lumière',
    learnerIds: learnerIds.slice(22, 32),
  });
  await seatJury(administrator, session.id, jurors.slice(1, 4));
  await journey.open(administrator, session.id);
  for (const [rank, juror] of jurors.slice(1, 4).entries()) {
    await journey.grade(juror.caller, session.id, {
      levelOf: (criterion, candidate) =>
        (criterion + rank) % 9 === candidate % 9 ? 2 : 3 + ((criterion * candidate) % 2),
      comment: (criterion, candidate) => (criterion === 1 && candidate % 4 === 0 ? 'À reprendre à l’oral.' : null),
    });
  }
  await journey.startDeliberation(administrator, session.id);
  await journey.followProposals(administrator, session.id, (candidate) => candidate < 5);
}

/** Closed: every block assessed, most candidates hold the whole certification, one certificate revoked. */
export async function closeSpringSession(
  { administrator, learnerIds, version, jurors }: Horizon,
  doWaitingJobs: () => Promise<void>,
): Promise<void> {
  const session = await journey.openRoom(administrator, {
    version,
    name: 'Session de juin',
    startsOn: dayFromNow(-160),
    endsOn: dayFromNow(-155),
    place: 'Lyon, siège',
    learnerIds: learnerIds.slice(36, 48),
  });
  await seatJury(administrator, session.id, jurors.slice(0, 3));
  await planTeams(administrator, session, version, 'Maison de ville : du diagnostic à la réception', 1);
  await journey.open(administrator, session.id);
  for (const [rank, juror] of jurors.slice(0, 3).entries()) {
    await journey.grade(juror.caller, session.id, {
      // Two candidates in twelve miss a criterion or two, whoever judges them.
      levelOf: (criterion, candidate) =>
        candidate % 6 === 5 && criterion % 25 === 3 ? 2 : 3 + ((criterion + rank) % 2),
    });
  }
  await journey.startDeliberation(administrator, session.id);
  await journey.followProposals(administrator, session.id);
  await journey.close(administrator, session.id, true);
  await doWaitingJobs();
  await journey.awaitCertificates(administrator, session.id, 'asked-by-closing');
  const certificates = await journey.listCertificates(administrator, session.id);
  const misspelt = certificates.find(({ kind }) => kind === 'block');
  if (!misspelt) throw new Error('the closed session earned no block certificate');
  await done(
    administrator.api.POST('/api/v1/certificates/{id}/revoke', {
      params: { path: { id: misspelt.id } },
      body: { reason: 'Nom de naissance mal orthographié, signalé par la personne.' },
    }),
  );
}

const seatJury = (staff: ApiCaller, sessionId: string, jurors: Horizon['jurors']) =>
  journey.composeJury(
    staff,
    sessionId,
    jurors.map(({ userId, email }, rank) => {
      const person = JURORS.find((juror) => juror.email === email);
      if (!person) throw new Error('a juror of the demonstration is not in its list');
      const { quality, company, outside } = person;
      return { userId, president: rank === 0, quality, company, outside };
    }),
  );

/** Everybody in teams of four. */
async function planTeams(
  staff: ApiCaller,
  session: journey.ExamSession,
  version: journey.Version,
  title: string,
  covering: number,
): Promise<void> {
  const candidates = await journey.listCandidates(staff, session.id);
  const names = ['Équipe Ardèche', 'Équipe Durance', 'Équipe Isère', 'Équipe Saône'];
  const teams = Array.from({ length: Math.ceil(candidates.length / 4) }, (_, rank) => ({
    name: names[rank] ?? `Équipe ${rank + 1}`,
    candidateIds: candidates.slice(rank * 4, rank * 4 + 4).map(({ id }) => id),
  }));
  await journey.planProject(staff, session, version, {
    title,
    brief: 'Le centre fournit les relevés et les plans ; l’équipe rend un rapport et le soutient devant le jury.',
    startsOn: dayFromNow(-80),
    dueOn: dayFromNow(-80 + 28),
    covering,
    teams,
  });
}
