import 'reflect-metadata';
import { removeSecondFactor } from './operator-link';

/**
 * `node dist/apps/start/src/remove-second-factor.js EMAIL`: takes its second factor from the account of this address, whose
 * owner lost it; their password alone opens it again. To be run on the server, with the environment of the api.
 */
async function main([email, ...others]: readonly string[]): Promise<string> {
  if (email === undefined || others.length > 0) throw new Error('Usage : remove-second-factor.js ADRESSE');
  return removeSecondFactor(email, process.env);
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
