import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { codesOf } from './codes.fixture';
import { aLearner } from './learner.builder';

const ROUNDS = 15;

describe('one e-mail address, at the same instant', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  it('of two learners opens the account of one, and the other is refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sharing = () => aLearner(centre.organisationId).writtenAt(`partagee.${round}@exemple.test`).save(api.tx);
      const learners = [await sharing(), await sharing()];
      const answers = await Promise.all(learners.map(({ id }) => centre.coordinator.post(`/learners/${id}/account`)));
      expect(codesOf(answers)).toEqual(['200', '409 training.account-of-another-learner']);
    }
  });

  it('of fifteen learners opens the account of one', async () => {
    const sharing = () => aLearner(centre.organisationId).writtenAt('quinze@exemple.test').save(api.tx);
    const learners = await Promise.all(Array.from({ length: 15 }, sharing));
    const answers = await Promise.all(learners.map(({ id }) => centre.coordinator.post(`/learners/${id}/account`)));
    expect(codesOf(answers)).toEqual(['200', ...Array<string>(14).fill('409 training.account-of-another-learner')]);
  });

  it('of a learner whose account is opened twice opens one', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await aLearner(centre.organisationId).writtenAt(`deux.fois.${round}@exemple.test`).save(api.tx);
      const answers = await Promise.all([1, 2].map(() => centre.coordinator.post(`/learners/${id}/account`)));
      expect(codesOf(answers)).toEqual(['200', '200']);
    }
  });

  it('invited twice as a member, and as a learner, is one account', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const email = `membre.${round}@exemple.test`;
      const { id } = await aLearner(centre.organisationId).writtenAt(email).save(api.tx);
      const invite = (role: string) =>
        centre.administrator.post('/members', { email, displayName: 'Nadia Nouvelle', roles: [role] });
      const answers = await Promise.all([
        invite('juror'),
        invite('coordinator'),
        centre.coordinator.post(`/learners/${id}/account`),
      ]);
      expect(codesOf(answers)).toEqual(['200', '201', '201']);
    }
  });

  it('invited by two organisations belongs to one, and the other is told to wait', async () => {
    const other = await api.organisation();
    for (let round = 0; round < ROUNDS; round += 1) {
      const invitation = { email: `deux.centres.${round}@exemple.test`, displayName: 'Nadia', roles: ['juror'] };
      const answers = await Promise.all(
        [centre, other].map(({ administrator }) => administrator.post('/members', invitation)),
      );
      expect(codesOf(answers)).toHaveLength(2);
      expect(codesOf(answers)[0]).toBe('201');
      expect(codesOf(answers)[1]).toMatch(/^409 identity\./);
    }
  });
});
