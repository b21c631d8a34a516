import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { isSameState } from '#platform/audit/same-state.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import type { EditOrganisationRequest, OrganisationView } from './organisation.contract';
import { Organisation } from './organisation.entity';

export type OrganisationFacts = Omit<OrganisationView, 'id' | 'keysMayDecide' | 'revision'>;

@Injectable()
export class OrganisationService {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
  ) {}

  async read(actor: Actor): Promise<OrganisationView> {
    const organisation = await this.tx.manager.findOneBy(Organisation, { id: actor.organisationId });
    if (!organisation) throw refuse.organisationUnknown();
    return organisation;
  }

  /**
   * @throws `http.stale` (412) when somebody edited it since `revision` was read; `identity.left-to-people` (403) to a
   * key that would let keys decide.
   */
  edit(actor: Actor, revision: number, changes: EditOrganisationRequest): Promise<OrganisationView> {
    if (actor.kind === 'api-key' && changes.keysMayDecide !== undefined) throw refuse.leftToPeople();
    return this.tx.run(async () => {
      const organisation = await this.tx.manager.findOne(Organisation, {
        where: { id: actor.organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!organisation) throw refuse.organisationUnknown();
      requireRevision(organisation.revision, revision);
      const before = { ...organisation };
      Object.assign(organisation, changes);
      if (isSameState(before, organisation)) return organisation;
      organisation.revision += 1;
      await this.tx.manager.save(organisation);
      await this.audit.record(actor, {
        verb: 'edit',
        objectType: 'organisation',
        objectId: organisation.id,
        before,
        after: organisation,
      });
      return organisation;
    });
  }

  /** Founds an organisation: done by the operator of the installation and by demo data, never over HTTP. */
  async found(facts: OrganisationFacts): Promise<string> {
    const id = newId();
    await this.tx.acrossOrganisations('operator', () =>
      this.tx.manager.insert(Organisation, { id, ...facts, revision: 1 }),
    );
    return id;
  }
}
