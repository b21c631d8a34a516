import { refusals } from '#kernel/domain-error.js';

export const refuseImport = refusals('exchange', {
  importUnknown: { kind: 'not_found', collection: 'imports' },
  importFileMissing: { kind: 'invalid' },
  importUploadBroken: { kind: 'invalid' },
  importEmpty: { kind: 'invalid' },
  importTooLarge: { kind: 'too_large' },
  importTooManyLines: { kind: 'invalid' },
  importBinary: { kind: 'invalid' },
  importUndecodable: { kind: 'invalid' },
  importNotAReferentiel: { kind: 'invalid' },
  importTooSlow: { kind: 'invalid' },
  importNoTable: { kind: 'invalid' },
  importJsonMalformed: { kind: 'invalid' },
  importJsonUnknownFormat: { kind: 'invalid' },
  importDocumentInvalid: { kind: 'invalid' },
});
