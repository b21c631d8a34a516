import {
  canonicalFramework,
  contentWithoutIds,
  frameworkContent,
} from '#catalog/framework-version/framework-version.contract.js';
import { refuseImport } from './framework-import.errors';
import { JsonSyntaxError, readJson, type Lines } from './json-places';
import { importWarning, type ImportWarning } from './import-warning';
import { refuseInvalid, type ImportPlace, type ReadDocument } from './imported-document';

/** Parts of the tree the screen shows beside the source. */
const ITEM =
  /^\/blocks\/\d+(?:\/activities\/\d+(?:\/description\/\d+|\/competencies\/\d+(?:\/(?:skills|criteria)\/\d+|\/method)?)?)?$/;

/**
 * Our own export, read back. Its pointers are those of the content.
 * @throws `exchange.import-json-malformed`, `exchange.import-json-unknown-format`, `exchange.import-document-invalid`
 */
export function readCanonicalDocument(text: string): ReadDocument {
  const { value, places } = parse(text);
  const isOurs =
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'certitude-framework';
  if (!isOurs) throw refuseImport.importJsonUnknownFormat();
  const canonical = canonicalFramework.safeParse(value);
  if (!canonical.success) throw refuseInvalid(canonical.error.issues, places);
  const { certification, label, scale, blocks } = canonical.data;
  const content = frameworkContent.safeParse({ label, scale, blocks });
  if (!content.success) throw refuseInvalid(content.error.issues, places);
  const withoutIds = contentWithoutIds(content.data);
  return {
    kind: 'canonical',
    content: withoutIds,
    places: itemPlaces(places),
    warnings: ignoredProperties({ ...canonical.data, ...withoutIds }, places),
    certificationCode: certification.code,
  };
}

function parse(text: string) {
  try {
    return readJson(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw refuseImport.importJsonMalformed({ line: error.line }, [
      { pointer: '/text', code: 'exchange.import-line', params: { line: error.line } },
    ]);
  }
}

const itemPlaces = (places: ReadonlyMap<string, Lines>): ImportPlace[] =>
  [...places]
    .filter(([pointer]) => ITEM.test(pointer))
    .map(([pointer, lines]) => ({ pointer, ...lines }))
    .sort((a, b) => a.firstLine - b.firstLine);

/** One warning per name of property that means nothing here: a misspelt one is not dropped in silence. */
function ignoredProperties(kept: unknown, places: ReadonlyMap<string, Lines>): ImportWarning[] {
  const ignored = new Map<string, { line: number; count: number }>();
  for (const [pointer, { firstLine }] of places) {
    const cut = pointer.lastIndexOf('/');
    if (pointer === '' || valueAt(kept, pointer) !== undefined || valueAt(kept, pointer.slice(0, cut)) === undefined)
      continue;
    const name = pointer.slice(cut + 1);
    const known = ignored.get(name);
    ignored.set(name, { line: Math.min(known?.line ?? firstLine, firstLine), count: (known?.count ?? 0) + 1 });
  }
  return [...ignored].map(([name, { line, count }]) =>
    importWarning(line, 'property-ignored', { name: name.slice(0, 60), count }),
  );
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
