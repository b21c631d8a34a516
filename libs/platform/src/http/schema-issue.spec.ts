import { z } from 'zod';
import { httpLabels } from './labels';
import { codeOfIssue, refusedPlace } from './schema-issue';
import { Sentences } from './sentences';

describe('what a schema refuses', () => {
  const sentences = new Sentences(httpLabels);
  const placeOf = (schema: z.ZodType, value: unknown) => {
    const [issue] = schema.safeParse(value, { error: codeOfIssue }).error?.issues ?? [];
    if (!issue) throw new Error('nothing was refused');
    return refusedPlace(issue);
  };

  it.each<[string, string, z.ZodType, unknown]>([
    ['Champ obligatoire', 'Required', z.object({ name: z.string() }), {}],
    ['Champ obligatoire', 'Required', z.string().min(1), ''],
    ['3 caractères au moins', '3 characters at least', z.string().min(3), 'ab'],
    ['1 élément au moins', '1 item at least', z.array(z.string()).min(1), []],
    ['2 éléments au plus', '2 items at most', z.array(z.string()).max(2), ['a', 'b', 'c']],
    ['8 au plus', '8 at most', z.number().max(8), 9],
    ['Identifiant invalide', 'Invalid identifier', z.uuid(), 'x'],
    ['Jour attendu sous la forme AAAA-MM-JJ', 'A day is expected as YYYY-MM-DD', z.iso.date(), '12/03/2026'],
    ['Valeur attendue : F, M', 'Expected value: F, M', z.enum(['F', 'M']), 'X'],
    ['Champ inconnu', 'Unknown field', z.strictObject({}), { age: 3 }],
    [
      'Valeur d’une autre nature que celle attendue',
      'A value of another kind than the one expected',
      z.number(),
      'trois',
    ],
  ])('is said as “%s”, or “%s”', (fr, en, schema, value) => {
    const { code, params } = placeOf(schema, value);
    expect([sentences.of('fr', code, params), sentences.of('en', code, params)]).toEqual([fr, en]);
  });

  it('is told at its place, by the code of the contract when it has one, with the bound it holds', () => {
    const schema = z.object({ secret: z.string().min(12, { error: 'identity.password-too-short' }) });
    expect(placeOf(schema, { secret: 'court' })).toEqual({
      pointer: '/secret',
      code: 'identity.password-too-short',
      params: { count: 12 },
    });
  });

  it('keeps what a rule of the contract itself tells', () => {
    const taken = z.string().superRefine((code, context) => {
      context.addIssue({ code: 'custom', message: 'catalog.block-code-twice', params: { code } });
    });
    expect(placeOf(taken, 'BC01').params).toEqual({ code: 'BC01' });
  });
});
