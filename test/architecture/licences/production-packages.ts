import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sources';

/** As `package-lock.json` describes one. */
interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly license?: string | { readonly type?: string };
  /** How packages of before 2015 said it. */
  readonly licenses?: readonly { readonly type?: string }[];
}

export interface ProductionPackage {
  /** Where npm puts it: `node_modules/zod`. */
  readonly path: string;
  readonly licence: string;
}

/** Packages whose manifest says nothing of it, with where they do. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  // In its Readme.md.
  'node_modules/pause': 'MIT',
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Every package that a production installation may hold, on any platform, with its licence as it declares it. */
export function productionPackages(): ProductionPackage[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
  const kept = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  return kept.map(([path, { license }]) => ({
    path,
    licence: license ?? installedLicence(path) ?? licenceOfOwner(path, packages) ?? SAID_ELSEWHERE[path] ?? '',
  }));
}

function installedLicence(path: string): string | undefined {
  const file = `${path}/package.json`;
  if (!existsSync(join(ROOT, file))) return undefined;
  const { license, licenses } = readJson(file) as Manifest;
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
}

/** A build for another platform is not installed here: it has the licence of the package that brings it. */
function licenceOfOwner(path: string, packages: Readonly<Record<string, Locked>>): string | undefined {
  const name = path.split('node_modules/').at(-1) ?? '';
  return Object.values(packages).find((owner) => owner.optionalDependencies?.[name] !== undefined)?.license;
}
