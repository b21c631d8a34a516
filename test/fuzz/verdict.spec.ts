import { operationsOf, readDocument } from './operations';
import type { RawAnswer } from './send';
import { Verdict } from './verdict';

const document = readDocument();
const verdict = new Verdict(document);
const PROBLEM = {
  type: 'urn:certitude:problem:training.learner-unknown',
  title: 'Introuvable',
  status: 404,
  detail: 'Cet apprenant est introuvable',
  instance: '/api/v1/learners/1',
  code: 'training.learner-unknown',
  requestId: 'x',
};

const answer = (status: number, body: unknown, contentType = 'application/problem+json; charset=utf-8'): RawAnswer => ({
  status,
  contentType,
  retryAfter: undefined,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

function wrongOf(given: RawAnswer): string[] {
  const operation = operationsOf(document).find(({ name }) => name === 'GET /api/v1/learners/:id');
  if (!operation) throw new Error('the document no longer describes how a learner is read');
  return verdict.of(operation, given);
}

describe('what the fuzzer finds wrong in an answer', () => {
  it('is nothing when it is as declared', () => {
    expect(wrongOf(answer(404, PROBLEM))).toEqual([]);
  });

  it.each([
    ['a failure', answer(500, { ...PROBLEM, status: 500, code: 'http.unexpected' }), 'answers 500'],
    [
      'trouble that does not say until when',
      answer(503, { ...PROBLEM, status: 503, code: 'http.503' }),
      'no Retry-After',
    ],
    ['a status that is not declared', answer(418, PROBLEM), 'answers 418, which it does not declare'],
    [
      'a code that is not declared',
      answer(404, { ...PROBLEM, code: 'exam.session-unknown' }),
      'is not what it declares',
    ],
    ['a field that is not declared', answer(404, { ...PROBLEM, cause: 'x' }), 'is not what it declares'],
    ['a page where JSON is declared', answer(200, '<html>', 'text/html'), 'instead of application/json'],
    ['a refusal that is no problem', answer(404, { error: 'Not Found' }, 'application/json'), 'refuses with'],
    ['a view that lacks something', answer(200, { id: 'x' }, 'application/json'), 'is not what it declares'],
    ['a statement', answer(404, { ...PROBLEM, detail: 'select * from training.learner' }), 'tells « select »'],
    ['a stack', answer(200, { note: 'Error\n    at Learner.read (x)' }, 'application/json'), 'tells \\n    at'],
    ['a file', answer(200, '"/srv/dist/apps/api/main.js"', 'application/json'), 'tells dist/apps/'],
  ])('is %s', (_, given, expected) => {
    expect(wrongOf(given).join('; ')).toContain(expected);
  });
});
