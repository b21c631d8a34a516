import { newId } from '#kernel/id.js';
import { eventually } from '#testing/jobs/eventually.js';
import type { ApiCaller } from '../../apps/demo/src/api-caller';
import { ifMatch } from '../../apps/demo/src/api-caller';
import * as journey from '../../apps/demo/src/journey';
import { type Claims, differing } from './claims';
import { type Answer, insist, insistOnYes } from './patience';

/** Decisions candidate by candidate, the closing, its certificates, and a correction once they are issued. */
export async function deliberateAndClose(staff: ApiCaller, sessionId: string, claims: Claims): Promise<void> {
  const path = { id: sessionId };
  const read = () =>
    insistOnYes('the deliberation', () =>
      staff.api.GET('/api/v1/exam-sessions/{id}/deliberation', { params: { path, query: { limit: 200 } } }),
    );
  const decisions = (await read()).items.map(({ id, cells }) =>
    cells.map(({ blockId, proposal }) => ({ candidateId: id, blockId, outcome: asDecided(proposal) })),
  );
  const decided = decisions.flat();
  const corrected = decided.find(({ outcome }) => outcome === 'refused');
  for (const ofCandidate of decisions) {
    const header = { 'Idempotency-Key': newId() };
    await insistOnYes('a deliberation', () =>
      staff.api.POST('/api/v1/exam-sessions/{id}/deliberations', {
        params: { path, header },
        body: { decisions: ofCandidate },
      }),
    );
    claims.add('decisions on a candidate', async () => {
      const [first] = ofCandidate;
      const cells = (await read()).items.find(({ id }) => id === first?.candidateId)?.cells ?? [];
      const isCorrected = ({ candidateId, blockId }: (typeof decided)[number]) =>
        candidateId === corrected?.candidateId && blockId === corrected.blockId;
      return differing(
        cells.map(({ blockId, decision, decisionCount }) => [blockId, decision?.outcome, decisionCount]),
        ofCandidate.map((one) => [one.blockId, ...(isCorrected(one) ? ['validated', 2] : [one.outcome, 1])]),
      );
    });
  }
  await close(staff, sessionId, claims);
  const validated = decided.filter(({ outcome }) => outcome === 'validated').length;
  const whole = decisions.filter((cells) => cells.every(({ outcome }) => outcome === 'validated')).length;
  await certificatesOf(staff, sessionId, validated + whole, claims);
  if (!corrected) throw new Error('a refusal was to be corrected');
  const cell = (await read()).items
    .find(({ id }) => id === corrected.candidateId)
    ?.cells.find(({ blockId }) => blockId === corrected.blockId);
  const correction = { ...corrected, outcome: 'validated' as const, reason: 'Grille mal reportée.' };
  const header = { 'Idempotency-Key': newId() };
  await insistOnYes('a correction', () =>
    staff.api.POST('/api/v1/exam-sessions/{id}/corrections', {
      params: { path, header },
      body: { decisions: [{ ...correction, supersedes: cell?.decision?.id ?? null }] },
    }),
  );
}

function asDecided(proposal: 'validated' | 'refused' | 'incomplete'): 'validated' | 'refused' {
  if (proposal === 'incomplete') throw new Error('every grid is submitted, and something is not proposed');
  return proposal;
}

async function close(staff: ApiCaller, sessionId: string, claims: Claims): Promise<void> {
  const params = { path: { id: sessionId } };
  const stateNow = async () =>
    (await insistOnYes('a session', () => staff.api.GET('/api/v1/exam-sessions/{id}', { params }))).state;
  const { status, doubtful, code } = await insist('the closing', () =>
    staff.api.POST('/api/v1/exam-sessions/{id}/close', { params, body: { issueCertificates: true } }),
  );
  const isDone = status < 300 || (doubtful && (await stateNow()) === 'closed');
  if (!isDone) throw new Error(`a session could not be closed: ${status} ${String(code)}`);
  claims.add('a closed session', async () => differing(await stateNow(), 'closed'));
}

