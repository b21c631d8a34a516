import { hash, verify } from '@node-rs/argon2';

/** OWASP's first argon2id profile: 19 MiB, two passes, one lane. */
const PROFILE = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, PROFILE);

let decoy: Promise<string> | undefined;

/** Takes the same time whether the account exists or not, so that the clock tells nothing. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && Boolean(passwordHash);
}
