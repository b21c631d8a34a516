import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataCheck, DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { Transaction } from '#platform/database/transaction.js';
import { Authenticators } from './authenticators';

const AT_ONCE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class AuthenticatorChecks implements OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly authenticators: Authenticators,
    private readonly checks: DataChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this.sealedForGood());
  }

  /** Every secret opens with the keys of this installation: its owner has recovery codes alone otherwise. */
  private sealedForGood(): DataCheck {
    const { tx, authenticators } = this;
    return {
      name: 'identity.authenticator-unreadable',
      says: 'application d’authentification que les clés de ce serveur n’ouvrent pas',
      async *faults(): AsyncGenerator<Omit<Fault, 'check'>> {
        for (let after = FIRST, more = true; more;) {
          const rows = await tx.query<{ id: string; secret: string }>(
            'SELECT id, secret FROM identity.authenticator WHERE id > $1 ORDER BY id LIMIT $2',
            [after, AT_ONCE],
          );
          for (const row of rows) {
            if (authenticators.secretOf(row) === undefined) yield { object: 'authenticator', id: row.id };
          }
          after = rows.at(-1)?.id ?? after;
          more = rows.length === AT_ONCE;
        }
      },
    };
  }
}
