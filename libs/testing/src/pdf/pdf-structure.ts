import { inflateSync } from 'node:zlib';

/** A PDF whose objects stand in clear (no object streams): what PDF/A writers that use a plain xref table produce. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

function objects(pdf: Buffer): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const text = pdf.toString('latin1');
  for (let at = 0; ;) {
    const start = /(\d+) 0 obj\s/g;
    start.lastIndex = at;
    const match = start.exec(text);
    if (!match) return found;
    const body = start.lastIndex;
    const streamAt = text.indexOf('stream', body);
    const endAt = text.indexOf('endobj', body);
    if (streamAt !== -1 && streamAt < endAt) {
      const dictionary = text.slice(body, streamAt);
      const from = streamAt + (text.startsWith('stream\r\n', streamAt) ? 8 : 7);
      const to = from + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
      found.set(Number(match[1]), { dictionary, stream: decode(dictionary, pdf.subarray(from, to)) });
      at = text.indexOf('endobj', to);
    } else {
      found.set(Number(match[1]), { dictionary: text.slice(body, endAt), stream: undefined });
      at = endAt;
    }
  }
}

const decode = (dictionary: string, raw: Buffer): Buffer =>
  dictionary.includes('/FlateDecode') ? inflateSync(raw) : Buffer.from(raw);

/** A PDF text string, `(literal)` or `<hex>`, PDFDocEncoding (its Latin-1 part) or UTF-16 with a byte order mark. */
function textString(dictionary: string, key: string): string | undefined {
  const match = new RegExp(`/${key} (?:\\(((?:\\\\.|[^\\\\)])*)\\)|<([0-9A-Fa-f\\s]*)>)`, 's').exec(dictionary);
  if (!match) return undefined;
  const bytes =
    match[2] === undefined ? Buffer.from(unescapeLiteral(match[1] ?? ''), 'latin1') : Buffer.from(match[2], 'hex');
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescapeLiteral = (literal: string): string =>
  literal.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPED[code] ?? code),
  );

export interface EmbeddedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly relationship: string;
  readonly description: string | undefined;
  readonly content: Buffer;
}

/** The files carried by a PDF/A-3, associated with the document (`/AF`) as the standard asks. */
export function attachments(pdf: Buffer): EmbeddedFile[] {
  const all = objects(pdf);
  const associated = [...all.values()]
    .map(({ dictionary }) => /\/AF (?:\[([^\]]*)\]|(\d+) 0 R)/.exec(dictionary))
    .find(Boolean);
  const list = associated?.[1] ?? (associated?.[2] ? (all.get(Number(associated[2]))?.dictionary ?? '') : '');
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => {
    const spec = all.get(Number(number))?.dictionary ?? '';
    const file = all.get(Number(/\/EF <<[^>]*\/F (\d+) 0 R/s.exec(spec)?.[1]));
    return {
      name: textString(spec, 'UF') ?? '',
      mimeType: (/\/Subtype \/(\S+)/.exec(file?.dictionary ?? '')?.[1] ?? '')
        .replaceAll('#2F', '/')
        .replaceAll('#2f', '/'),
      relationship: /\/AFRelationship \/(\w+)/.exec(spec)?.[1] ?? '',
      description: textString(spec, 'Desc'),
      content: file?.stream ?? Buffer.alloc(0),
    };
  });
}

export interface PdfMetadata {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** XMP `pdfaid:part` and `pdfaid:conformance`, e.g. `3A`. */
  readonly pdfA: string | undefined;
  readonly tagged: boolean;
  readonly hasOutputIntent: boolean;
  /** Alternative texts of the figures, in order. */
  readonly alternatives: string[];
  /** Fonts by name, and whether their program is in the file. */
  readonly fonts: { readonly name: string; readonly embedded: boolean }[];
  /** Structure element types used, e.g. `H1`, `P`, `Table`. */
  readonly structure: string[];
}

const XML_ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescapeXml = (text: string | undefined): string | undefined =>
  text?.replace(/&(\w+);/g, (entity, name: string) => XML_ENTITIES[name] ?? entity);

/** What the catalog, the XMP packet and the structure tree say of a document. */
export function metadata(pdf: Buffer): PdfMetadata {
  const dictionaries = [...objects(pdf).values()];
  const catalog = dictionaries.find(({ dictionary }) => /\/Type \/Catalog/.test(dictionary))?.dictionary ?? '';
  const xmp =
    dictionaries.find(({ dictionary }) => dictionary.includes('/Type /Metadata'))?.stream?.toString('utf8') ?? '';
  const elements = dictionaries.filter(({ dictionary }) => /\/Type \/StructElem/.test(dictionary));
  const [part, conformance] = ['part', 'conformance'].map((tag) => new RegExp(`pdfaid:${tag}>(\\w+)<`).exec(xmp)?.[1]);
  return {
    title: unescapeXml(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1]),
    lang: textString(catalog, 'Lang'),
    pdfA: part && conformance ? part + conformance : undefined,
    tagged: /\/Marked true/.test(catalog) && catalog.includes('/StructTreeRoot') && elements.length > 0,
    hasOutputIntent: catalog.includes('/OutputIntents'),
    alternatives: elements.map(({ dictionary }) => textString(dictionary, 'Alt')).filter((alt) => alt !== undefined),
    fonts: dictionaries
      .filter(({ dictionary }) => /\/Type \/FontDescriptor/.test(dictionary))
      .map(({ dictionary }) => ({
        name: (/\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? '').replace(/^[A-Z]{6}\+/, ''),
        embedded: /\/FontFile[23]? \d+ 0 R/.test(dictionary),
      })),
    structure: [...new Set(elements.map(({ dictionary }) => /\/S \/(\w+)/.exec(dictionary)?.[1] ?? ''))].sort(),
  };
}

/** Whether the file says, where a validator looks first, that it is a tagged PDF/A-3 at level A with its fonts inside. */
export function isTaggedPdfA3(pdf: Buffer): boolean {
  const { pdfA, tagged, hasOutputIntent, lang, fonts } = metadata(pdf);
  return pdfA === '3A' && tagged && hasOutputIntent && lang !== undefined && fonts.every(({ embedded }) => embedded);
}
