import '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MAX_SOURCE_BYTES } from '../rncp-text';
import { InvalidInput } from '#platform/http/problem.js';
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
  return request.isMultipart() ? uploaded(request) : Promise.resolve(pasted(request.body));
});

function pasted(body: unknown): SentDocument {
  if (isTextTooLarge(body)) throw tooLarge();
  const parsed = previewImportRequest.safeParse(body ?? {});
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return { name: parsed.data.sourceName, bytes: Buffer.from(parsed.data.text, 'utf8') };
}

const isTextTooLarge = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'text' in body &&
  typeof body.text === 'string' &&
  Buffer.byteLength(body.text) > MAX_SOURCE_BYTES;

const tooLarge = () => refuseImport.importTooLarge({ megabytes: MAX_SOURCE_BYTES / 1024 / 1024 });

async function uploaded(request: FastifyRequest): Promise<SentDocument> {
  let name: string;
  let bytes: Buffer;
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw refuseImport.importFileMissing();
    name = part.filename;
    bytes = await part.toBuffer();
  } catch (error) {
    throw refusalOfUpload(error);
  }
  return { name: printableName(name), bytes };
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
    .slice(0, 200) || 'Fichier importé';
