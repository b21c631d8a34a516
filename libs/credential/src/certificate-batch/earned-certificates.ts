import { Injectable } from '@nestjs/common';
import { CatalogReader, type PublishedVersion } from '#catalog/public.js';
import { HeldBlocksReader } from '#deliberation/public.js';
import { SessionFactsReader, type SessionFacts } from '#exam/public.js';
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

export interface EarnedBySession {
  readonly session: SessionFacts;
  readonly version: PublishedVersion;
  readonly obstacles: readonly MentionObstacle[];
  readonly certificates: readonly EarnedCertificate[];
  readonly certifier: Certifier;
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

  /** Nothing is earned before the session is closed. @throws `exam.session-unknown` (404) */
  async of(actor: Actor, sessionId: string): Promise<EarnedBySession> {
    const { organisationId } = actor;
    const session = await this.sessions.facts(organisationId, sessionId);
    const version = await this.catalog.publishedVersion(actor, session.frameworkVersionId);
    const certifier = await this.organisations.read(actor);
    const candidates = await this.sessions.candidates(organisationId, sessionId);
    const held = session.state === 'closed' ? await this.heldBlocks.ofCandidates(organisationId, sessionId) : [];
    const holders = await this.learners.identities(
      organisationId,
      candidates.map(({ learnerId }) => learnerId),
    );
    const blockIds = version.blocks.map((block) => block.id);
    const certificates = entitlements(sessionId, candidates, blockIds, held).flatMap((entitlement) => {
      const holder = holders.get(entitlement.learnerId);
      return holder ? [{ ...entitlement, holder }] : [];
    });
    return {
      session,
      version,
      obstacles: mentionObstacles(version.certification, certifier, this.clock.today()),
      certificates,
      certifier,
    };
  }
}
