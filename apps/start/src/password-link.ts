import 'reflect-metadata';
import { giveOperatorLink } from './operator-link';

/**
 * `node dist/apps/start/src/password-link.js EMAIL`: prints a link by which the person of this address chooses a
 * password, the first or another, wherever they belong. Followed, it proves the address. To be run on the server, with
 * the environment of the api.
 */
async function main([email, ...others]: readonly string[]): Promise<string> {
  if (email === undefined || others.length > 0) throw new Error('Usage : password-link.js ADRESSE');
  return giveOperatorLink(email, process.env);
}

main(process.argv.slice(2)).then(
  (line) => {
    process.stdout.write(`${line}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
