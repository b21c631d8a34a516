/**
 * What other contexts may use of the catalogue. Screens may also join its tables in SQL (reads only).
 * HTTP shapes (`RatingScale`, `FrameworkContent`, `CanonicalFramework`…) are in the `*.contract.ts` files.
 */
export { CatalogModule } from './catalog.module';
export {
  CatalogReader,
  type CertificationFacts,
  type Competency,
  type CompetencyBlock,
  type Criterion,
  type ProjectBounds,
  type PublishedVersion,
} from './framework-version/published-version.reader';
/** For imports: drafts made with their content, and the canonical JSON. */
export {
  FrameworkDraftService,
  type CreatedDraft,
  type NewFrameworkDraft,
} from './framework-version/framework-draft.service';
/** Refusals of what is looked for or changed here from above. */
export { refuseCertification } from './certification/certification.errors';
export { refuseVersion } from './framework-version/framework-version.errors';
