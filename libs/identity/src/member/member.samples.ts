import type { FeatureSamples } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (api, { person, learner }) => {
  const { userId } = (await person(['coordinator'], 'Ines Invitée')).actor;
  // Still without a password, so that her link can be given again.
  await api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [userId]);
  return {
    'POST /api/v1/members/:userId/activation-link': { ids: { userId } },
    'POST /api/v1/members/:userId/password-link': { ids: { userId: learner.actor.userId } },
    'PUT /api/v1/members/:userId/roles': { ids: { userId }, body: { roles: ['juror'] } },
  };
};
