import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { OwnSessions } from './own-sessions';
import { SessionService } from './session.service';

export const samples: FeatureSamples = async (api, { organisationId, administrator }) => {
  const { token } = await api.get(SessionService).open(administrator.actor.userId);
  const [session] = (await api.get(OwnSessions).list(administrator.actor, token)).items.filter(
    ({ current }) => current,
  );
  return {
    'DELETE /api/v1/auth/sessions/:id': on(session?.id ?? ''),
    'POST /api/v1/auth/switch-organisation': { ids: {}, body: { organisationId } },
  };
};
