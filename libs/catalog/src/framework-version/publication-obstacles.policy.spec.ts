import { knownRefusalCodes } from '#kernel/domain-error.js';
import { catalogLabels } from '../i18n/labels';
import './framework-version.errors';
import { aBlock, aCompetency } from './framework-version.builder';
import { publicationObstacles } from './publication-obstacles.policy';

const obstaclesOf = (...blocks: ReturnType<typeof aBlock>[]) =>
  publicationObstacles({ label: 'Version 1', blocks }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what keeps a draft from being published', () => {
  it('is nothing when every block, competency and criterion is there', () => {
    expect(obstaclesOf(aBlock('BC01', aCompetency('1.1')), aBlock('BC02', aCompetency('2.1')))).toEqual([]);
  });

  it('is a version without block', () => {
    expect(obstaclesOf()).toEqual(['/blocks catalog.version-without-block']);
  });

  it('is a block without competency, told once whatever its activities', () => {
    expect(obstaclesOf(aBlock('BC01', aCompetency('1.1')), aBlock('BC02'))).toEqual([
      '/blocks/1/activities catalog.block-without-competency',
    ]);
  });

  it('is an activity without competency beside one that has some', () => {
    const block = aBlock('BC01', aCompetency('1.1'));
    block.activities.push({ title: 'Vide', context: '', description: [], competencies: [] });
    expect(obstaclesOf(block)).toEqual(['/blocks/0/activities/1/competencies catalog.activity-without-competency']);
  });

  it('is a competency without criterion', () => {
    expect(obstaclesOf(aBlock('BC01', aCompetency('1.1'), aCompetency('1.2', { criteria: 0 })))).toEqual([
      '/blocks/0/activities/0/competencies/1/criteria catalog.competency-without-criterion',
    ]);
  });

  it('is a code used twice, at the place of the second', () => {
    expect(obstaclesOf(aBlock('BC01', aCompetency('1.1')), aBlock('BC01', aCompetency('1.1')))).toEqual([
      '/blocks/1/code catalog.block-code-twice',
      '/blocks/1/activities/0/competencies/0/code catalog.competency-code-twice',
    ]);
  });

  it('is a title, a statement or a code left empty', () => {
    const block = aBlock(' ', aCompetency('1.1', { statement: ' ' }));
    block.title = '';
    expect(obstaclesOf(block)).toEqual([
      '/blocks/0/code catalog.code-missing',
      '/blocks/0/title catalog.title-missing',
      '/blocks/0/activities/0/competencies/0/statement catalog.statement-missing',
    ]);
  });

  it('has a label in French and in English, places filled the same way', () => {
    const places = (label: string | undefined) => (label?.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(catalogLabels.en).sort()).toEqual(Object.keys(catalogLabels.fr).sort());
    for (const code of knownRefusalCodes().filter((known) => known.startsWith('catalog.'))) {
      expect(catalogLabels.fr).toHaveProperty([code]);
    }
    for (const code of Object.keys(catalogLabels.fr)) {
      expect(places(catalogLabels.en[code])).toEqual(places(catalogLabels.fr[code]));
    }
  });
});
