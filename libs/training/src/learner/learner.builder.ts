import { newId } from '#kernel/id.js';
import { DEVELOPMENT_ENCRYPTION_KEYS, parseEncryptionKeys } from '#platform/encryption/encryption-keys.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { Transaction } from '#platform/database/transaction.js';
import type { AccessRoute, CreateLearnerRequest } from './learner.contract';
import { CivilStatuses } from './civil-status';
import { Learner } from './learner.entity';

/** What is built for tests is sealed with the key that tests run with. */
const civilStatuses = new CivilStatuses(new Sealer(parseEncryptionKeys(DEVELOPMENT_ENCRYPTION_KEYS)));

/** `await aLearner(organisationId).named('Durand', 'Marie').accessBy('VAE').save(tx)` */
export class LearnerBuilder {
  private readonly facts: CreateLearnerRequest;
  private userId: string | null = null;
  private createdAt = new Date();

  constructor(private readonly organisationId: string) {
    const id = newId();
    this.facts = {
      externalId: `APP-${id.slice(0, 8)}`,
      birthName: 'Martin',
      usualName: null,
      firstNames: 'Camille',
      email: `camille.${id.slice(0, 8)}@exemple.fr`,
      bornOn: '1998-04-12',
      birthPlace: 'Nantes',
      sex: 'F',
      accessRoute: 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION',
    };
  }

  named(birthName: string, firstNames: string, usualName: string | null = null): this {
    Object.assign(this.facts, { birthName, firstNames, usualName });
    return this;
  }

  externallyKnownAs(externalId: string): this {
    this.facts.externalId = externalId;
    return this;
  }

  writtenAt(email: string): this {
    this.facts.email = email;
    return this;
  }

  born(bornOn: string, birthPlace: string, sex: 'F' | 'M' = 'F'): this {
    Object.assign(this.facts, { bornOn, birthPlace, sex });
    return this;
  }

  accessBy(route: AccessRoute): this {
    this.facts.accessRoute = route;
    return this;
  }

  signingInAs(userId: string): this {
    this.userId = userId;
    return this;
  }

  registeredAt(instant: Date): this {
    this.createdAt = instant;
    return this;
  }

  async save(tx: Transaction): Promise<Learner> {
    const learner = Learner.register(newId(), this.organisationId, this.facts, this.createdAt);
    learner.civilStatus = civilStatuses.seal(learner.id, this.facts);
    learner.userId = this.userId;
    await tx.run(() => tx.manager.insert(Learner, learner));
    return learner;
  }
}

export const aLearner = (organisationId: string): LearnerBuilder => new LearnerBuilder(organisationId);
