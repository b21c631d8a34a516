/** Why the product cannot start or go on: one French line for whoever typed the command. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
