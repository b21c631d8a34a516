import { z } from 'zod';
import { InvalidInput } from './problem';
import { refusedPlace } from './schema-issue';
import { parseInput } from './validation.pipe';

const facts = z.object({ name: z.string(), weight: z.number().optional() });

/** What is refused of `value`: each place, with the name that was probably meant. */
function refused(schema: z.ZodType, value: unknown): string[] {
  try {
    parseInput(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.issues
      .map(refusedPlace)
      .map(({ pointer, code, params }) => [pointer, code, params.near ?? ''].join(' ').trim());
  }
}

it('a field that the contract does not know is refused, with the name it knows that is the nearest', () => {
  expect(refused(facts, { name: 'a', weigth: 1 })).toEqual(['/weigth http.field-unknown-near weight']);
  expect(refused(facts, { name: 'a', Weight: 1 })).toEqual(['/Weight http.field-unknown-near weight']);
  expect(refused(facts, { name: 'a', colour: 1 })).toEqual(['/colour http.field-unknown']);
  expect(refused(facts, { name: 'a', toString: 1 })).toEqual(['/toString http.field-unknown']);
  expect(refused(facts, { name: 'a', weight: 1 })).toEqual([]);
});

it.each<[string, z.ZodType, unknown, string]>([
  ['in a list', z.array(facts), [{ name: 'a' }, { name: 'b', x: 1 }], '/1/x'],
  ['in a list of two things', z.tuple([z.string(), facts]), ['a', { name: 'b', x: 1 }], '/1/x'],
  ['in a part', z.object({ part: facts }), { part: { name: 'a', x: 1 } }, '/part/x'],
  ['in a part one may leave out', z.object({ part: facts.nullish() }), { part: { name: 'a', x: 1 } }, '/part/x'],
  [
    'in a part with a default',
    z.object({ part: facts.default({ name: '' }) }),
    { part: { name: 'a', x: 1 } },
    '/part/x',
  ],
  ['under any key', z.record(z.string(), facts), { k: { name: 'a', x: 1 } }, '/k/x'],
  ['in a rule over several fields', facts.refine(() => true).superRefine(() => undefined), { name: 'a', x: 1 }, '/x'],
  ['in what is then changed', facts.transform(({ name }) => name), { name: 'a', x: 1 }, '/x'],
  ['in what is changed first', z.preprocess((value) => value, facts), { name: 'a', x: 1 }, '/x'],
  ['in one of several shapes', z.union([z.object({ id: z.string() }), facts]), { name: 'a', x: 1 }, '/x'],
  [
    'in two shapes at once',
    z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]),
    { id: 'i', name: 'a' },
    '/name',
  ],
  [
    'in a shape that a field tells',
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b'), n: z.number() }),
    ]),
    { kind: 'a', n: 1 },
    '/n',
  ],
  ['in what is two things', z.intersection(facts, z.object({ id: z.string() })), { name: 'a', id: 'i', x: 1 }, '/x'],
  ['in what holds its like', z.lazy(() => facts), { name: 'a', x: 1 }, '/x'],
])('is seen %s', (_, schema, value, pointer) => {
  expect(refused(schema, value).map((told) => told.split(' ')[0])).toEqual([pointer]);
});

it('where a contract takes any field, none is unknown', () => {
  expect(refused(facts.loose(), { name: 'a', x: 1 })).toEqual([]);
  expect(refused(facts.catchall(z.number()), { name: 'a', x: 1 })).toEqual([]);
});
