import {
  canonicalFramework,
  contentWithoutIds,
  frameworkContent,
} from '#catalog/framework-version/framework-version.contract.js';
import { refuseImport } from './framework-import.errors';
import { JsonSyntaxError, readJson, type Lines, type FoundName } from './json-places';
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
  const { value, places, repeated } = parse(text);
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
    warnings: [
      ...oncePerName('property-ignored', ignoredProperties({ ...canonical.data, ...withoutIds }, places)),
      ...oncePerName('property-repeated', repeated),
    ],
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

/** Properties that mean nothing here: a misspelt one is not dropped in silence. */
const ignoredProperties = (kept: unknown, places: ReadonlyMap<string, Lines>): FoundName[] =>
  [...places].flatMap(([pointer, { firstLine: line }]) => {
    const cut = pointer.lastIndexOf('/');
    const isKept = valueAt(kept, pointer) !== undefined || valueAt(kept, pointer.slice(0, cut)) === undefined;
    return pointer === '' || isKept ? [] : [{ name: pointer.slice(cut + 1), line }];
  });

/** One warning per name, at the first line it is found on. */
function oncePerName(code: ImportWarning['code'], found: readonly FoundName[]): ImportWarning[] {
  const byName = new Map<string, { line: number; count: number }>();
  for (const { name, line } of found) {
    const known = byName.get(name);
    byName.set(name, { line: Math.min(known?.line ?? line, line), count: (known?.count ?? 0) + 1 });
  }
  return [...byName].map(([name, { line, count }]) => importWarning(line, code, { name: name.slice(0, 60), count }));
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
