import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { FILE_FAULTS_METRIC } from '#platform/metrics/metrics.js';
import { ObjectStorage } from '#platform/storage/object-storage.js';
import { StorageError } from '#platform/storage/storage.errors.js';
import { CertificateReader } from './certificate.reader';
import type { CertificateView } from './certificate.contract';
import { refuse } from './certificate.errors';

export interface CertificateFile {
  pdf: Buffer;
  /** `certificat-2026-000042.pdf` */
  name: string;
}

/** Hands out the file printed at issue, never another: its digest is compared each time. */
@Injectable()
export class CertificateFileService {
  private readonly log = new Logger(CertificateFileService.name);

  constructor(
    private readonly tx: Transaction,
    private readonly reader: CertificateReader,
    private readonly storage: ObjectStorage,
    @Optional() @Inject(FILE_FAULTS_METRIC) private readonly faults: Counter | undefined,
  ) {}

  async read(actor: Actor, id: string): Promise<CertificateFile> {
    return this.fileOf(await this.reader.byId(actor, id));
  }

  async readOwn(actor: Actor, id: string): Promise<CertificateFile> {
    return this.fileOf(await this.reader.ownById(actor, id));
  }

  /**
   * @throws `credential.certificate-not-issued` (422); `credential.file-altered`, `credential.file-missing` (409) when
   * what is stored is not what was issued.
   */
  private async fileOf(certificate: Pick<CertificateView, 'id' | 'number' | 'sha256'>): Promise<CertificateFile> {
    const [row] = await this.tx.query<{ file_key: string | null }>(
      'SELECT file_key FROM credential.certificate WHERE id = $1',
      [certificate.id],
    );
    if (!row?.file_key || certificate.number === null) throw refuse.certificateNotIssued();
    const pdf = await this.stored(certificate.id, row.file_key);
    if (createHash('sha256').update(pdf).digest('hex') !== certificate.sha256) {
      this.alert(certificate.id, 'altered');
      throw refuse.fileAltered();
    }
    return { pdf, name: `certificat-${certificate.number}.pdf` };
  }

  private async stored(certificateId: string, key: string): Promise<Buffer> {
    try {
      return await buffer(await this.storage.get(key));
    } catch (error) {
      if (!(error instanceof StorageError && error.code === 'not_found')) throw error;
      this.alert(certificateId, 'missing');
      throw refuse.fileMissing();
    }
  }

  /** Whoever operates the server must know: nobody else can put the file back. */
  private alert(certificateId: string, fault: 'altered' | 'missing'): void {
    this.faults?.inc({ fault });
    this.log.error({ certificateId, fault }, 'the file of an issued certificate is not what was issued');
  }
}
