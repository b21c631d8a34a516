import { loggablePath } from './request-path';

const ID = '0192f2c0-7b1e-7c3a-9d58-2f3e9a1b4c5d';

it.each([
  ['/api/v1/learners', '/api/v1/learners'],
  [`/api/v1/exam-sessions/${ID}/grids`, `/api/v1/exam-sessions/${ID}/grids`],
  ['/api/v1/learners?search=Dupont&email=jeanne@exemple.fr', '/api/v1/learners'],
  ['/api/v1/verify/AB2C-DE3F-GH4J-KL5M-NP6Q', '/api/v1/verify/…'],
  ['/activation/kJ8s-_dks93jdkf', '/activation/…'],
  ['/api/v1/learners/jeanne.dupont%40exemple.fr', '/api/v1/learners/…'],
  ['/', '/'],
])('%s is logged as %s', (url, path) => {
  expect(loggablePath(url)).toBe(path);
});
