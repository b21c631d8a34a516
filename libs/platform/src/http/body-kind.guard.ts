import { UnsupportedMediaTypeException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { takesFiles } from './body-limit';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);
const JSON_TYPE = 'application/json';
const FILE_TYPE = 'multipart/form-data';

/** Bodies are JSON in UTF-8, or a file where the route takes one, not compressed: another kind is told 415 before it is read. */
export class BodyKindGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (WITHOUT_BODY.has(request.method) || isReadable(request)) return true;
    throw new UnsupportedMediaTypeException();
  }
}

function isReadable(request: FastifyRequest): boolean {
  if (isPacked(request)) return false;
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() === '') return !announcesBody(request);
  if (type.trim() === FILE_TYPE) return takesFiles(request);
  return type.trim() === JSON_TYPE && parameters.every(isNoOtherCharset);
}

/** Nothing here unpacks: what bears the label of a compression is not what it says to be (RFC 9110 §8.4). */
const isPacked = ({ headers }: FastifyRequest): boolean =>
  !/^(identity)?$/.test((headers['content-encoding'] ?? '').trim().toLowerCase());

/** `charset=utf-8`, quoted or not; any other parameter means nothing for JSON (RFC 8259 §11). */
function isNoOtherCharset(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=');
  return name.trim() !== 'charset' || /^"?utf-?8"?$/.test(value.trim());
}

const announcesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
