import { newId } from '#kernel/id.js';
import type { ApiCaller } from '../../apps/demo/src/api-caller';
import { dayFromNow } from '../../apps/demo/src/days';
import { bundledDocument } from '../../apps/demo/src/documents';
import { demoLearner } from '../../apps/demo/src/people';
import { type Claims, differing } from './claims';
import { insist, insistOnYes } from './patience';

/** Learners one after the other until told to stop; a repeated request is answered as the first, not that the learner is known. */
export async function registerLearners(
  staff: ApiCaller,
  prefix: string,
  claims: Claims,
  isOver: () => boolean,
): Promise<void> {
  for (let rank = 0; !isOver(); rank += 1) {
    const facts = demoLearner(rank, prefix);
    const birthName = `${facts.birthName} ${wordOf(prefix, rank)}`;
    const body = { ...facts, birthName, usualName: null, email: `${prefix}-${rank}@apprenant.example` };
    const header = { 'Idempotency-Key': newId() };
    const { id } = await insistOnYes('a learner', () =>
      staff.api.POST('/api/v1/learners', { params: { header }, body }),
    );
    claims.add('a learner', async () => {
      const { items } = await insistOnYes('the learners', () =>
        staff.api.GET('/api/v1/learners', { params: { query: { search: birthName } } }),
      );
      return differing(
        items.filter((learner) => learner.birthName === birthName).map((learner) => learner.id),
        [id],
      );
    });
  }
}

/** Names bear no figures. */
const wordOf = (prefix: string, rank: number): string =>
  [...`${prefix}${rank}`].map((sign) => (/\d/.test(sign) ? 'abcdefghij'[Number(sign)] : sign)).join('');

/** A document read, then confirmed as a certification. */
export async function importDocument(staff: ApiCaller, code: string, claims: Claims): Promise<void> {
  const document = bundledDocument('referentiel-demo.txt');
  const { id } = await insistOnYes('an import', () => staff.api.POST('/api/v1/imports', { body: document }));
  const create = {
    ...{ code, title: `Certification ${code}`, level: 6, nsfCodes: ['326t'], certifierName: 'Institut Boréal' },
    registrationDecidedOn: dayFromNow(-400),
    registrationEndsOn: dayFromNow(1_000),
    deliveryDeadlineOn: dayFromNow(2_000),
  };
  const found = async () =>
    (
      await insistOnYes('the certifications', () =>
        staff.api.GET('/api/v1/certifications', { params: { query: { search: code } } }),
      )
    ).items.filter((certification) => certification.code === code).length;
  const { status, doubtful } = await insist('a confirmation', () =>
    staff.api.POST('/api/v1/imports/{id}/confirm', {
      params: { path: { id } },
      body: { label: 'Version importée', certification: { create } },
    }),
  );
  if (status > 299 && !(doubtful && (await found()) === 1)) throw new Error(`an import was refused: ${status}`);
  claims.add('an import', async () => differing(await found(), 1));
}
