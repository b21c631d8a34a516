import { Injectable } from '@nestjs/common';
import { CatalogReader, type PublishedVersion } from '#catalog/public.js';
import { HeldBlocksReader } from '#deliberation/public.js';
import { SessionFactsReader, type SessionCandidate, type SessionFacts } from '#exam/public.js';
import { OrganisationService } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Learners, type LearnerIdentity } from '#training/public.js';
import { entitlements, type Entitlement } from './entitlement';
import { mentionObstacles, type MentionObstacle } from './mandatory-mentions';

/** One certificate earned, with the holder it names. */
export interface EarnedCertificate extends Entitlement {
  readonly holder: LearnerIdentity;
}

export type Certifier = Awaited<ReturnType<OrganisationService['read']>>;

/** A session, and what the paper of what it earned takes from elsewhere. */
export interface EarningSession {
  readonly session: SessionFacts;
  readonly version: PublishedVersion;
  readonly obstacles: readonly MentionObstacle[];
  readonly certifier: Certifier;
}

export interface EarnedBySession extends EarningSession {
  readonly certificates: readonly EarnedCertificate[];
}

/** Gathers what a session earned, from the contexts that know: decisions, référentiel, learners, certifier. */
@Injectable()
export class EarnedCertificates {
  constructor(
    private readonly sessions: SessionFactsReader,
    private readonly heldBlocks: HeldBlocksReader,
    private readonly catalog: CatalogReader,
    private readonly learners: Learners,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** @throws `exam.session-unknown` (404) */
  async session(actor: Actor, sessionId: string): Promise<EarningSession> {
    const session = await this.sessions.facts(actor.organisationId, sessionId);
    const version = await this.catalog.publishedVersion(actor, session.frameworkVersionId);
    const certifier = await this.organisations.read(actor);
    return {
      session,
      version,
      obstacles: mentionObstacles(version.certification, certifier, this.clock.today()),
      certifier,
    };
  }

  /** Everything; nothing before the session is closed. @throws `exam.session-unknown` (404) */
  async of(actor: Actor, sessionId: string): Promise<EarnedBySession> {
    const earning = await this.session(actor, sessionId);
    const candidates = await this.sessions.candidates(actor.organisationId, sessionId);
    return { ...earning, certificates: await this.among(actor.organisationId, earning, candidates) };
  }

  /** What some candidates earned, in their order; nothing before the session is closed. */
  async among(
    organisationId: string,
    { session, version }: EarningSession,
    candidates: readonly SessionCandidate[],
  ): Promise<EarnedCertificate[]> {
    if (session.state !== 'closed') return [];
    const learnerIds = candidates.map(({ learnerId }) => learnerId);
    const held = await this.heldBlocks.ofLearners(organisationId, version.id, learnerIds);
    const holders = await this.learners.identities(organisationId, learnerIds);
    const blockIds = version.blocks.map((block) => block.id);
    return entitlements(session.id, candidates, blockIds, held).flatMap((entitlement) => {
      const holder = holders.get(entitlement.learnerId);
      return holder ? [{ ...entitlement, holder }] : [];
    });
  }
}
