import type { FeatureSamples } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (api, { learner }) => {
  const { userId } = learner.actor;
  await api.tx.query(
    `INSERT INTO identity.authenticator (id, user_id, secret, created_at, confirmed_at)
     VALUES (gen_random_uuid(), $1, 'v1.', now(), now())`,
    [userId],
  );
  return { 'DELETE /api/v1/members/:userId/second-factor': { ids: { userId } } };
};
