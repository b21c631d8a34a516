import { readFileSync } from 'node:fs';
import { runImport } from './run-import';

const { exitCode, stdout, stderr } = runImport(process.argv.slice(2), (file) => readFileSync(file === '-' ? 0 : file));
process.stdout.write(stdout);
process.stderr.write(stderr);
// Not process.exit(): what is still on its way to a pipe would be cut.
process.exitCode = exitCode;
