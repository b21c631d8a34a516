import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Members } from '#identity/member/members.js';
import { newId } from '#kernel/id.js';
import { Retentions } from '#platform/retention/retentions.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { CERTIFICATION } from '../../libs/exchange/src/framework-import/import-api.fixture';
import { SAMPLE_TEXT } from '../../libs/exchange/src/framework-import/sample-referentiel.fixture';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';

/** What nobody needs any more is erased on its day, and nothing else. */
describe('what is kept for a while', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    // Some instants are of the database's own clock.
    api.clock.set(new Date());
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  const apply = () =>
    api.get(Retentions).apply((_name, error) => {
      throw error;
    });
  const pasted = async () => (await centre.coordinator.post<ImportPreview>('/imports', { text: SAMPLE_TEXT })).body.id;
  const importsLeft = async () =>
    (await api.tx.query<{ id: string }>('SELECT id FROM exchange.framework_import')).map(({ id }) => id);

  it('is written for operators, each with its days', () => {
    const page = readFileSync(join(__dirname, '../../docs/exploitation.md'), 'utf8').replaceAll(/ +/g, ' ');
    for (const { name, says, days } of api.get(Retentions).all) {
      expect(page).toContain(`| ${says} | ${days === 1 ? '1 jour' : `${days} jours`} | \`${name}\` |`);
    }
  });

  it('is not erased before its day, whoever asks how often', async () => {
    await pasted();
    expect([...(await apply()).values()]).toEqual(api.get(Retentions).all.map(() => 0));
  });

  it('erases an import that nobody confirmed, says so in the trail, and keeps the others', async () => {
    const [forgotten, confirmed, recent] = [await pasted(), await pasted(), await pasted()];
    await centre.coordinator.post(`/imports/${confirmed}/confirm`, {
      certification: { create: CERTIFICATION },
      label: 'Fiche 2025',
    });
    await api.tx.query(
      `UPDATE exchange.framework_import SET created_at = created_at - interval '31 days' WHERE id = ANY($1)`,
      [[forgotten, confirmed]],
    );
    expect((await apply()).get('exchange.unconfirmed-import')).toBe(1);
    const left = await importsLeft();
    expect(left).not.toContain(forgotten);
    expect(left).toEqual(expect.arrayContaining([confirmed, recent]));
    expect((await centre.coordinator.get(`/imports/${forgotten}`)).status).toBe(404);
    const told = await api.tx.query(
      `SELECT actor_kind, verb FROM platform.audit_entry WHERE object_id = $1 ORDER BY id DESC LIMIT 1`,
      [forgotten],
    );
    expect(told).toEqual([{ actor_kind: 'system', verb: 'erase' }]);
  });

  it('erases each once when two do it at the same time, more than a thousand at a time', async () => {
    await api.tx.query(
      `INSERT INTO identity.sign_in_throttle (key, failures, expires_at)
       SELECT 'address:test-' || n, 1, now() - interval '3 days' FROM generate_series(1, 2500) n`,
    );
    const [one, other] = await Promise.all([apply(), apply()]);
    const erased = (told: Map<string, number>) => told.get('identity.sign-in-throttle') ?? 0;
    expect(erased(one) + erased(other)).toBe(2_500);
  });

  it('erases sessions, links, devices and kept answers that ended, and leaves those in use', async () => {
    const { userId } = await api
      .get(Members)
      .invite(centre.administrator.actor, { email: 'ancien@exemple.test', displayName: 'Ancien', roles: ['juror'] });
    await api.tx.query(
      `INSERT INTO identity.user_session (token_hash, user_id, expires_at) VALUES ('ended', $1, now() - interval '2 days')`,
      [userId],
    );
    await api.tx.query(
      `INSERT INTO identity.known_device (id, user_id, token_hash, description, network, first_seen_at, last_seen_at)
       VALUES ($1, $2, 'old', '', '', now() - interval '500 days', now() - interval '401 days'),
              ($3, $2, 'recent', '', '', now() - interval '500 days', now() - interval '399 days')`,
      [newId(), userId, newId()],
    );
    await api.tx.query(
      `UPDATE identity.account_link SET expires_at = now() - interval '31 days' WHERE user_id = $1 AND expires_at IS NOT NULL`,
      [userId],
    );
    await centre.coordinator.post(
      '/certifications',
      { ...CERTIFICATION, code: 'RNCP41007' },
      { headers: { 'idempotency-key': newId() } },
    );
    await api.tx.query(`UPDATE platform.idempotent_answer SET expires_at = now() - interval '2 days'`);
    expect(Object.fromEntries(await apply())).toEqual({
      'exchange.unconfirmed-import': 0,
      'identity.account-link': 1,
      'identity.known-device': 1,
      'identity.sign-in-throttle': 0,
      'identity.user-session': 1,
      'platform.idempotent-answer': 1,
    });
    expect((await centre.coordinator.get('/learners')).status).toBe(200);
    expect(await api.tx.query('SELECT token_hash FROM identity.known_device WHERE user_id = $1', [userId])).toEqual([
      { token_hash: 'recent' },
    ]);
  });
});
