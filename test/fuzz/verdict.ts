import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { internalWordsIn, STACK_OR_FILE } from '../support/processes/discretion';
import type { ApiDocument, Operation } from './operations';
import type { RawAnswer } from './send';

/** Judges answers by what `openapi.json` says of them. */
export class Verdict {
  private readonly ajv: Ajv2020;
  private readonly known = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.ajv = addFormats(new Ajv2020({ strict: false, allErrors: false, validateFormats: true }));
    // Every schema refers to the components of the document, which is looked up by this name.
    this.ajv.addSchema({ $id: 'openapi', components: document.components });
  }

  /** What is wrong with an answer, in words; nothing when it is as declared. */
  of(operation: Operation, { status, contentType, body, retryAfter }: RawAnswer): string[] {
    const text = contentType.includes('json') || contentType.startsWith('text/') ? body.toString('utf8') : '';
    const wrong: string[] = [];
    if (status >= 500)
      wrong.push(`answers ${status}${status === 503 && retryAfter === undefined ? ', no Retry-After' : ''}`);
    if (STACK_OR_FILE.test(text)) wrong.push(`tells ${String(STACK_OR_FILE.exec(text)?.[0])}`);
    const declared = operation.responses[String(status)] ?? (status >= 500 ? operation.responses['5XX'] : undefined);
    if (!declared) return [...wrong, `answers ${status}, which it does not declare`];
    const isProblem = contentType.startsWith('application/problem+json');
    if (status >= 400 && !isProblem) return [...wrong, `refuses with ${contentType || 'no content type'}`];
    const schema = declared.content?.[contentType.split(';')[0] ?? '']?.schema;
    if (schema === undefined) {
      const takes = Object.keys(declared.content ?? {});
      if (takes.length > 0) wrong.push(`answers ${contentType || 'nothing'} instead of ${takes.join()}`);
      return wrong;
    }
    const json = parsed(text);
    if (json === undefined) return [...wrong, 'answers what is no JSON'];
    if (isProblem) wrong.push(...internalWordsIn(json).map((word) => `tells « ${word} »`));
    const check = this.checkOf(`${operation.name} ${status}`, schema);
    if (!check(json))
      wrong.push(`is not what it declares of ${status}: ${this.ajv.errorsText(check.errors)} ${codeOf(json)}`);
    return wrong;
  }

  private checkOf(key: string, schema: object): ValidateFunction {
    const made = this.known.get(key) ?? this.ajv.compile(absolute(schema) as object);
    this.known.set(key, made);
    return made;
  }
}

const codeOf = (json: unknown): string => (json as { code?: string } | null)?.code ?? '';

/** References of the document, whoever holds them. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'openapi#') : absolute(value),
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
