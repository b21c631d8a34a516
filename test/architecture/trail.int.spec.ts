import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { aClosedSession } from '../../libs/credential/src/certificate-batch/closed-session.builder';
import type { SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';

/** Tables whose changes need no entry of their own, and why. */
const WITHOUT_TRAIL: Record<string, string> = {
  'credential.certificate_number_sequence': 'moves with the numbers, which the certificates bear',
  'credential.unclaimed_block': 'weighed from what is in the trail',
  'credential.unclaimed_certification': 'weighed from what is in the trail',
  'deliberation.already_held_block': 'weighed from what is in the trail',
  'deliberation.first_decisions': 'counted from decisions by the database',
  'deliberation.owed_decision': 'follows a correction, which is in the trail',
  'grading.juror_work': 'counted from grids by the database',
  'identity.account_link': 'a link given is said of its member, and is erased once used',
  'identity.actor': 'kept by the database as accounts and keys are made',
  'identity.factor_notice': 'letters to write about changes that are in the trail, gone once sent',
  'identity.provider_errand': 'a sign-in under way, for ten minutes',
  'identity.known_device': 'browsers an account was opened with; each sign-in is in the trail',
  'identity.passkey_challenge': 'what passkeys are to sign, kept for minutes',
  'identity.pending_sign_in': 'sign-ins under way, kept for minutes',
  'identity.sign_in_throttle': 'counters kept for minutes',
  'identity.user_session': 'opened and ended by entries of the account; refreshed at each request',
  'platform.audit_entry': 'the trail itself',
  'platform.encryption_key': 'written by whoever operates the server, when it starts',
  'platform.idempotent_answer': 'answers kept for a day',
  'platform.outbox': 'work that follows changes which are in the trail',
  'platform.restoration': 'written by whoever operates the server, when it is stopped',
  'platform.schema_migration': 'kept by the migration runner',
};

const REFUSED = { driverError: { constraint: 'no_change_without_its_trail' } };

let api: TestApi;
let centre: TestOrganisation;
let session: SavedSession;

beforeAll(async () => {
  api = await startTestApi();
  centre = await api.organisation();
  session = await aClosedSession(centre.organisationId, centre.coordinator.actor.userId).save(api.tx);
});
afterAll(() => api.close());

/** As a statement of the product that forgot to say what it did. */
const change = (sql: string, ...parameters: unknown[]) =>
  api.get(Transaction).run(() => api.get(Transaction).query(sql, parameters));

describe('no change without its entry in the trail', () => {
  it('is asked of every table, or of none for a reason', async () => {
    const tables = await api.tx.query<{ name: string; fenced: boolean }>(
      `SELECT n.nspname || '.' || c.relname AS name, EXISTS (
         SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'platform.require_trail'::regproc AND t.tgdeferrable) AS fenced
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq') ORDER BY 1`,
    );
    expect(tables.filter(({ fenced }) => !fenced).map(({ name }) => name)).toEqual(Object.keys(WITHOUT_TRAIL).sort());
    expect(tables.filter(({ fenced }) => fenced).length).toBeGreaterThan(20);
  });

  it.each([
    [
      'a learner corrected',
      'UPDATE training.learner SET usual_name = $2 WHERE id = $1',
      () => session.learnerIds[0],
      'Autre',
    ],
    ['a session moved', 'UPDATE exam.exam_session SET place = $2 WHERE id = $1', () => session.id, 'Ailleurs'],
    [
      'a role given',
      'UPDATE identity.membership SET role = $2 WHERE user_id = $1',
      () => centre.juror.actor.userId,
      'coordinator',
    ],
    [
      'a password changed',
      'UPDATE identity.user_account SET password_hash = $2 WHERE id = $1',
      () => centre.juror.actor.userId,
      'x',
    ],
    [
      'an organisation renamed',
      'UPDATE identity.organisation SET legal_name = $2 WHERE id = $1',
      () => centre.organisationId,
      'Autre',
    ],
  ])('refuses %s by a statement that says nothing', async (_, sql, id, value) => {
    await expect(change(sql, id(), value)).rejects.toMatchObject(REFUSED);
  });

  it('refuses a candidate erased, a certificate asked for and a decision taken in silence', async () => {
    await expect(
      change(
        `INSERT INTO credential.certificate_batch (id, organisation_id, session_id, requested_by)
         SELECT gen_random_uuid(), organisation_id, id, $2 FROM exam.exam_session WHERE id = $1`,
        session.id,
        centre.coordinator.actor.userId,
      ),
    ).rejects.toMatchObject(REFUSED);
    await expect(
      change(
        `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome,
           proposal, proposal_reasons, rule, reason, supersedes_id, decided_by)
         SELECT gen_random_uuid(), organisation_id, session_id, candidate_id, block_id, 2, 'refused', 'refused', '[]', rule,
           'Correction', id, decided_by FROM deliberation.deliberation WHERE session_id = $1 LIMIT 1`,
        session.id,
      ),
    ).rejects.toMatchObject(REFUSED);
    expect(
      await api.tx.query('SELECT FROM deliberation.deliberation WHERE session_id = $1 AND sequence = 2', [session.id]),
    ).toEqual([]);
  });

  it('asks for the entry of the object that changed, in the same transaction', async () => {
    const [learner = '', other = ''] = (
      await api.tx.query<{ id: string }>('SELECT id FROM training.learner WHERE organisation_id = $1 LIMIT 2', [
        centre.organisationId,
      ])
    ).map(({ id }) => id);
    const tx = api.get(Transaction);
    const correct = (id: string) => tx.query(`UPDATE training.learner SET usual_name = 'Autre' WHERE id = $1`, [id]);
    const say = (id: string) =>
      api.get(Audit).record(centre.coordinator.actor, { verb: 'correct', objectType: 'learner', objectId: id });
    await tx.run(() => say(learner));
    await expect(tx.run(() => correct(learner))).rejects.toMatchObject(REFUSED);
    if (other) {
      await expect(
        tx.run(async () => {
          await say(other);
          await correct(learner);
        }),
      ).rejects.toMatchObject(REFUSED);
    }
    await tx.run(async () => {
      await correct(learner);
      await say(learner);
    });
  });
});
