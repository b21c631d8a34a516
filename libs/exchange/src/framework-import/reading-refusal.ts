import type { DomainError, RefusalIssue, RefusalParams } from '#kernel/domain-error.js';
import { MAX_SOURCE_BYTES, type ReadingRefusal } from '#reading/public.js';
import { refuseImport } from './framework-import.errors';

/** What a document that cannot be read means to whoever sent it, pointing at its faulty line. */
export function importRefusal({ code, params, line }: ReadingRefusal): DomainError {
  const refuse = {
    empty: refuseImport.importEmpty,
    'too-large': refuseImport.importTooLarge,
    'too-many-lines': refuseImport.importTooManyLines,
    binary: refuseImport.importBinary,
    undecodable: refuseImport.importUndecodable,
    'not-a-referentiel': refuseImport.importNotAReferentiel,
    'no-table': refuseImport.importNoTable,
  }[code];
  const all: RefusalParams = { ...params, megabytes: MAX_SOURCE_BYTES / 1024 / 1024 };
  return refuse(all, line === undefined ? [] : placeAtLine(line));
}

export const placeAtLine = (line: number): RefusalIssue[] => [
  { pointer: '/text', code: 'exchange.import-line', params: { line } },
];
