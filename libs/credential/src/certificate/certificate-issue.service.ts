import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { troubleOf } from '#platform/jobs/trouble.js';
import { RenderError } from '#platform/rendering/render.errors.js';
import { digestKey, ObjectStorage, type StoredObject } from '#platform/storage/object-storage.js';
import { CertificatePress } from './certificate-press';
import type { CertificateFailure } from './certificate.contract';
import { CertificateRepository, type CertificateUnderWay } from './certificate.repository';
import type { StoredCertificate } from './sealed-holder';

type Failures = ReadonlyMap<string, CertificateFailure>;

/** Where the files of certificates are in the storage. */
export const CERTIFICATE_FILES = 'certificates';

/** What became of certificates that were to be issued: whoever is in neither was not under way, or is done by another. */
export interface IssueOutcome {
  readonly issued: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/**
 * Issues a few certificates in steps that each may be the last before a crash: number, print, store, mark. Every step
 * starts from what the one before left, so the whole may be run again at any point. What one of them runs into stops
 * none of the others.
 */
@Injectable()
export class CertificateIssueService {
  private readonly log = new Logger(CertificateIssueService.name);

  constructor(
    private readonly certificates: CertificateRepository,
    private readonly press: CertificatePress,
    private readonly storage: ObjectStorage,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws what is worth another try, once the others are issued; what is not marks its certificate as failed, with
   * the reason.
   */
  async issue(organisationId: string, ids: readonly string[]): Promise<IssueOutcome> {
    const today = this.clock.today();
    const found = await this.certificates.underWay(organisationId, ids, today);
    const unfit = this.unfit(found, today);
    const fit = found.filter(({ id }) => !unfit.has(id));
    const numbered = await this.numbered(organisationId, fit, today);
    const { files, failures, troubles } = await this.made(numbered);
    const actor = system(organisationId);
    const issued = await this.certificates.issue(actor, files, this.clock.now());
    const failed = await this.fail(organisationId, new Map([...unfit, ...failures]));
    // What the machine is to blame for comes first: a job it holds up is not given up with it.
    if (troubles.length > 0) throw troubles.find((error) => troubleOf(error)) ?? troubles[0];
    return { issued, failed };
  }

  /** Certificates that could not be issued say why, and may be asked for again. */
  fail(organisationId: string, failures: Failures): Promise<Set<string>> {
    for (const [certificateId, failure] of failures)
      this.log.warn({ certificateId, ...failure }, 'certificate not issued');
    return this.certificates.fail(system(organisationId), failures);
  }

  /** Of `ids`, those still to be made. */
  async underWay(organisationId: string, ids: readonly string[]): Promise<string[]> {
    const found = await this.certificates.underWay(organisationId, ids, this.clock.today());
    return found.map(({ id }) => id);
  }

  /**
   * Those no number may be spent on. They may have waited since they were asked for: a worker stopped overnight does not
   * issue after the delivery deadline of the fiche.
   */
  private unfit(found: readonly CertificateUnderWay[], today: string): Failures {
    const failures = new Map<string, CertificateFailure>();
    for (const certificate of found) {
      if (certificate.state !== 'pending') continue;
      const failure: CertificateFailure | undefined = certificate.isLate
        ? { code: 'delivery-deadline-passed', params: {} }
        : this.press.obstacle(certificate, today);
      if (failure) failures.set(certificate.id, failure);
    }
    return failures;
  }

  /** Each with its number and date, given now or by an earlier try. */
  private async numbered(organisationId: string, fit: readonly CertificateUnderWay[], today: string) {
    const waiting = fit.flatMap(({ id, state }) => (state === 'pending' ? [id] : []));
    if (waiting.length === 0) return fit.filter(hasNumber);
    const numbers = await this.certificates.number(organisationId, waiting, today);
    const missed = waiting.filter((id) => !numbers.has(id));
    // Another copy of this job got there first and may have died since: what it left under way is still to be made.
    const left = missed.length === 0 ? [] : await this.certificates.underWay(organisationId, missed, today);
    const given = fit.map((certificate) => {
      const number = numbers.get(certificate.id);
      const document = { ...certificate.document, number, issuedOn: today };
      return number === undefined ? certificate : { ...certificate, document };
    });
    return [...given, ...left].filter(hasNumber);
  }

  private async made(numbered: readonly StoredCertificate[]) {
    const files = new Map<string, StoredObject>();
    const failures = new Map<string, CertificateFailure>();
    const troubles: unknown[] = [];
    await Promise.all(
      numbered.map(async (certificate) => {
        try {
          files.set(certificate.id, await this.store(await this.press.print(certificate)));
        } catch (error) {
          if (error instanceof RenderError && !error.transient) failures.set(certificate.id, failureOf(error));
          else troubles.push(error);
        }
      }),
    );
    return { files, failures, troubles };
  }

  private store(pdf: Buffer): Promise<StoredObject> {
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return this.storage.put(digestKey(CERTIFICATE_FILES, sha256, 'pdf'), pdf);
  }
}

const system = (organisationId: string): Actor => ({ kind: 'system', userId: '', organisationId, roles: [] });

const hasNumber = (certificate: CertificateUnderWay): certificate is CertificateUnderWay & StoredCertificate =>
  'number' in certificate.document;

function failureOf({ code, detail }: RenderError): CertificateFailure {
  if (code === 'missing_glyphs') return { code: 'missing-glyphs', params: { characters: detail?.split(' ') ?? [] } };
  return { code: 'not-printed', params: { reason: code.replaceAll('_', '-'), detail: detail ?? null } };
}
