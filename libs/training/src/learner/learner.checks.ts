import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { type DataCheck, DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { untrailedChanges } from '#platform/data-check/untrailed-changes.js';
import { CivilStatuses } from './civil-status';

const AT_ONCE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class LearnerChecks implements OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly civilStatuses: CivilStatuses,
    private readonly checks: DataChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this.sealedForGood());
    this.checks.addStatements(
      untrailedChanges({
        name: 'training.change-without-trail',
        says: 'modification d’une fiche d’apprenant absente de la piste d’audit',
        object: 'learner',
        table: 'training.learner',
      }),
    );
  }

  /** Every civil status opens with the keys of this installation. */
  private sealedForGood(): DataCheck {
    const { tx, civilStatuses } = this;
    return {
      name: 'training.civil-status-unreadable',
      says: 'état civil que les clés de ce serveur n’ouvrent pas',
      async *faults(): AsyncGenerator<Omit<Fault, 'check'>> {
        for (let after = FIRST, more = true; more;) {
          const ask = () =>
            tx.query<{ id: string; civil_status: string }>(
              'SELECT id, civil_status FROM training.learner WHERE id > $1 ORDER BY id LIMIT $2',
              [after, AT_ONCE],
            );
          const rows = await tx.acrossOrganisations('check-data', ask);
          for (const { id, civil_status: sealed } of rows) {
            if (!civilStatuses.openIfReadable(id, sealed)) yield { object: 'learner', id };
          }
          after = rows.at(-1)?.id ?? after;
          more = rows.length === AT_ONCE;
        }
      },
    };
  }
}
