import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aLearner } from './learner.builder';
import type { LearnerView } from './learner.contract';

interface Opened {
  userId: string;
  activationUrl: string;
}

describe('learners with an account', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  const open = <Body = Opened>(id: string) => centre.coordinator.post<Body>(`/learners/${id}/account`);
  const read = async (id: string) => (await centre.coordinator.get<LearnerView>(`/learners/${id}`)).body;

  it('receive a link once, and the account shows them as learners of the organisation', async () => {
    const { id } = await aLearner(centre.organisationId).save(api.tx);
    const { status, body } = await open(id);
    expect(status).toBe(200);
    expect(body.activationUrl).toMatch(/^http:\/\/certitude\.test\/activation\//);
    expect(await read(id)).toMatchObject({ userId: body.userId, revision: 2 });
    expect((await open(id)).body.userId).toBe(body.userId);
    expect((await read(id)).revision).toBe(2);
  });

  it('have it opened by a key without a link in its hands: a person gives them theirs', async () => {
    const { id } = await aLearner(centre.organisationId).save(api.tx);
    const key = await centre.administrator.post<{ secret: string }>('/api-keys', {
      label: 'LMS',
      scopes: ['learner:write'],
    });
    const opened = await api.stranger.post(`/learners/${id}/account`, undefined, {
      headers: { authorization: `Bearer ${key.body.secret}` },
    });
    expect(opened).toMatchObject({ status: 200, body: { activationUrl: null, sent: false } });
    expect((await open(id)).body.activationUrl).toMatch(/^http:\/\/certitude\.test\/activation\//);
  });

  it('do not share it with another learner of the organisation', async () => {
    const sharing = () => aLearner(centre.organisationId).writtenAt('adresse.partagee@exemple.test').save(api.tx);
    const [first, second] = [await sharing(), await sharing()];
    await open(first.id);
    const { status, body } = await open<Problem>(second.id);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'training.account-of-another-learner' });
  });
});
