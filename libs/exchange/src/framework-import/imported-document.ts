import '#platform/http/schema-codes.js';
import type { z } from 'zod';
import type { FrameworkContent } from '#catalog/framework-version/framework-version.contract.js';
import { refusedPlace } from '#platform/http/schema-issue.js';
import type { ImportPreview } from './framework-import.contract';
import { refuseImport } from './framework-import.errors';
import type { ImportWarning } from './import-warning';
import { linesAt, type Lines } from './json-places';

export type ImportPlace = ImportPreview['places'][number];

/** What a document was understood to say, whatever its format. */
export interface ReadDocument {
  kind: ImportPreview['kind'];
  content: FrameworkContent;
  places: ImportPlace[];
  warnings: ImportWarning[];
  /** RNCP or RS code the document names, to suggest its certification. */
  certificationCode: string | null;
}

/** Where the content does not fit the catalogue: each place with its line. */
export function refuseInvalid(issues: readonly z.core.$ZodIssue[], places: ReadonlyMap<string, Lines>): Error {
  const shown = issues.slice(0, 100).map((issue) => {
    const { pointer, code, params } = refusedPlace(issue);
    return {
      pointer,
      code: 'exchange.import-item-invalid',
      params: { ...params, line: linesAt(places, pointer).firstLine, refused: code },
    };
  });
  return refuseImport.importDocumentInvalid({ count: issues.length }, shown);
}
