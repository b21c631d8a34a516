import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import openapiTypescript, { astToString, type OpenAPITSOptions } from 'openapi-typescript';
import { factory } from 'typescript';
import { errorsPage } from './errors-page';
import { describeApi } from './openapi';
import { appToDescribe } from './refusals/described-operations';
import { refusingOperations } from './refusals/route-refusals';
import { declaredRoutes } from './routes/declared-routes';
import { rightsOf } from './routes/route-rights';
import { routesPage } from './routes/routes-page';

/**
 * `--write` regenerates `openapi.json`, the page of rights and the typed client's `schema.ts` from the controllers, and the
 * catalogue of error codes from what the contexts may refuse; `--check` fails when they are behind.
 */
const ROOT = resolve(__dirname, '../../..');

/** A part with a default may be left out of a request; a file is sent as a `Blob`. */
const TYPES: OpenAPITSOptions = {
  alphabetize: true,
  exportType: true,
  defaultNonNullable: false,
  transform: ({ format }) => (format === 'binary' ? factory.createTypeReferenceNode('Blob') : undefined),
};

async function generate(): Promise<Record<string, string>> {
  const app = await appToDescribe();
  const description = describeApi(app);
  const document = JSON.stringify(description, null, 2);
  const types = astToString(await openapiTypescript(document, TYPES));
  return {
    'openapi.json': `${document}\n`,
    'docs/errors.md': errorsPage(refusingOperations(app, description.paths)),
    'docs/routes.md': routesPage(rightsOf(declaredRoutes(app)), description),
    'apps/web/src/api/schema.ts': `// Generated from openapi.json by \`npm run openapi\`. Do not edit.\n${types}`,
  };
}

async function main(mode: string | undefined): Promise<number> {
  if (mode !== '--write' && mode !== '--check') {
    process.stderr.write('usage: npm run openapi -- --write|--check\n');
    return 2;
  }
  const files = Object.entries(await generate());
  const behind = files.filter(([path, content]) => readOrEmpty(resolve(ROOT, path)) !== content).map(([path]) => path);
  if (mode === '--write') {
    for (const [path, content] of files) {
      writeFileSync(resolve(ROOT, path), content);
      process.stdout.write(`${path}: ${behind.includes(path) ? 'written' : 'unchanged'}\n`);
    }
    return 0;
  }
  if (behind.length > 0)
    process.stderr.write(`behind the controllers: ${behind.join(', ')} (npm run openapi -- --write)\n`);
  return behind.length > 0 ? 1 : 0;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
