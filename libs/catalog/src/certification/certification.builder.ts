import { Transaction } from '#platform/database/transaction.js';
import type { CreateCertificationRequest } from './certification.contract';
import { Certification } from './certification.entity';

let lastCode = 90_000;

/** `await aCertification(organisationId).titled('…').save(tx)`: complete, so that its certificates can be issued. */
export const aCertification = (organisationId: string) => new CertificationBuilder(organisationId);

export class CertificationBuilder {
  private readonly facts: CreateCertificationRequest = {
    code: `RNCP${(lastCode += 1)}`,
    title: 'Responsable de projets numériques',
    level: 7,
    nsfCodes: ['326n'],
    registrationDecidedOn: '2024-03-28',
    registrationEndsOn: '2029-03-28',
    deliveryDeadlineOn: '2033-03-28',
    certifierName: 'Institut du Val de Loire',
  };

  constructor(private readonly organisationId: string) {}

  coded(code: string): this {
    this.facts.code = code;
    return this;
  }

  titled(title: string): this {
    this.facts.title = title;
    return this;
  }

  with(facts: Partial<CreateCertificationRequest>): this {
    Object.assign(this.facts, facts);
    return this;
  }

  async save(tx: Transaction): Promise<Certification> {
    const certification = Certification.register(this.organisationId, this.facts, new Date());
    await tx.run(() => tx.manager.insert(Certification, certification));
    return certification;
  }
}
