import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { id, instant, line } from '#platform/http/common.contract.js';

export const juryMemberRequest = z
  .object({
    userId: id,
    president: z.boolean(),
    /** In what capacity they sit: "directrice technique", "formateur référent"… */
    quality: line(200),
    /** Organisation they come from. */
    company: line(200),
    /** Neither of the certifier nor of the centre that trained the candidates. */
    outside: z.boolean(),
  })
  .meta({ id: 'JuryMemberRequest' });

/** The whole jury at once: exactly one president, nobody twice. */
export const composeJuryRequest = z
  .object({ members: z.array(juryMemberRequest).min(1).max(30) })
  .superRefine((jury, context) => {
    if (jury.members.filter((member) => member.president).length !== 1) {
      context.addIssue({ code: 'custom', path: ['members'], message: 'exam.one-president-expected' });
    }
    const seen = new Set<string>();
    jury.members.forEach((member, index) => {
      if (seen.has(member.userId)) {
        context.addIssue({ code: 'custom', path: ['members', index, 'userId'], message: 'exam.juror-twice' });
      }
      seen.add(member.userId);
    });
  })
  .meta({ id: 'ComposeJuryRequest' });
export type ComposeJuryRequest = z.infer<typeof composeJuryRequest>;

/** Somebody who joins a jury at work, for the candidates named: those a recusal left with too few jurors. */
export const seatSubstituteRequest = juryMemberRequest
  .omit({ president: true })
  .extend({ candidateIds: z.array(id).min(1).max(1_000) })
  .meta({ id: 'SeatSubstituteRequest' });
export type SeatSubstituteRequest = z.infer<typeof seatSubstituteRequest>;

export const recusalView = z
  .object({ id, memberId: id, candidateId: id, candidateName: z.string(), reason: z.string(), recordedAt: instant })
  .meta({ id: 'Recusal' });

export const juryMemberView = juryMemberRequest
  .extend({ id, displayName: z.string(), email: z.string(), grids: z.number().int(), gridsSubmitted: z.number().int() })
  .meta({ id: 'JuryMember' });

export const juryView = z
  .object({
    sessionId: id,
    members: z.array(juryMemberView),
    recusals: z.array(recusalView),
    /** Share of outside members, 0–1. */
    outsideShare: z.number(),
    /** 0 while no jury is composed. */
    revision: z.number().int(),
    can: verbs('compose', 'recuse', 'substitute'),
  })
  .meta({ id: 'Jury' });
export type JuryView = z.infer<typeof juryView>;

/** A conflict of interest between a juror and a candidate: the juror does not judge them. */
export const recordRecusalRequest = z
  .object({ memberId: id, candidateId: id, reason: line(500) })
  .meta({ id: 'RecordRecusalRequest' });
export type RecordRecusalRequest = z.infer<typeof recordRecusalRequest>;

/** The same, declared by the juror who is concerned. */
export const declareConflictRequest = z
  .object({ candidateId: id, reason: line(500) })
  .meta({ id: 'DeclareConflictRequest' });
export type DeclareConflictRequest = z.infer<typeof declareConflictRequest>;
