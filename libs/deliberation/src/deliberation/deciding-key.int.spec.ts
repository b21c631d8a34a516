import { TestClient } from '#test/app/test-client.js';
import { deliberationRoom, type DeliberationRoom } from './deliberation-room.fixture';
import type { DecisionView } from './deliberation.contract';

const { graded, decision, history, here } = deliberationRoom();
let api: DeliberationRoom['api'];
let centre: DeliberationRoom['centre'];
let session: DeliberationRoom['session'];
beforeEach(() => {
  ({ api, centre, session } = here());
});

interface CreatedKey {
  id: string;
  secret: string;
}

describe('a software that decides', () => {
  beforeEach(graded);

  async function aKey(): Promise<{ id: string; caller: TestClient }> {
    const { administrator } = centre;
    const { body } = await administrator.post<CreatedKey>('/api-keys', {
      label: 'Reprise de l’ancien logiciel',
      scopes: ['deliberation:read', 'deliberation:decide'],
    });
    return {
      id: body.id,
      caller: new TestClient(api.app, administrator.actor, { authorization: `Bearer ${body.secret}` }),
    };
  }
  const decide = (caller: TestClient) =>
    caller.post<{ items: DecisionView[] }>(`/exam-sessions/${session.id}/deliberations`, {
      decisions: [decision(0, 0, 'validated')],
    });

  it('is refused: a jury is made of people, and nothing is recorded in anybody’s name', async () => {
    const { caller } = await aKey();
    expect(await decide(caller)).toMatchObject({ status: 403, body: { code: 'identity.left-to-people' } });
    expect((await caller.get<{ can: object }>(`/exam-sessions/${session.id}/deliberation`)).body).toMatchObject({
      can: { decide: false },
    });
    expect((await history(0, 0)).body.items).toEqual([]);
  });

  it('signs with its own name once the organisation lets keys decide, never with that of whoever made it', async () => {
    const { id, caller } = await aKey();
    const { revision } = (await centre.administrator.get<{ revision: number }>('/organisation')).body;
    await centre.administrator.patch('/organisation', { keysMayDecide: true }, { ifMatch: revision });
    const { status, body } = await decide(caller);
    expect({ status, by: body.items[0]?.decidedBy }).toEqual({ status: 201, by: 'Reprise de l’ancien logiciel' });
    expect((await history(0, 0)).body.items).toMatchObject([{ decidedBy: 'Reprise de l’ancien logiciel' }]);
    const trail = await api.tx.query(
      `SELECT actor_kind, actor_id FROM platform.audit_entry WHERE verb = 'deliberate' AND object_id = $1`,
      [body.items[0]?.id],
    );
    expect(trail).toEqual([{ actor_kind: 'api-key', actor_id: id }]);
  });
});
