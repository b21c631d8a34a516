import '../assessment-http.module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownRefusalCodes } from '#kernel/domain-error.js';
import { MISSING } from '../exam-session/exam-session.contract';
import { assessmentLabels } from './labels';

const root = join(__dirname, '..');
/** Codes written in full in the code: those of the places that a refusal points at. */
const written = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('i18n') && !file.endsWith('.jobs.ts'),
  )
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/code: '(assessment\.[a-z-]+)'/g)].map(([, code = '']) => code),
  );

describe('labels of assessment', () => {
  it.each(['fr', 'en'] as const)('say every refusal, and every place one points at, in %s', (language) => {
    const refusals = knownRefusalCodes().filter((code) => code.startsWith('assessment.'));
    const beforeOpening = MISSING.slice(0, MISSING.indexOf('grids-to-submit')).map(
      (code) => `assessment.missing-${code}`,
    );
    expect(refusals.length).toBeGreaterThan(40);
    const silent = [...new Set([...refusals, ...written, ...beforeOpening])].filter(
      (code) => !assessmentLabels[language][code],
    );
    expect(silent).toEqual([]);
  });

  it('leave the same places to fill in both languages', () => {
    const places = (label = '') => [...label.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const french = Object.entries(assessmentLabels.fr).map(([code, label]) => [code, places(label)]);
    const english = french.map(([code]) => [code, places(assessmentLabels.en[String(code)])]);
    expect(english).toEqual(french);
  });
});
