import { DataSource } from 'typeorm';
import { AccountLinks1790000600000 } from '#migrations/1790000600000-account-links.js';
import { startTestApi } from '#test/app/test-api.js';
import { newToken, tokenDigest } from '../session/secrets';

it('links handed over before they had a row of their own still work, and go back where they were', async () => {
  const api = await startTestApi();
  const db = api.get(DataSource).createQueryRunner();
  try {
    const { administrator } = await api.organisation();
    const invitation = { email: 'maud@exemple.test', displayName: 'Maud Ferrier', roles: ['juror'] };
    const { userId } = (await administrator.post<{ userId: string }>('/members', invitation)).body;
    const migration = new AccountLinks1790000600000();
    await migration.down(db);
    const token = newToken();
    const expiresAt = new Date(api.clock.now().getTime() + 86_400_000);
    await db.query('UPDATE user_account SET activation_token_hash = $2, activation_expires_at = $3 WHERE id = $1', [
      userId,
      tokenDigest(token),
      expiresAt,
    ]);
    await migration.up(db);
    await migration.down(db);
    expect(
      await db.query('SELECT activation_token_hash, activation_expires_at FROM user_account WHERE id = $1', [userId]),
    ).toEqual([{ activation_token_hash: tokenDigest(token), activation_expires_at: expiresAt }]);

    await migration.up(db);
    const followed = await api.stranger.post('/auth/activate', { token, password: 'une phrase assez longue' });
    expect(followed).toMatchObject({ status: 200, body: { roles: ['juror'] } });
  } finally {
    await db.release();
    await api.close();
  }
});
