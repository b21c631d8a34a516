import { Inject, Injectable } from '@nestjs/common';
import { HeldBlocksReader, SessionReader, type SessionFacts } from '#assessment/public.js';
import { CatalogReader, type PublishedVersion } from '#catalog/public.js';
import { OrganisationService } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Learners, type LearnerIdentity } from '#training/public.js';
import { TEMPLATE_VERSION } from '../certificate/certificate-press';
import type { CertificateFacts } from '../certificate/certificate.entity';
import { verificationUrl } from '../certificate/certificate.sql';
import { entitlements, type Entitlement } from './entitlement';
import { mentionObstacles, type MentionObstacle } from './mandatory-mentions';

/** One certificate earned, with the holder it names. */
export interface EarnedCertificate extends Entitlement {
  readonly holder: LearnerIdentity;
}

export interface EarnedBySession {
  readonly session: SessionFacts;
  readonly version: PublishedVersion;
  readonly obstacles: readonly MentionObstacle[];
  readonly certificates: readonly EarnedCertificate[];
  /** The facts a certificate is made from, frozen when it is asked for. */
  factsOf(earned: EarnedCertificate, verificationCode: string): CertificateFacts;
}

/** Gathers what a session earned, from the contexts that know: decisions, référentiel, learners, certifier. */
@Injectable()
export class EarnedCertificates {
  constructor(
    private readonly sessions: SessionReader,
    private readonly heldBlocks: HeldBlocksReader,
    private readonly catalog: CatalogReader,
    private readonly learners: Learners,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nothing is earned before the session is closed. @throws `assessment.session-unknown` (404) */
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
      factsOf: (earned, verificationCode) =>
        factsOf(version, certifier, earned, verificationUrl(this.config.http.publicUrl, verificationCode)),
    };
  }
}

type Certifier = Awaited<ReturnType<OrganisationService['read']>>;

function factsOf(
  { certification, blocks }: PublishedVersion,
  certifier: Certifier,
  { kind, blockId, holder, validatedBlocks }: EarnedCertificate,
  url: string,
): CertificateFacts {
  const block = blocks.find((candidate) => candidate.id === blockId);
  const level = certification.level ?? 0;
  return {
    kind,
    organisation: {
      legalName: certifier.legalName,
      commercialName: certifier.commercialName,
      signatoryName: certifier.signatoryName,
      signatoryTitle: certifier.signatoryTitle,
      city: certifier.city,
    },
    certification: {
      code: certification.code,
      title: certification.title,
      level,
      // Levels 3 to 8 of the French framework are those of the EQF (décret n° 2019-14, annexe).
      eqfLevel: level,
      nsfCodes: certification.nsfCodes.map((code) => ({ code })),
      decisionOn: certification.registrationDecidedOn ?? '',
      registrationEndsOn: certification.registrationEndsOn,
    },
    block: block && {
      code: block.code,
      title: block.title,
      competencies: block.competencies.map(({ code, statement }) => ({ code, statement })),
    },
    validatedBlocks: validatedBlocks.flatMap(({ blockId: id, since }) => {
      const validated = blocks.find((candidate) => candidate.id === id);
      return validated ? [{ code: validated.code, title: validated.title, validatedOn: since }] : [];
    }),
    holder: {
      birthName: holder.birthName,
      usualName: holder.usualName,
      firstNames: holder.firstNames,
      birthOn: holder.bornOn,
      birthPlace: holder.birthPlace,
      sex: holder.sex,
    },
    issuedPlace: certifier.city,
    verificationUrl: url,
    templateVersion: TEMPLATE_VERSION,
  };
}
