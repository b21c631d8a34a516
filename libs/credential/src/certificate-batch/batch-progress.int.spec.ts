import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { startTestApi } from '#testing/app/test-api.js';
import { CertificateBatchService } from './certificate-batch.service';
import { aClosedSession } from './closed-session.builder';

it('a batch followed live does not keep the server from stopping', async () => {
  const api = await startTestApi();
  const { organisationId, administrator, coordinator } = await api.organisation();
  const session = await aClosedSession(organisationId, coordinator.actor.userId).save(api.tx);
  const batchId = await api.get(CertificateBatchService).request(coordinator.actor, session.id, { reissue: [] });
  const { body: key } = await administrator.post<{ secret: string }>('/api-keys', {
    label: 'Écran',
    scopes: ['certificate:read'],
  });
  await api.app.listen(0, '127.0.0.1');
  const address = `${await api.app.getUrl()}/api/v1/certificate-batches/${batchId}/events`;
  const request = get(address, { headers: { authorization: `Bearer ${key.secret}` }, agent: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const [first] = (await once(answer.setEncoding('utf8'), 'data')) as [string];
  expect(first).toContain('"pending":3');

  const ended = once(answer.resume(), 'end');
  await api.close();
  await ended;
}, 20_000);
