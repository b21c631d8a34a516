import { accepted, type ApiCaller } from '../../../apps/demo/src/api-caller';
import { dayFromNow } from '../../../apps/demo/src/days';
import * as journey from '../../../apps/demo/src/journey';
import { demoLearner } from '../../../apps/demo/src/people';
import { PEOPLE, type Person, signedIn } from './product';

/** A session of a story's own, so that no story waits for another. */
export interface Room {
  readonly name: string;
  readonly session: journey.ExamSession;
  /** In the order of the screens. */
  readonly candidates: readonly { readonly id: string; readonly displayName: string }[];
}

/** The block of the demonstration's référentiel with the fewest criteria, ten. */
const SHORT_BLOCK = 3;
const JURY: readonly Person[] = ['juror', 'secondJuror', 'thirdJuror'];

let made = 0;
/** A word no other story has. */
export const uniqueWord = (): string => `${Date.now().toString(36)}${(made += 1)}`.toUpperCase();

export async function registerLearners(staff: ApiCaller, count: number): Promise<string[]> {
  const word = uniqueWord();
  return journey.registerLearners(
    staff,
    Array.from({ length: count }, (_, rank) => {
      const learner = demoLearner(rank + 100, word);
      return { ...learner, birthName: `${learner.birthName}-${word}`, email: `${word}-${rank}@apprenant.example` };
    }),
  );
}

/** The published version of the demonstration. */
export async function publishedVersion(staff: ApiCaller): Promise<journey.Version> {
  const { items } = await accepted(
    staff.api.GET('/api/v1/certifications', { params: { query: { search: 'RNCP38960' } } }),
  );
  return journey.readVersion(staff, items[0]?.publishedVersion?.id ?? '');
}

/** An open session with `candidates` candidates, one block, and the jury of three of the demonstration. */
/** Graded, decided as proposed and closed: its certificates are still to issue. */
export async function closedRoom(candidates: number): Promise<Room> {
  const room = await openRoom(candidates);
  for (const juror of JURY) await gradeAll(juror, room, () => 3);
  const staff = await signedIn('administrator');
  await journey.startDeliberation(staff, room.session.id);
  await journey.followProposals(staff, room.session.id, () => true);
  await journey.close(staff, room.session.id, false);
  return room;
}

export async function openRoom(candidates: number): Promise<Room> {
  const staff = await signedIn('administrator');
  const name = `Salle ${uniqueWord()}`;
  const session = await journey.openRoom(staff, {
    version: await publishedVersion(staff),
    blocks: [SHORT_BLOCK],
    name,
    startsOn: dayFromNow(-1),
    endsOn: dayFromNow(1),
    place: 'Lyon',
    learnerIds: await registerLearners(staff, candidates),
  });
  const { items: members } = await accepted(
    staff.api.GET('/api/v1/members', { params: { query: { role: 'juror', limit: 200 } } }),
  );
  await journey.composeJury(
    staff,
    session.id,
    JURY.map((person, rank) => ({
      userId: members.find(({ email }) => email === PEOPLE[person])?.userId ?? '',
      president: rank === 0,
      quality: 'Professionnelle du métier',
      company: 'Entreprise invitée',
      outside: rank > 0,
    })),
  );
  await journey.open(staff, session.id);
  return { name, session, candidates: await journey.listCandidates(staff, session.id) };
}

/** A juror fills and submits every grid. */
export async function gradeAll(person: Person, room: Room, levelOf: (candidate: number) => number): Promise<void> {
  const juror = await signedIn(person);
  const submitted = await journey.grade(juror, room.session.id, {
    levelOf: (_criterion, candidate) => levelOf(candidate),
  });
  expect(submitted).toBe(room.candidates.length);
}
