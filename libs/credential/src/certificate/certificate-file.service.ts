import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { ObjectStorage } from '#platform/storage/object-storage.js';
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
  constructor(
    private readonly tx: Transaction,
    private readonly reader: CertificateReader,
    private readonly storage: ObjectStorage,
  ) {}

  async read(actor: Actor, id: string): Promise<CertificateFile> {
    return this.fileOf(await this.reader.byId(actor, id));
  }

  async readOwn(actor: Actor, id: string): Promise<CertificateFile> {
    return this.fileOf(await this.reader.ownById(actor, id));
  }

  /**
   * @throws `credential.certificate-not-issued` (422); `credential.file-altered` (409) when what is stored is not what
   * was issued.
   */
  private async fileOf(certificate: Pick<CertificateView, 'id' | 'number' | 'sha256'>): Promise<CertificateFile> {
    const [row] = await this.tx.query<{ file_key: string | null }>(
      'SELECT file_key FROM credential.certificate WHERE id = $1',
      [certificate.id],
    );
    if (!row?.file_key || certificate.number === null) throw refuse.certificateNotIssued();
    const pdf = await buffer(await this.storage.get(row.file_key));
    if (createHash('sha256').update(pdf).digest('hex') !== certificate.sha256) throw refuse.fileAltered();
    return { pdf, name: `certificat-${certificate.number}.pdf` };
  }
}
