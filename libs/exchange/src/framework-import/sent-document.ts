import '@fastify/multipart';
import { readFile } from 'node:fs/promises';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MAX_SOURCE_BYTES } from '#reading/public.js';
import { parseInput } from '#platform/http/validation.pipe.js';
import { unknownPlace } from '#platform/http/schema-issue.js';
import { InvalidInput, languageOf, type Language } from '#platform/http/problem.js';
import { sentences } from '../i18n/sentences';
import { previewImportRequest } from './framework-import.contract';
import { refuseImport } from './framework-import.errors';

/** A document as it was sent, before anything is read in it. */
export interface SentDocument {
  name: string;
  bytes: Uint8Array;
}

/** The document of the request: JSON with its text, or multipart/form-data with its file in the field `file`. */
export const DocumentSent = createParamDecorator((_: unknown, context: ExecutionContext): Promise<SentDocument> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const language = languageOf(request.headers['accept-language']);
  return request.isMultipart() ? uploaded(request, language) : Promise.resolve(pasted(request.body, language));
});

function pasted(body: unknown, language: Language): SentDocument {
  if (isTextTooLarge(body)) throw tooLarge();
  const { sourceName = nameless('exchange.pasted-text', language), text } = parseInput(
    previewImportRequest,
    body ?? {},
  );
  return { name: sourceName, bytes: Buffer.from(text, 'utf8') };
}

const isTextTooLarge = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'text' in body &&
  typeof body.text === 'string' &&
  Buffer.byteLength(body.text) > MAX_SOURCE_BYTES;

const tooLarge = () => refuseImport.importTooLarge({ megabytes: MAX_SOURCE_BYTES / 1024 / 1024 });

/** Goes to the disk as it comes, and is thrown away with the answer: a slow upload holds no memory. */
async function uploaded(request: FastifyRequest, language: Language): Promise<SentDocument> {
  const { files, values } = await request.saveRequestFiles().catch((error: unknown) => {
    throw refusalOfUpload(error);
  });
  const file = files.find(({ fieldname }) => fieldname === 'file');
  if (!file) throw refuseImport.importFileMissing();
  const others = Object.keys(values).filter((name) => name !== 'file');
  if (others.length > 0) throw new InvalidInput(others.map((name) => unknownPlace({ path: [name], known: ['file'] })));
  return {
    name: printableName(file.filename) || nameless('exchange.uploaded-file', language),
    bytes: await readFile(file.filepath),
  };
}

/** Busboy's own errors carry no status: an upload cut short is the sender's to repeat, not a failure of ours. */
function refusalOfUpload(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'DomainError') return error;
  const code = 'code' in error ? error.code : undefined;
  return code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : refuseImport.importUploadBroken();
}

const printableName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .split(/[\\/]/)
    .at(-1)
    ?.trim()
    .slice(0, 200) ?? '';

/** What is called a document sent without a name. */
const nameless = (code: string, language: Language): string => sentences.of(language, code) ?? code;
