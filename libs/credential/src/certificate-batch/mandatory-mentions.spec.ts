import { mentionObstacles } from './mandatory-mentions';

const certification = {
  code: 'RNCP90001',
  level: 7,
  nsfCodes: ['326t'],
  registrationDecidedOn: '2024-05-28',
  deliveryDeadlineOn: '2028-05-28',
};
const certifier = { legalName: 'Institut', signatoryName: 'C. V.', signatoryTitle: 'Directrice', city: 'Lyon' };

describe('the mentions a parchment must carry', () => {
  it('stand in the way of nothing when they are all known', () => {
    expect(mentionObstacles(certification, certifier, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['registration-decision-missing', { registrationDecidedOn: null }, {}],
    ['level-missing', { level: null }, {}],
    ['registered-elsewhere', { code: 'RS6543', level: null }, {}],
    ['nsf-missing', { nsfCodes: [] }, {}],
    ['certifier-missing', {}, { city: ' ' }],
    ['signatory-missing', {}, { signatoryTitle: '' }],
  ])('are asked for one by one: %s', (obstacle, lacking, nameless) => {
    const found = mentionObstacles({ ...certification, ...lacking }, { ...certifier, ...nameless }, '2026-11-22');
    expect(found).toEqual([obstacle]);
  });

  it('may be printed on the very day of the delivery deadline, not after', () => {
    expect(mentionObstacles(certification, certifier, '2028-05-28')).toEqual([]);
    expect(mentionObstacles(certification, certifier, '2028-05-29')).toEqual(['delivery-deadline-passed']);
  });
});
