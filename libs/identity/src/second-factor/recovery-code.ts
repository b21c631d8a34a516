import { readableCode } from '#kernel/id.js';
import { tokenDigest } from '../account/secrets';

/** On one sheet of paper. */
const RECOVERY_CODES = 10;

/** 99 random bits each, as people copy them: `K7QD-2MZX-…`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => readableCode());

/** However it was typed; a code so long needs no slow hash. */
export const recoveryCodeDigest = (typed: string): string => tokenDigest(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
