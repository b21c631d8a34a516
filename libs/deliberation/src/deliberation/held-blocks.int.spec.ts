import { aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { newId } from '#kernel/id.js';
import { aLearner } from '#training/testing.js';
import { anExamSession, type ExamSessionBuilder, type SavedSession } from '#exam/exam-session/exam-session.builder.js';
import { aDecision } from './decision.builder';
import type { PassportView } from './deliberation.contract';
import { HeldBlocksReader } from './held-blocks.reader';

let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
let learnerId: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  version = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
  const learner = await aLearner(centre.organisationId)
    .named('Durand', 'Marie, Anne')
    .signingInAs(centre.learner.actor.userId)
    .save(api.tx);
  learnerId = learner.id;
});

const session = (name: string): ExamSessionBuilder =>
  anExamSession(centre.organisationId).named(name).on(version).withLearners(learnerId);
const june = () => session('Juin').closedOn(new Date('2026-06-30T16:00:00Z')).save(api.tx);
const decision = (saved: SavedSession, block: number) =>
  aDecision(centre.organisationId, saved, { candidate: 0, block }, centre.coordinator.actor.userId);
const held = () => api.get(HeldBlocksReader).ofLearner(centre.organisationId, learnerId);
const mine = async () => (await centre.learner.get<PassportView>('/my/passport')).body;

describe('blocks held for life', () => {
  it('are those a closed session validated, with the decision they rest on', async () => {
    const saved = await june();
    const validated = await decision(saved, 0).on(new Date('2026-06-29T22:30:00Z')).save(api.tx);
    await decision(saved, 1).refused('Rapport incomplet').save(api.tx);
    expect(await held()).toEqual([
      {
        learnerId,
        frameworkVersionId: version.id,
        blockId: version.blocks[0]?.id,
        since: '2026-06-30',
        candidateId: saved.candidateIds[0],
        sessionId: saved.id,
        sessionName: 'Juin',
        deliberationId: validated.id,
      },
    ]);
  });

  it('wait for the session to be closed', async () => {
    const saved = await session('En délibération').in('deliberating').save(api.tx);
    await decision(saved, 0).save(api.tx);
    expect(await held()).toEqual([]);
  });

  it('follow the decision in force, whichever way the jury changed its mind', async () => {
    const saved = await june();
    const first = await decision(saved, 0).save(api.tx);
    await decision(saved, 0).refused('Erreur de saisie').superseding(first, 'Erreur de saisie').save(api.tx);
    const refused = await decision(saved, 1).refused('Rapport manquant').save(api.tx);
    const second = await decision(saved, 1).superseding(refused, 'Rapport retrouvé').save(api.tx);
    expect((await held()).map(({ deliberationId }) => deliberationId)).toEqual([second.id]);
  });

  it('come from the first session closed, even if another had decided before it', async () => {
    const late = await session('Close en décembre').closedOn(new Date('2026-12-01T16:00:00Z')).save(api.tx);
    await decision(late, 0).on(new Date('2026-06-01T10:00:00Z')).save(api.tx);
    const early = await june();
    const first = await decision(early, 0).on(new Date('2026-06-29T10:00:00Z')).save(api.tx);
    expect((await held()).map(({ deliberationId }) => deliberationId)).toEqual([first.id]);
    expect((await mine()).certifications[0]?.blocks[0]).toMatchObject({ sessionName: 'Juin', since: '2026-06-29' });
  });

  it('of several successes the first counts; a later refusal counts for nothing', async () => {
    const [first, later] = [
      await june(),
      await session('Novembre').closedOn(new Date('2026-11-19T16:00:00Z')).save(api.tx),
    ];
    await decision(later, 0).on(new Date('2026-11-18T10:00:00Z')).save(api.tx);
    const one = await decision(first, 0).on(new Date('2026-06-20T10:00:00Z')).save(api.tx);
    const two = await decision(first, 1).on(new Date('2026-06-20T10:00:00Z')).save(api.tx);
    await decision(later, 1).refused('Soutenance absente').on(new Date('2026-11-18T10:00:00Z')).save(api.tx);
    expect(new Set((await held()).map(({ deliberationId }) => deliberationId))).toEqual(new Set([one.id, two.id]));
  });

  it('are told for some learners and one version, within the organisation', async () => {
    const saved = await june();
    await decision(saved, 0).save(api.tx);
    const reader = api.get(HeldBlocksReader);
    const { organisationId } = centre;
    const other = (await api.organisation()).organisationId;
    const { id: versionId } = saved.version;
    expect(await reader.ofLearners(organisationId, versionId, [learnerId])).toMatchObject([
      { learnerId, sessionName: 'Juin' },
    ]);
    expect(await reader.ofLearners(organisationId, versionId, [])).toEqual([]);
    expect(await reader.ofLearners(organisationId, newId(), [learnerId])).toEqual([]);
    expect(await reader.ofLearners(other, versionId, [learnerId])).toEqual([]);
    expect(await reader.ofLearner(other, learnerId)).toEqual([]);
  });
});

describe('the passport', () => {
  it('shows the learner what is theirs, what was refused and why, and staff the same', async () => {
    const saved = await june();
    await decision(saved, 0).on(new Date('2026-06-20T10:00:00Z')).save(api.tx);
    await decision(saved, 1).refused('Rapport incomplet').save(api.tx);
    const body = await mine();
    expect(body).toMatchObject({
      displayName: 'Marie Durand',
      certifications: [
        {
          certificationId: version.certificationId,
          frameworkVersionId: version.id,
          level: 7,
          complete: false,
          blocks: [
            {
              code: 'BC01',
              state: 'acquired',
              since: '2026-06-20',
              sessionName: 'Juin',
              reasons: [],
              juryReason: null,
            },
            { code: 'BC02', state: 'refused', since: null, sessionName: 'Juin', juryReason: 'Rapport incomplet' },
          ],
        },
      ],
    });
    expect((await centre.coordinator.get(`/learners/${learnerId}/passport`)).body).toEqual(body);
  });

  it('keeps a decision to itself until its session is closed', async () => {
    const saved = await session('En délibération').in('deliberating').save(api.tx);
    const before = await mine();
    await decision(saved, 0).save(api.tx);
    await decision(saved, 1).refused('Rapport incomplet').save(api.tx);
    expect(await mine()).toEqual(before);
    expect(before.certifications[0]?.blocks.map(({ state }) => state)).toEqual(['in-progress', 'in-progress']);
  });

  it('of somebody registered nowhere is empty', async () => {
    expect(await mine()).toEqual({ displayName: 'Marie Durand', certifications: [] });
  });

  it('is one’s own, or read by staff of the organisation', async () => {
    const path = `/learners/${learnerId}/passport`;
    const other = await api.organisation();
    expect((await other.coordinator.get(path)).status).toBe(404);
    expect((await other.learner.get('/my/passport')).status).toBe(404);
    for (const client of [centre.juror, centre.learner]) expect((await client.get(path)).status).toBe(403);
    for (const client of [centre.juror, centre.coordinator])
      expect((await client.get('/my/passport')).status).toBe(403);
  });
});
