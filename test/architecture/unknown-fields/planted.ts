/** As much of JSON Schema as our document is made of. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

interface Planted {
  readonly value: unknown;
  /** Where the stray field was put. */
  readonly pointers: readonly string[];
  /** Objects that do not say that they take no other field. */
  readonly open: readonly string[];
}

const ID = '0199aaaa-0000-7000-8000-000000000000';
const OF_FORMAT: Readonly<Record<string, string>> = { uuid: ID, date: '2026-01-01', email: 'a@exemple.test' };
const leaf = (value: unknown): Planted => ({ value, pointers: [], open: [] });

/** Something of the shape of `schema`, with the field `stray` in each of its objects, however deep. */
export function planted(schema: JsonSchema, parts: Readonly<Record<string, JsonSchema>>, stray: string): Planted {
  const of = (each: JsonSchema, at: string): Planted => {
    if (each.$ref !== undefined) return of(parts[each.$ref.split('/').at(-1) ?? ''] ?? {}, at);
    const choice = (each.anyOf ?? each.oneOf)?.find(({ type }) => type !== 'null');
    if (choice) return of(choice, at);
    if (each.const !== undefined) return leaf(each.const);
    if (each.enum) return leaf(each.enum[0]);
    if (each.type === 'object') return ofObject(each, at);
    if (each.type === 'array') {
      const item = of(each.items ?? {}, `${at}/0`);
      return { ...item, value: [item.value] };
    }
    if (each.type === 'string') return leaf(OF_FORMAT[each.format ?? ''] ?? 'x'.repeat(each.minLength ?? 1));
    return leaf(each.type === 'boolean' ? true : (each.minimum ?? 1));
  };
  const ofObject = ({ properties = {}, additionalProperties }: JsonSchema, at: string): Planted => {
    const facts = Object.entries(properties).map(([name, each]) => [name, of(each, `${at}/${name}`)] as const);
    return {
      value: { ...Object.fromEntries(facts.map(([name, { value }]) => [name, value])), [stray]: true },
      pointers: [`${at}/${stray}`, ...facts.flatMap(([, { pointers }]) => pointers)],
      open: [...(additionalProperties === false ? [] : [at || '/']), ...facts.flatMap(([, { open }]) => open)],
    };
  };
  return of(schema, '');
}
