import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transaction } from '#platform/database/transaction.js';
import { Jury, JuryMember, Recusal } from './jury.entity';

@Injectable()
export class JuryRepository {
  constructor(private readonly tx: Transaction) {}

  ofSession(organisationId: string, sessionId: string): Promise<Jury | null> {
    return this.tx.manager.findOneBy(Jury, { organisationId, sessionId });
  }

  membersOf({ id: juryId }: Jury): Promise<JuryMember[]> {
    return this.tx.manager.find(JuryMember, { where: { juryId }, order: { position: 'ASC' } });
  }

  /** The seat of this member, or of this person, on the jury of a session. */
  member(
    organisationId: string,
    sessionId: string,
    who: { memberId: string } | { userId: string },
  ): Promise<JuryMember | null> {
    const [condition, value] = 'memberId' in who ? ['m.id = :value', who.memberId] : ['m.userId = :value', who.userId];
    return this.tx.manager
      .createQueryBuilder(JuryMember, 'm')
      .innerJoin(Jury, 'j', 'j.id = m.juryId')
      .where('j.sessionId = :sessionId AND j.organisationId = :organisationId', { sessionId, organisationId })
      .andWhere(condition, { value })
      .getOne();
  }

  async save(jury: Jury, members: readonly JuryMember[]): Promise<void> {
    const { manager } = this.tx;
    await manager.save(Jury, jury);
    const seated = await this.membersOf(jury);
    const left = seated.filter(({ id }) => !members.some((member) => member.id === id)).map(({ id }) => id);
    await manager.delete(Recusal, { memberId: In(left) });
    await manager.delete(JuryMember, { id: In(left) });
    // The index that allows one president only is checked row by row: the chair is vacated before it is given.
    await manager.update(JuryMember, { juryId: jury.id }, { president: false });
    await manager.upsert(JuryMember, [...members], ['id']);
  }

  async join(jury: Jury, member: JuryMember): Promise<void> {
    await this.tx.manager.save(Jury, jury);
    await this.tx.manager.save(JuryMember, member);
  }

  /** Those of `candidateIds` who sit the session. */
  async candidatesAmong(sessionId: string, candidateIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.tx.query<{ id: string }>(
      'SELECT id FROM exam.candidate WHERE session_id = $1 AND id = ANY($2::uuid[])',
      [sessionId, candidateIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async isCandidate(sessionId: string, candidateId: string): Promise<boolean> {
    return (await this.candidatesAmong(sessionId, [candidateId])).has(candidateId);
  }

  async recuse(recusal: Recusal): Promise<void> {
    await this.tx.manager.insert(Recusal, recusal);
  }
}
