/** Builders for tests, ours and those of the contexts above. */
export { aCertification } from './certification/certification.builder';
export {
  aBlock,
  aCompetency,
  aFrameworkVersion,
  type SavedVersion,
} from './framework-version/framework-version.builder';
