import { isDeepStrictEqual } from 'node:util';
import { newId } from '#kernel/id.js';
import type { Sample } from '#test/tenancy/samples.js';
import { parametersOf } from '../routes/call';
import { idsInBodies, idsInQueries, pointerOf, valueAt, withValueAt } from './named-ids';
import { digestOf, idsOf } from './organisation-rows';
import { refusal, said, send, type TenancyStage } from './stage';

/** What is another organisation's is not found, whatever names it, and no list shows it. */
export function foreignIdsFindNothing(current: () => TenancyStage): void {
  describe('another organisation’s id', () => {
    it('in the path is not found, like an id that nobody has: not even that it exists is told', async () => {
      const stage = current();
      const told: string[] = [];
      for (const route of stage.naming) {
        for (const parameter of parametersOf(route)) {
          const [own, foreign] = [stage.sampleOf(route, stage.ours), stage.sampleOf(route, stage.theirs)];
          const withId = (id: string | undefined) => ({ ...own, ids: { ...own.ids, [parameter]: id ?? '' } });
          for (const caller of [stage.callerIn(stage.ours, route), stage.ours.everybody]) {
            const answer = await send(caller, route, withId(foreign.ids[parameter]));
            const nobodys = await send(caller, route, withId(newId()));
            if (answer.status === 404 && isDeepStrictEqual(refusal(answer), refusal(nobodys))) continue;
            told.push(`${route} (${parameter}): ${said(answer)}, and ${said(nobodys)} for nobody’s`);
          }
        }
      }
      expect(told).toEqual([]);
    });

    it('in a body is refused, whatever the place, like an id that nobody has', async () => {
      const stage = current();
      const accepted: string[] = [];
      for (const [route, places] of idsInBodies(stage.document)) {
        for (const place of places) {
          const [own, foreign] = [stage.sampleOf(route, stage.ours), stage.sampleOf(route, stage.theirs)];
          const sent = (id: unknown) => {
            const body = withValueAt(own.body, place, id) as object;
            return send(stage.callerIn(stage.ours, route), route, { ...own, body });
          };
          const answer = await sent(valueAt(foreign.body, place));
          // 409: a decision to replace that is not the one in force.
          if (![404, 409, 422].includes(answer.status)) accepted.push(`${route} ${pointerOf(place)}: ${said(answer)}`);
          expect([route, place, refusal(answer)]).toEqual([route, place, refusal(await sent(newId()))]);
        }
      }
      expect(accepted).toEqual([]);
    });

    it('in the query finds nothing', async () => {
      const stage = current();
      for (const route of idsInQueries(stage.document).keys()) {
        const found = async (sample: Sample) => {
          const { status, body } = await send(stage.callerIn(stage.ours, route), route, sample);
          expect([route, status]).toEqual([route, 200]);
          return (body as { items: object[] }).items.length > 0;
        };
        const [own, foreign] = [stage.sampleOf(route, stage.ours), stage.sampleOf(route, stage.theirs)];
        expect([route, await found({ ...own, ...(foreign.query && { query: foreign.query }) })]).toEqual([
          route,
          false,
        ]);
        expect([route, await found(own)]).toEqual([route, true]);
      }
    });
  });

  describe('what one’s own lists and pages show', () => {
    it('never names anything of another organisation', async () => {
      const stage = current();
      const [foreign, own] = [
        await idsOf(stage.api.tx, stage.theirs.centre.organisationId),
        await idsOf(stage.api.tx, stage.ours.centre.organisationId),
      ];
      expect(foreign.size).toBeGreaterThan(200);
      const seen = new Set<string>();
      for (const route of stage.guarded.filter((name) => name.startsWith('GET '))) {
        if (route.endsWith('/events')) continue;
        // Whole lists, not those that the sample filters.
        const ids = stage.ours.samples.get(route)?.ids ?? {};
        for (const caller of [stage.callerIn(stage.ours, route), stage.ours.everybody]) {
          const { raw } = await send(caller, route, { ids });
          for (const [id] of raw.toString('latin1').matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
            seen.add(id);
        }
      }
      expect([...seen].filter((id) => foreign.has(id) && !own.has(id))).toEqual([]);
      expect([...seen].filter((id) => own.has(id)).length).toBeGreaterThan(100);
    });
  });
}

/** To be told last: what the calls left. */
export function nothingHasChanged(current: () => TenancyStage): void {
  describe('after all these calls', () => {
    it('not a row of the other organisation has changed, nor has any follow-up been asked', async () => {
      const stage = current();
      expect(await digestOf(stage.api.tx, stage.theirs.centre.organisationId)).toEqual(stage.before);
    });

    it('the same calls are accepted at home: what was refused was refused for its owner alone', async () => {
      const stage = current();
      const surprising: string[] = [];
      for (const [route, sample] of stage.ours.samples) {
        const answer = await send(stage.callerIn(stage.ours, route), route, sample);
        const isAccepted = answer.status >= 200 && answer.status <= 299;
        const isExpected = sample.notYet === undefined ? isAccepted : said(answer) === sample.notYet;
        if (!isExpected) surprising.push(`${route}: ${said(answer)} instead of ${sample.notYet ?? 'a success'}`);
      }
      expect(surprising).toEqual([]);
    });
  });
}
