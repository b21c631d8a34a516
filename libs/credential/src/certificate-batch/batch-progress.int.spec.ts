import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { CertificateBatchService } from './certificate-batch.service';
import { aClosedSession } from './closed-session.builder';

describe('a batch followed live', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  let address: string;

  beforeEach(async () => {
    api = await startTestApi();
    centre = await api.organisation();
    const { organisationId, coordinator } = centre;
    const session = await aClosedSession(organisationId, coordinator.actor.userId).save(api.tx);
    const batchId = await api.get(CertificateBatchService).request(coordinator.actor, session.id, { reissue: [] });
    await api.app.listen(0, '127.0.0.1');
    address = `${await api.app.getUrl()}/api/v1/certificate-batches/${batchId}/events`;
  });

  const newKey = async () =>
    (
      await centre.administrator.post<{ id: string; secret: string }>('/api-keys', {
        label: 'Écran',
        scopes: ['certificate:read'],
      })
    ).body;

  async function follow(secret: string): Promise<IncomingMessage> {
    const request = get(address, { headers: { authorization: `Bearer ${secret}` }, agent: false });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return answer;
  }

  it('does not keep the server from stopping', async () => {
    const answer = await follow((await newKey()).secret);
    const [first] = (await once(answer.setEncoding('utf8'), 'data')) as [string];
    expect(first).toContain('"pending":3');

    const ended = once(answer.resume(), 'end');
    await api.close();
    await ended;
  }, 20_000);

  it('is followed no longer once the credential is revoked, and on so many screens at a time', async () => {
    const { id, secret } = await newKey();
    const screens = [];
    for (let screen = 0; screen < 8; screen += 1) screens.push(await follow(secret));
    expect(screens.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
    const [body] = (await once((await follow(secret)).setEncoding('utf8'), 'data')) as [string];
    expect(JSON.parse(body)).toMatchObject({ status: 429, code: 'http.too-many-streams' });

    const ended = screens.map((screen) => once(screen.resume(), 'end'));
    await centre.administrator.delete(`/api-keys/${id}`);
    await Promise.all(ended);
    await api.close();
  }, 20_000);
});
