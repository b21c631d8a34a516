import { type Config, ConfigError, readConfig } from './config';

/**
 * The configuration of this process. To be imported before what makes the application: that takes seconds to load, and whoever
 * set a variable wrong is told at once, in one line on the standard error, with exit code 1.
 */
export const processConfig: Config = readOrEnd();

function readOrEnd(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
