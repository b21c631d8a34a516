import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigError } from '../config/config';
import { Transaction } from '../database/transaction';
import { Sealer, SealError } from '../encryption/sealer';

export interface KeyProof {
  readonly id: string;
  readonly proof: string;
}

/** What keys left in the database, in SQL. */
export const PROOFS = 'SELECT id, proof FROM platform.encryption_key ORDER BY id';
export const LEAVE_PROOF =
  'INSERT INTO platform.encryption_key (id, proof) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING';

/** @throws ConfigError naming the key that is missing or is not the one that sealed. */
export function checkProofs(sealer: Sealer, proofs: readonly KeyProof[]): void {
  for (const { id, proof } of proofs) {
    try {
      sealer.checkProof(id, proof);
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      const what =
        error.reason === 'unknown-key'
          ? `la clé « ${id} » manque, et cette base contient des données chiffrées avec elle`
          : `la clé « ${id} » n'est pas celle qui a chiffré les données de cette base`;
      throw new ConfigError(
        `ENCRYPTION_KEYS : ${what}. Remettez la clé d'origine : sans elle, ces données sont illisibles.`,
      );
    }
  }
}

/**
 * Each key that ever sealed something left a proof. A process whose keys do not open every proof does not start: a lost
 * or mistaken key is told by whoever deploys, not by the first learner whose record no longer opens.
 */
@Injectable()
export class KeyProofs implements OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly sealer: Sealer,
  ) {}

  /** @throws ConfigError as {@link checkProofs} does. */
  async onModuleInit(): Promise<void> {
    const [{ isMigrated } = { isMigrated: false }] = await this.tx.query<{ isMigrated: boolean }>(
      `SELECT to_regclass('platform.encryption_key') IS NOT NULL AS "isMigrated"`,
    );
    if (!isMigrated) return;
    // Undone when a proof does not open: a key given by mistake must leave none.
    await this.tx.run(async () => {
      await this.tx.query(LEAVE_PROOF, [this.sealer.keyId, this.sealer.proof]);
      checkProofs(this.sealer, await this.tx.query<KeyProof>(PROOFS));
    });
  }
}
