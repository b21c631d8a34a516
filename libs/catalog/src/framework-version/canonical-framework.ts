import { canonicalFramework, type CanonicalFramework, type FrameworkContent } from './framework-version.contract';

/** The content without its identifiers: what copies, exports and comparisons are made of. */
export function contentWithoutIds({ label, scale, blocks }: FrameworkContent): FrameworkContent {
  return {
    label,
    scale,
    blocks: blocks.map(({ id: _block, activities, ...block }) => ({
      ...block,
      activities: activities.map(({ id: _activity, competencies, ...activity }) => ({
        ...activity,
        competencies: competencies.map(({ id: _competency, criteria, ...competency }) => ({
          ...competency,
          criteria: criteria.map(({ id: _criterion, ...criterion }) => criterion),
        })),
      })),
    })),
  };
}

/** Keys come out in the contract's order, so that equal versions are equal byte for byte. */
export const canonicalOf = (
  certification: CanonicalFramework['certification'],
  content: FrameworkContent,
): CanonicalFramework =>
  canonicalFramework.parse({
    format: 'certitude-framework',
    formatVersion: 1,
    certification,
    ...contentWithoutIds(content),
  });
