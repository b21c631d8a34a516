import { z } from 'zod';
import { schemaMessage } from './schema-messages';

describe('what a schema refuses', () => {
  const said = (schema: z.ZodType, value: unknown): string | undefined =>
    schema.safeParse(value, { error: schemaMessage }).error?.issues[0]?.message;

  it.each<[string, z.ZodType, unknown]>([
    ['Champ obligatoire', z.object({ name: z.string() }), {}],
    ['Champ obligatoire', z.string().min(1), ''],
    ['3 caractères au moins', z.string().min(3), 'ab'],
    ['1 élément au moins', z.array(z.string()).min(1), []],
    ['8 au plus', z.number().max(8), 9],
    ['Identifiant invalide', z.uuid(), 'x'],
    ['Jour attendu sous la forme AAAA-MM-JJ', z.iso.date(), '12/03/2026'],
    ['Valeur attendue : F, M', z.enum(['F', 'M']), 'X'],
    ['Champ inconnu : age', z.strictObject({}), { age: 3 }],
    ['Valeur d’une autre nature que celle attendue', z.number(), 'trois'],
  ])('is said as “%s”', (sentence, schema, value) => {
    expect(said(schema, value)).toBe(sentence);
  });

  it('is said in the words of the contract when it has some', () => {
    expect(said(z.string().min(12, { error: 'Au moins 12 caractères' }), 'court')).toBe('Au moins 12 caractères');
  });
});
