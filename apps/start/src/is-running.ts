import { alreadyRuns, holderOf } from './instance-claim';
import { readLocalSettings, ROOT } from './local-settings';

/**
 * Fails with the sentence that says so when the product runs on this environment's directory. In a process of its own,
 * for whoever is about to build what this very file comes from.
 */
const { directory } = readLocalSettings(process.env, ROOT);
const holder = holderOf(directory);
if (holder) {
  process.stderr.write(`${alreadyRuns(directory, holder).message}\n`);
  process.exitCode = 1;
}
