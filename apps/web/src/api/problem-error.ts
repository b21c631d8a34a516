import type { Problem } from '#platform/http/common.contract.js';

export interface FieldProblem {
  /** JSON pointer (RFC 6901) into what was sent. */
  pointer: string;
  detail: string;
}

/** What the API refused and why (RFC 9457), or the absence of an answer (`status` 0). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(readonly problem: Pick<Problem, 'title' | 'detail' | 'status' | 'code'> & Partial<Problem>) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.fields = problem.errors ?? [];
    this.requestId = problem.requestId;
  }

  /** Someone else changed it since it was read (412), so nothing was written. */
  get stale(): boolean {
    return this.status === 412;
  }
}

export const isProblem = (error: unknown): error is ProblemError => error instanceof ProblemError;

/** Code of the problem made here when the server cannot be reached at all. */
export const UNREACHABLE = 'web.unreachable';

const isProblemBody = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detail' in body && 'status' in body;

export function problemOf(response: Response, body: unknown): ProblemError {
  if (isProblemBody(body)) return new ProblemError(body);
  const title = response.statusText || `HTTP ${response.status}`;
  // A proxy in front of the API answers without problem+json when the API is away.
  const code = response.status >= 502 && response.status <= 504 ? UNREACHABLE : 'web.unexpected';
  return new ProblemError({ title, detail: title, status: response.status, code });
}
