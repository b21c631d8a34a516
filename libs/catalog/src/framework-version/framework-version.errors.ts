import { refusals } from '#kernel/domain-error.js';

export const refuseVersion = refusals('catalog', {
  versionUnknown: { kind: 'not_found', collection: 'framework-versions' },
  versionFrozen: { kind: 'invalid', constraint: 'published_version_never_changes' },
  versionIncomplete: { kind: 'invalid' },
  versionAlreadyPublished: { kind: 'invalid' },
  versionAlreadyRetired: { kind: 'invalid' },
  versionNotPublished: { kind: 'invalid' },
  versionNotInForce: { kind: 'invalid' },
  anotherVersionPublished: { kind: 'conflict', constraint: 'one_published_version_per_certification' },
  versionNumberTaken: { kind: 'conflict', constraint: 'one_version_per_number' },
  itemsUnknown: { kind: 'invalid' },
});
