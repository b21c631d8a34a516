import { Inject, Injectable } from '@nestjs/common';
import type { PublishedVersion } from '#catalog/public.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { type CivilStatus, Learners } from '#training/public.js';
import type { CertificateFacts } from '../certificate/certificate-document.contract';
import { TEMPLATE_VERSION } from '../certificate/certificate-press';
import { verificationUrl } from '../certificate/certificate.sql';
import { sealHolder, type StoredFacts } from '../certificate/sealed-holder';
import type { Certifier, EarnedBySession, EarnedCertificate } from './earned-certificates';

/** A certificate about to be asked for, or asked for again. */
export interface ToFreeze {
  readonly id: string;
  readonly earned: EarnedCertificate;
  readonly verificationCode: string;
}

/** Freezes what certificates are made from when they are asked for. */
@Injectable()
export class FrozenFacts {
  constructor(
    private readonly learners: Learners,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The columns that hold the facts of each, by certificate id. */
  async of(
    organisationId: string,
    { version, certifier }: EarnedBySession,
    certificates: readonly ToFreeze[],
  ): Promise<Map<string, StoredFacts>> {
    const learnerIds = [...new Set(certificates.map(({ earned }) => earned.learnerId))];
    const civilStatuses = await this.learners.civilStatuses(organisationId, learnerIds);
    return new Map(
      certificates.map(({ id, earned, verificationCode }) => {
        const civilStatus = civilStatuses.get(earned.learnerId);
        if (!civilStatus) throw new Error(`learner ${earned.learnerId} is gone`);
        const url = verificationUrl(this.config.http.publicUrl, verificationCode);
        return [id, sealHolder(this.sealer, id, factsOf(version, certifier, earned, civilStatus, url))];
      }),
    );
  }
}

function factsOf(
  { certification, blocks }: PublishedVersion,
  certifier: Certifier,
  { kind, blockId, holder, validatedBlocks }: EarnedCertificate,
  civilStatus: CivilStatus,
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
      birthOn: civilStatus.bornOn,
      birthPlace: civilStatus.birthPlace,
      sex: civilStatus.sex,
    },
    issuedPlace: certifier.city,
    verificationUrl: url,
    templateVersion: TEMPLATE_VERSION,
  };
}
