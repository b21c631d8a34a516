import { placesOf } from './places';

const places = placesOf([
  { pointer: '/blocks/0/title', firstLine: 10, lastLine: 12 },
  { pointer: '/blocks/0/activities/0/competencies/0', firstLine: 20, lastLine: 60 },
  { pointer: '/blocks/0/activities/0/competencies/0/statement', firstLine: 20, lastLine: 23 },
  { pointer: '/blocks/0/activities/0/competencies/0/skills/0', firstLine: 25, lastLine: 27 },
]);

describe('places of an import', () => {
  it('leads from a line to the narrowest item that holds it', () => {
    expect(places.at(26)?.pointer).toBe('/blocks/0/activities/0/competencies/0/skills/0');
    expect(places.at(40)?.pointer).toBe('/blocks/0/activities/0/competencies/0');
    expect(places.at(15)).toBeUndefined();
  });

  it('leads from an item without lines of its own to the first thing said in it', () => {
    expect(places.of('/blocks/0')?.firstLine).toBe(10);
    expect(places.of('/blocks/0/activities/0/competencies/0')?.lastLine).toBe(60);
    expect(places.of('/blocks/1')).toBeUndefined();
  });
});
