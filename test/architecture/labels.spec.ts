import { MAJORITY_ACQUIRED } from '#deliberation/deliberation/proposal.js';
import { MISSING } from '#exam/exam-session/exam-session.contract.js';
import { BINARY_FORMATS, COLUMN_NAMES } from '#reading/public.js';
import { IMPORT_WARNINGS } from '#exchange/framework-import/import-warning.js';
import { MENTION_OBSTACLES } from '#credential/certificate-batch/certificate-batch.contract.js';
import { knownRefusalCodes } from '#kernel/domain-error.js';
import { STATUS_OF_KIND } from '#platform/http/problem.js';
import { codeOfLabel } from '#platform/http/sentences.js';
import { definedJobs } from '#platform/jobs/define-job.js';
import { labels } from '../../apps/api/src/labels';
// Loads every context, hence every refusal it declares.
import '../../apps/api/src/api.module';
import { sources, type Source } from './sources';

const LANGUAGES = ['fr', 'en'] as const;
const CONTEXTS = [
  'http',
  'identity',
  'catalog',
  'training',
  'exam',
  'grading',
  'deliberation',
  'credential',
  'exchange',
];

const isProductCode = ({ path }: Source) =>
  /^libs\/(?!testing)/.test(path) &&
  !/\.(spec|builder|fixture|harness|samples|checks|retentions)\.ts$|\/i18n\/|\/testing\.ts$/.test(path);

/** Codes that a file writes out in full: those of refusals made without a factory, and of the places they point at. */
const written = sources()
  .filter(isProductCode)
  .flatMap(({ text }) => [...text.matchAll(new RegExp(`'((?:${CONTEXTS.join('|')})\\.[a-z0-9-]+)'`, 'g'))])
  .flatMap(([, code = '']) => code);

/** Codes that are put together from a list; the list is read where it is, so that neither can forget the other. */
const composed = [
  // What the edge says by status: those of refusals, and those Fastify and Nest answer by themselves.
  ...[...new Set([...Object.values(STATUS_OF_KIND), 400, 405, 406, 408, 413, 415, 503])].map(
    (status) => `http.${status}`,
  ),
  'http.unexpected',
  ...MISSING.slice(0, MISSING.indexOf('grids-to-submit')).map((code) => `exam.missing-${code}`),
  `deliberation.rule.${MAJORITY_ACQUIRED}`,
  ...MENTION_OBSTACLES.map((code) => `credential.${code}`),
  ...sources()
    .filter(({ path }) => path.endsWith('publication-obstacles.policy.ts'))
    .flatMap(({ text }) => [...text.matchAll(/add\([^,]+, '([a-z-]+)'/g)])
    .map(([, code = '']) => `catalog.${code}`),
  ...Object.keys(IMPORT_WARNINGS).map((code) => `exchange.warning-${code}`),
  ...IMPORT_WARNINGS['text-to-complete'].map((about) => `exchange.draft-${about}`),
  ...BINARY_FORMATS.map((format) => `exchange.format-${format}`),
  ...COLUMN_NAMES.map((column) => `exchange.column-${column}`),
];

/** A warning of several cases has a sentence for each. */
const cases = Object.entries(IMPORT_WARNINGS).flatMap(([code, abouts]: [string, readonly string[]]) =>
  abouts.map((about) => `exchange.warning-${code}_${about}`),
);

const jobs = new Set(definedJobs().map(({ name }) => name));
const said = [...new Set([...knownRefusalCodes(), ...written, ...composed])].filter((code) => !jobs.has(code)).sort();
const placesOf = (label = '') => [...label.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('labels of refusals', () => {
  it('are found for more than a hundred codes: the search itself works', () => {
    expect(knownRefusalCodes().length).toBeGreaterThan(80);
    expect(written).toContain('catalog.item-unknown');
    expect(composed).toEqual(expect.arrayContaining(['catalog.version-without-block', 'exam.missing-jury']));
  });

  it.each(LANGUAGES)('exist in %s for everything the product may say', (language) => {
    const keys = Object.keys(labels[language]);
    const codes = new Set(keys.map(codeOfLabel));
    expect(said.filter((code) => !codes.has(code))).toEqual([]);
    expect(cases.filter((label) => !keys.includes(label))).toEqual([]);
  });

  it.each(LANGUAGES)('in %s are all of something the product may say', (language) => {
    const known = new Set(said);
    expect(Object.keys(labels[language]).filter((key) => !known.has(codeOfLabel(key)))).toEqual([]);
  });

  it('come in both languages, with the same places to fill', () => {
    const places = (language: (typeof LANGUAGES)[number]) =>
      Object.entries(labels[language])
        .map(([key, label]) => `${key} ${placesOf(label).join(' ')}`)
        .sort();
    expect(places('en')).toEqual(places('fr'));
  });

  it('that hold another label hold one that exists', () => {
    const held = Object.values(labels.fr).flatMap((label) => [...label.matchAll(/\$t\(([^){]*)/g)]);
    expect(held.length).toBeGreaterThan(0);
    const starts = held.map(([, start = '']) => start).filter((start) => !said.some((code) => code.startsWith(start)));
    expect(starts).toEqual([]);
  });
});
