import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/id.js';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { askOnce } from '../database/ask';
import { parseEncryptionKeys } from '../encryption/encryption-keys';
import { Sealer } from '../encryption/sealer';
import { LEAVE_PROOF } from './key-proofs';
import { reseal } from './reseal';

const keyNamed = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [OLD, NEW] = [keyNamed('ancienne'), keyNamed('neuve')];
const before = new Sealer(parseEncryptionKeys(OLD));
const both = new Sealer(parseEncryptionKeys(`${NEW},${OLD}`));

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
  await ask(LEAVE_PROOF, [before.keyId, before.proof]);
});
afterEach(() => database.drop());

const ask = (sql: string, parameters: unknown[] = []) => askOnce(database.connectionString, sql, parameters);

/** The answer to a named request, kept until `hours` from now. */
async function keptAnswer(hours: number): Promise<void> {
  const organisationId = newId();
  await ask(
    `INSERT INTO identity.organisation (id, legal_name, city, signatory_name, signatory_title) VALUES ($1, 'I', 'Lyon', 'C', 'D')`,
    [organisationId],
  );
  await ask(
    `INSERT INTO platform.idempotent_answer (organisation_id, actor_id, key_digest, payload_digest, answer, expires_at)
     VALUES ($1, $2, 'k', 'p', $3, now() + make_interval(hours => $4))`,
    [organisationId, newId(), before.seal('{}', 'here'), hours],
  );
}

describe('a key that was replaced', () => {
  it('is kept as long as an answer it sealed may be asked for again', async () => {
    await keptAnswer(1);
    expect((await reseal(database.connectionString, both)).retired).toEqual([]);
    expect(await ask('SELECT FROM platform.idempotent_answer')).toHaveLength(1);
  });

  it('may be withdrawn once those answers have expired, whether or not anybody asked anything since', async () => {
    await keptAnswer(-1);
    expect((await reseal(database.connectionString, both)).retired).toEqual(['ancienne']);
    expect(await ask('SELECT FROM platform.idempotent_answer')).toEqual([]);
  });
});
