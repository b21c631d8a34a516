import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigError } from '../config/config';
import { Transaction } from '../database/transaction';
import { Sealer, SealError } from './sealer';

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

  /** @throws ConfigError naming the key that is missing or is not the one that sealed. */
  async onModuleInit(): Promise<void> {
    const [{ isMigrated } = { isMigrated: false }] = await this.tx.query<{ isMigrated: boolean }>(
      `SELECT to_regclass('encryption_key') IS NOT NULL AS "isMigrated"`,
    );
    if (!isMigrated) return;
    // Undone when a proof does not open: a key given by mistake must leave none.
    await this.tx.run(async () => {
      await this.tx.query('INSERT INTO encryption_key (id, proof) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
        this.sealer.keyId,
        this.sealer.proof,
      ]);
      const proofs = await this.tx.query<{ id: string; proof: string }>(
        'SELECT id, proof FROM encryption_key ORDER BY id',
      );
      for (const { id, proof } of proofs) this.check(id, proof);
    });
  }

  private check(id: string, proof: string): void {
    try {
      this.sealer.checkProof(id, proof);
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
