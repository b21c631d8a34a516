import {
  canonicalFramework,
  contentWithoutIds,
  type CanonicalFramework,
  type FrameworkContent,
} from './framework-version.contract';

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
