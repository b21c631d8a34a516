import { createHash } from 'node:crypto';
import { EarnedCertificates } from '#credential/certificate-batch/earned-certificates.js';
import { FrozenFacts } from '#credential/certificate-batch/frozen-facts.js';
import { TEMPLATE_VERSION } from '#credential/certificate/certificate-press.js';
import type { CertificateFacts } from '#credential/certificate/certificate-document.contract.js';
import { sealHolder } from '#credential/certificate/sealed-holder.js';
import type { Actor } from '#kernel/actor.js';
import { Sealer } from '#platform/encryption/sealer.js';
import type { BackStage } from '../../support/processes/back-stage';
import { idOf, idSql } from './ids';
import type { Loading } from './loading';
import { civilStatusOf } from './people';
import type { PlannedSession } from './planned-sessions';
import { TABLES } from './tables';

/** What `readableCode` makes, from the rank: twenty symbols it uses, in groups of four. */
export function verificationCodeOf(rank: number): string {
  const digits = createHash('md5').update(`code:${rank}`).digest('hex').slice(0, 20).toUpperCase();
  const symbols = digits.replaceAll('0', 'Y').replaceAll('1', 'Z');
  return symbols.match(/.{4}/g)?.join('-') ?? '';
}

function* sealedHolders(sealer: Sealer, closed: readonly PlannedSession[], facts: CertificateFacts) {
  let rank = 0;
  for (const { firstLearner, candidates } of closed) {
    for (let nth = 0; nth < candidates; nth += 1) {
      const { bornOn: birthOn, birthPlace, sex } = civilStatusOf(firstLearner + nth);
      const holder = { ...facts.holder, birthOn, birthPlace, sex };
      const { holderCivilStatus } = sealHolder(sealer, idOf('certificate', rank), { ...facts, holder });
      yield [rank, verificationCodeOf(rank), holderCivilStatus];
      rank += 1;
    }
  }
}

/**
 * The whole certification of every candidate of every closed session, issued: one batch per session. What the first
 * says comes from the product; the others say the same with the names of their holder and certification. Nothing is in
 * the storage: benches of lists open no file.
 */
export async function loadCertificates(
  loading: Loading,
  stage: BackStage,
  actor: Actor,
  planned: readonly PlannedSession[],
): Promise<void> {
  const closed = planned.filter(({ state }) => state === 'closed');
  const facts = await firstFacts(stage, actor, closed[0]?.id ?? '');
  await loading.query('CREATE TEMP TABLE sealed_holder (rank int, code text, civil_status text)');
  await loading.copy(
    'sealed_holder',
    ['rank', 'code', 'civil_status'],
    sealedHolders(stage.get(Sealer), closed, facts),
  );
  await loading.query('ANALYZE sealed_holder');
  await loading.query(
    `INSERT INTO ${TABLES.batch} (id, organisation_id, session_id, requested_by, created_at)
     SELECT ${idSql('batch', 's.rank')}, $1, s.id, $2, s.starts_on + 5 FROM planned_session s WHERE s.state = 'closed'`,
    [actor.organisationId, actor.userId],
  );
  await loading.withoutIndexes([TABLES.certificate], async () => {
    await loading.query(CERTIFICATES, [actor.organisationId, TEMPLATE_VERSION, facts]);
  });
  await loading.query(
    `INSERT INTO ${TABLES.unclaimedBlock} (learner_id, block_id, session_id, organisation_id)
     SELECT DISTINCT ON (d.block_id, c.learner_id) c.learner_id, d.block_id, d.session_id, d.organisation_id
     FROM ${TABLES.deliberation} d
     JOIN ${TABLES.candidate} c ON c.id = d.candidate_id
     JOIN ${TABLES.session} s ON s.id = d.session_id AND s.state = 'closed'
     ORDER BY d.block_id, c.learner_id, s.starts_on`,
  );
  await loading.query(
    `INSERT INTO ${TABLES.numberSequence} (organisation_id, year, last_number)
     SELECT organisation_id, number_year, max(number_rank) FROM ${TABLES.certificate} GROUP BY 1, 2`,
  );
}

/** What the product would freeze today for the first certificate that the session earned. */
async function firstFacts(stage: BackStage, actor: Actor, sessionId: string): Promise<CertificateFacts> {
  const bySession = await stage.get(EarnedCertificates).of(actor, sessionId);
  const earned = bySession.certificates.find(({ kind }) => kind === 'certification');
  if (!earned) throw new Error('the first closed session earned nothing');
  const id = idOf('certificate', 0);
  const frozen = await stage
    .get(FrozenFacts)
    .of(actor.organisationId, bySession, [{ id, earned, verificationCode: verificationCodeOf(0) }]);
  const { document } = frozen.get(id) ?? {};
  if (!document) throw new Error('nothing was frozen');
  const { bornOn: birthOn, birthPlace, sex } = civilStatusOf(0);
  return { ...document, holder: { ...document.holder, birthOn, birthPlace, sex } };
}

const CERTIFICATES = `
  WITH earned AS (
    SELECT s.*, nth, s.first_candidate + nth AS candidate_rank,
      row_number() OVER (ORDER BY s.rank, nth)::int - 1 AS certificate_rank
    FROM planned_session s CROSS JOIN generate_series(0, s.candidates - 1) nth WHERE s.state = 'closed'
  )
  INSERT INTO ${TABLES.certificate} (id, organisation_id, batch_id, session_id, candidate_id, learner_id,
    framework_version_id, kind, deliberation_ids, state, number_year, number_rank, verification_code, template_version,
    document, file_key, file_size, sha256, attempts, requested_at, issued_at, holder_civil_status)
  SELECT ${idSql('certificate', 'e.certificate_rank')}, $1, ${idSql('batch', 'e.rank')}, e.id,
    ${idSql('candidate', 'e.candidate_rank')}, learner.id, e.version_id, 'certification',
    (SELECT array_agg(${idSql('decision', 'e.candidate_rank * 10 + b.position')} ORDER BY b.position)
     FROM ${TABLES.block} b WHERE b.framework_version_id = e.version_id),
    'issued', 2025, 1 + e.certificate_rank, h.code, $2,
    $3::jsonb || jsonb_build_object('number', '2025-' || lpad((1 + e.certificate_rank)::text, 6, '0'), 'issuedOn', e.starts_on + 5,
      'verificationUrl', 'http://127.0.0.1/verifier/' || h.code,
      'certification', ($3::jsonb -> 'certification') || jsonb_build_object('code', t.code, 'title', t.title),
      'holder', jsonb_build_object('birthName', learner.birth_name, 'usualName', learner.usual_name, 'firstNames', learner.first_names)),
    'certificates/' || e.certificate_rank || '.pdf', 180000, encode(sha256(('certificate:' || e.certificate_rank)::bytea), 'hex'),
    1, e.starts_on + 5, e.starts_on + 5, h.civil_status
  FROM earned e
  JOIN sealed_holder h ON h.rank = e.certificate_rank
  JOIN ${TABLES.learner} learner ON learner.id = ${idSql('learner', 'e.first_learner + e.nth')}
  JOIN ${TABLES.frameworkVersion} v ON v.id = e.version_id
  JOIN ${TABLES.certification} t ON t.id = v.certification_id`;
