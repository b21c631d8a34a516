import type { DomainError } from '#kernel/domain-error.js';
import { DEFAULT_SCALE } from './framework-version.contract';
import { FrameworkVersion } from './framework-version.entity';

const NOW = new Date('2026-11-20T09:00:00Z');
const LATER = new Date('2027-01-10T09:00:00Z');

const aDraft = () =>
  FrameworkVersion.draft(
    {
      organisationId: 'o',
      certificationId: 'c',
      number: 1,
      label: 'Version 1',
      scale: DEFAULT_SCALE,
      source: { name: 'fiche.txt', digest: 'ab' },
    },
    NOW,
  );

const refusalOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'accepted';
};

describe('a framework version', () => {
  it('goes from draft to published to retired, each with its instant and a new revision', () => {
    const version = aDraft();
    expect(version).toMatchObject({ state: 'draft', revision: 1, sourceName: 'fiche.txt', publishedAt: null });
    version.publish(NOW);
    expect(version).toMatchObject({ state: 'published', revision: 2, publishedAt: NOW, retiredAt: null });
    version.retire(LATER);
    expect(version).toMatchObject({ state: 'retired', revision: 3, publishedAt: NOW, retiredAt: LATER });
  });

  it('never goes back, nor twice', () => {
    const version = aDraft();
    expect(refusalOf(() => version.retire(NOW))).toBe('catalog.version-not-published');
    version.publish(NOW);
    expect(refusalOf(() => version.publish(LATER))).toBe('catalog.version-already-published');
    version.retire(LATER);
    expect(refusalOf(() => version.retire(LATER))).toBe('catalog.version-already-retired');
    expect(refusalOf(() => version.publish(LATER))).toBe('catalog.version-already-retired');
    expect(version.revision).toBe(3);
  });

  it('is rewritten as a draft only', () => {
    const version = aDraft();
    version.rewrite({ label: 'Version 1 bis', scale: DEFAULT_SCALE });
    expect(version).toMatchObject({ label: 'Version 1 bis', revision: 2 });
    version.publish(NOW);
    expect(refusalOf(() => version.rewrite({ label: 'Autre', scale: DEFAULT_SCALE }))).toBe('catalog.version-frozen');
    expect(version.label).toBe('Version 1 bis');
  });
});
