import { newId } from '#kernel/id.js';
import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { hashPassword } from '../session/passwords';

export const samples: FeatureSamples = async (api, { administrator, learner }) => {
  const { userId } = learner.actor;
  await api.tx.query(
    `INSERT INTO identity.authenticator (id, user_id, secret, created_at, confirmed_at)
     VALUES (gen_random_uuid(), $1, 'v1.', now(), now())`,
    [userId],
  );
  const password = 'une phrase assez longue';
  const passkey = newId();
  await api.tx.query('UPDATE identity.user_account SET password_hash = $2 WHERE id = $1', [
    administrator.actor.userId,
    await hashPassword(password),
  ]);
  await api.tx.query(
    `INSERT INTO identity.passkey (id, user_id, name, credential_id, public_key, counter, transports, created_at)
     VALUES ($1, $2, 'Ordinateur', $3, 'AA', 0, '{}', now())`,
    [passkey, administrator.actor.userId, passkey],
  );
  return {
    'DELETE /api/v1/members/:userId/second-factor': { ids: { userId } },
    'POST /api/v1/auth/second-factor/passkeys/:id/removal': on(passkey, { currentPassword: password }),
  };
};
