import { sources, type Source } from './sources';

/** Certificates change by the steps of `certificate.policy.ts` alone, which these two files turn into statements. */
const WRITERS = [
  'libs/credential/src/certificate/certificate-steps.sql.ts',
  'libs/credential/src/certificate/certificate.repository.ts',
];

const WRITES = [
  /\b(UPDATE|INSERT\s+INTO|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE|COPY)\s+(ONLY\s+)?("?credential"?\.)?"?certificate"?(?![\w"])/i,
  /\bmanager\s*\.\s*(save|insert|update|upsert|delete|remove|softDelete|increment|getRepository)\(\s*Certificate\b/,
  /\.(into|update|from)\(\s*Certificate\b/,
];
/** A state given by hand, where the table of steps would have. */
const STATE_GIVEN = /\bSET\b[^`]*\bstate\s*=\s*'(pending|numbered|issued|revoked|withdrawn)'/;

const isTest = ({ path }: Source) =>
  /\.(spec|story|e2e|harness|fixture|builder|samples)\.tsx?$|^libs\/testing\//.test(path);
const writesCertificates = ({ text }: Pick<Source, 'text'>) => WRITES.some((write) => write.test(text));

describe('certificates', () => {
  it('are written in one place', () => {
    const writers = sources().filter((source) => !isTest(source) && writesCertificates(source));
    expect(writers.map(({ path }) => path)).toEqual(WRITERS);
  });

  it('take their state from the table of steps, even there', () => {
    const given = sources().filter(({ path, text }) => WRITERS.includes(path) && STATE_GIVEN.test(text));
    expect(given).toEqual([]);
  });

  it.each([
    `UPDATE credential.certificate SET state = 'revoked' WHERE id = $1`,
    'DELETE FROM credential.certificate WHERE id = $1',
    'INSERT INTO credential.certificate (id) VALUES ($1)',
    `await this.tx.manager.update(Certificate, { id }, { state: 'failed' })`,
    'await this.tx.manager.save(Certificate, certificate)',
    'manager.createQueryBuilder().insert().into(Certificate).values(rows)',
  ])('are not written unnoticed by: %s', (text) => {
    expect(writesCertificates({ text })).toBe(true);
  });

  it('are not confused with their batches, their numbers, or a reader', () => {
    const others = [
      'UPDATE credential.certificate_batch SET created_at = $1',
      'INSERT INTO credential.certificate_number_sequence AS sequence',
      'SELECT id FROM credential.certificate WHERE id = $1 FOR UPDATE OF certificate',
      'manager.insert(CertificateBatch, batch)',
    ];
    expect(others.filter((text) => writesCertificates({ text }))).toEqual([]);
  });
});
