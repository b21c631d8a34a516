import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalIssue, RefusalParams } from '#kernel/domain-error.js';
import { isDatabaseAway, isDiskFull } from '../database/database-trouble';
import { errorCode } from '../database/error-code';
import { megabytesTaken } from './body-limit';
import type { Problem } from './common.contract';
import { InvalidInput, isRefusal, languageOf, STATUS_OF_KIND, type ContextLabels, type Language } from './problem';
import { refuseHttp } from './refusals';
import { refusedPlace } from './schema-issue';
import { Sentences } from './sentences';

type Answer = Omit<Problem, 'instance' | 'requestId' | 'type'>;

/** Turns everything thrown below a route into RFC 9457 problem+json; nothing internal leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  private readonly sentences: Sentences;

  constructor(labels: ContextLabels) {
    this.sentences = new Sentences(labels);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify's router refuses before Nest sees the request. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const language = languageOf(request.headers['accept-language']);
    const isBodyTooLarge = !isRefusal(error) && httpStatusOf(error) === 413;
    const told = isBodyTooLarge ? refuseHttp.bodyTooLarge({ megabytes: megabytesTaken(request) }) : error;
    const answer = this.answerTo(told, language);
    if (answer.status >= 500 || isUnstorable(error))
      this.log.error({ err: error, requestId: request.id }, 'unexpected error');
    const problem = problemOf(answer, request.url.split('?')[0] ?? '/', String(request.id));
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply
      .status(answer.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .headers(answer.status === 503 ? { 'retry-after': '5' } : {})
      .header('content-language', language)
      .send(JSON.stringify(problem));
  }

  /** What a connection is told whose request never reached a route. */
  ofStatus(status: number, requestId: string): Problem {
    return problemOf(this.answerTo(new HttpException('', status), 'fr'), '/', requestId);
  }

  private answerTo(error: unknown, language: Language): Answer {
    const label = (code: string, params: RefusalParams = {}) =>
      this.sentences.of(language, code, params) ?? this.sentences.of(language, 'http.unexpected') ?? code;
    const places = (issues: readonly RefusalIssue[]) =>
      issues.map(({ pointer, code, params }) => ({ pointer, detail: label(code, params), code }));
    if (isRefusal(error)) {
      return {
        title: label(`http.${STATUS_OF_KIND[error.kind]}`),
        status: STATUS_OF_KIND[error.kind],
        detail: label(error.code, error.params),
        code: error.code,
        ...(error.issues.length > 0 && { errors: places(error.issues) }),
      };
    }
    if (error instanceof InvalidInput) {
      return {
        title: label('http.422'),
        status: 422,
        detail: label('http.invalid-input', { count: error.issues.length }),
        code: 'http.invalid-input',
        errors: places(error.issues.slice(0, 100).map(refusedPlace)),
      };
    }
    if (isDiskFull(error)) {
      return { title: label('http.503'), status: 503, detail: label('http.disk-full'), code: 'http.disk-full' };
    }
    const status = httpStatusOf(error);
    const isLabelled = this.sentences.of(language, `http.${status}`) !== undefined;
    const code = isLabelled ? `http.${status}` : 'http.unexpected';
    return { title: label(code), status, detail: label(code), code };
  }
}

const problemOf = (answer: Answer, instance: string, requestId: string): Problem => ({
  type: `urn:certitude:problem:${answer.code}`,
  ...answer,
  instance,
  requestId,
});

/** A value that PostgreSQL cannot hold, or compute with (SQLSTATE class 22): the caller's, though a contract let it in. */
const isUnstorable = (error: unknown): boolean => /^22\w{3}$/.test(errorCode(error));

/** Nest's exceptions and Fastify's own errors (body too large, malformed JSON) carry a status; anything else is a 500. */
function httpStatusOf(error: unknown): number {
  if (isDatabaseAway(error)) return 503;
  if (isUnstorable(error)) return 422;
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
  }
  return 500;
}
