import { type ApiCaller } from './api-caller';
import { dayFromNow } from './days';
import { bundledDocument } from './documents';
import * as journey from './journey';
import { DEMO_PASSWORD, demoLearner, JURORS } from './people';

/** The second organisation: a small certification of two blocks, and a juror who sits in both organisations. */
export async function furnishRivage(administrator: ApiCaller, newCaller: () => ApiCaller): Promise<void> {
  const framework = await journey.importFramework(
    administrator,
    bundledDocument('referentiel-court.txt'),
    {
      code: 'RNCP40117',
      title: 'Animateur-coordinateur de tiers-lieu',
      level: 5,
      nsfCodes: ['332t'],
      registrationDecidedOn: '2025-11-26',
      registrationEndsOn: '2028-11-26',
      deliveryDeadlineOn: '2032-11-26',
      certifierName: 'Campus Rivage',
    },
    'Version initiale',
  );
  const version = await journey.publish(administrator, framework.version);
  const learners = Array.from({ length: 8 }, (_, rank) => demoLearner(rank + 70, 'RVG'));
  const learnerIds = await journey.registerLearners(administrator, learners);
  const [shared] = JURORS;
  const people = [...(shared ? [shared] : []), { email: 'jury@rivage.example', displayName: 'Maëlle Carré' }].map(
    ({ email, displayName }) => ({ email, displayName }),
  );
  const jurors = await journey.inviteJurors(administrator, people, DEMO_PASSWORD, newCaller);
  const session = await journey.openRoom(administrator, {
    version,
    name: 'Première session',
    startsOn: dayFromNow(-1),
    endsOn: dayFromNow(2),
    place: 'Annecy',
    learnerIds,
  });
  await journey.composeJury(
    administrator,
    session.id,
    jurors.map(({ userId }, rank) => ({
      userId,
      president: rank === 0,
      quality: rank === 0 ? 'Directrice de tiers-lieu' : 'Formatrice',
      company: rank === 0 ? 'La Halle commune' : 'Campus Rivage',
      outside: rank === 0,
    })),
  );
  await journey.open(administrator, session.id);
}
