/** The same as `engines.node` of package.json, which npm only warns about. */
export const SUPPORTED_NODE = '^20.19 || ^22.12 || >=24';

/** @param {string} version such as `20.19.0` */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
}