async function certificatesOf(staff: ApiCaller, sessionId: string, expected: number, claims: Claims): Promise<void> {
  const params = { path: { id: sessionId } };
  const batches = async () =>
    (
      await insistOnYes('the batches', () =>
        staff.api.GET('/api/v1/exam-sessions/{id}/certificate-batches', { params }),
      )
    ).items;
  const allIssued = async () => {
    const all = await batches();
    return all.length > 0 && all.every(({ finished }) => finished);
  };
  await eventually('every certificate is issued', allIssued, 120_000);
  claims.add('the certificates of a session', async () => {
    const issued = await journey.listCertificates(staff, sessionId);
    const numbers = new Set(issued.map(({ number }) => number));
    const states = new Set(issued.map(({ state }) => state));
    return differing([issued.length, numbers.size, [...states]], [expected, expected, ['issued']]);
  });
}

/** The certificates of a closed session, asked for at once. */
export async function issueCertificates(staff: ApiCaller, sessionId: string, claims: Claims): Promise<void> {
  const { items } = await insistOnYes('the deliberation', () =>
    staff.api.GET('/api/v1/exam-sessions/{id}/deliberation', {
      params: { path: { id: sessionId }, query: { limit: 200 } },
    }),
  );
  const cells = items.map((candidate) => candidate.cells);
  const isValidated = ({ decision }: { decision: { outcome: string } | null }) => decision?.outcome === 'validated';
  const earned = cells.flat().filter(isValidated).length + cells.filter((all) => all.every(isValidated)).length;
  const header = { 'Idempotency-Key': newId() };
  const asked = await insistOnYes('a batch of certificates', () =>
    staff.api.POST('/api/v1/exam-sessions/{id}/certificate-batches', {
      params: { path: { id: sessionId }, header },
      body: { reissue: [] },
    }),
  );
  if (asked.total !== earned) throw new Error(`${asked.total} certificates are to be issued, and ${earned} are earned`);
  await certificatesOf(staff, sessionId, earned, claims);
}

/** Each grid in three saves, then submitted. */
export async function gradeSlowly(juror: ApiCaller, sessionId: string, claims: Claims): Promise<void> {
  const { items } = await insistOnYes('the grids', () =>
    juror.api.GET('/api/v1/juror/exam-sessions/{id}/grids', { params: { path: { id: sessionId }, query: {} } }),
  );
  for (const { id } of items) {
    const read = () =>
      insistOnYes('a grid', () => juror.api.GET('/api/v1/grading-grids/{id}', { params: { path: { id } } }));
    const criteria = (await read()).blocks.flatMap(({ competencies }) => competencies.flatMap((one) => one.criteria));
    const wanted = criteria.map((criterion, rank) => ({ criterionId: criterion.id, level: 1 + (rank % 4) }));
    const levels = async () => {
      const rated = new Map((await read()).ratings.map(({ criterionId, level }) => [criterionId, level]));
      return criteria.map((criterion) => ({ criterionId: criterion.id, level: rated.get(criterion.id) ?? null }));
    };
    const third = Math.ceil(wanted.length / 3);
    for (let from = 0; from < wanted.length; from += third) {
      const ratings = wanted.slice(from, from + third).map((one) => ({ ...one, comment: null }));
      await upToDate('a save', read, (revision) =>
        juror.api.PATCH('/api/v1/grading-grids/{id}/ratings', {
          params: { path: { id }, header: ifMatch(revision) },
          body: { ratings },
        }),
      );
    }
    const isSubmitted = async () => (await read()).state === 'submitted';
    await upToDate(
      'a submission',
      read,
      (revision) =>
        juror.api.POST('/api/v1/grading-grids/{id}/submit', { params: { path: { id }, header: ifMatch(revision) } }),
      isSubmitted,
    );
    claims.add('a submitted grid', async () => differing([await isSubmitted(), await levels()], [true, wanted]));
  }
}

/**
 * A change of what was read last. Where an earlier try had no answer it may have been done: what is then read again tells
 * whether it is `done`, or is changed once more, to the same.
 */
async function upToDate(
  what: string,
  read: () => Promise<{ revision: number }>,
  change: (revision: number) => Promise<Answer<unknown>>,
  done: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { revision } = await read();
    const { status, doubtful, code } = await insist(what, () => change(revision));
    if (status < 300) return;
    if (!doubtful) throw new Error(`${what} of what was just read: ${status} ${String(code)}`);
    if (await done()) return;
  }
  throw new Error(`${what}: never up to date`);
}
