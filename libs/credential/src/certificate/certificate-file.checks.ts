import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { ObjectStorage } from '#platform/storage/object-storage.js';
import { StorageError } from '#platform/storage/storage.errors.js';
import { CERTIFICATE_FILES } from './certificate-issue.service';

type Found = AsyncGenerator<Omit<Fault, 'check'>>;

interface FileRow {
  id: string;
  file_key: string;
  sha256: string;
}

const AT_ONCE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** A file is stored before its certificate is marked: what was stored since may still be named. */
const RECENT_MS = 3_600_000;

/** Every issued file is there, as it was issued, and there is no other. */
@Injectable()
export class CertificateFileChecks implements OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly storage: ObjectStorage,
    private readonly checks: DataChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(
      {
        name: 'credential.file-not-as-issued',
        says: 'fichier d’un certificat absent ou altéré',
        faults: () => this.notAsIssued(),
      },
      {
        name: 'credential.file-of-no-certificate',
        says: 'fichier qui n’est celui d’aucun certificat',
        faults: () => this.ofNoCertificate(),
      },
    );
  }

  private async *notAsIssued(): Found {
    for (let after = FIRST, more = true; more;) {
      const ask = () =>
        this.tx.query<FileRow>(
          `SELECT id, file_key, coalesce(sha256, '') AS sha256 FROM credential.certificate
           WHERE id > $1 AND file_key IS NOT NULL ORDER BY id LIMIT $2`,
          [after, AT_ONCE],
        );
      const rows = await this.tx.acrossOrganisations('check-data', ask);
      for (const row of rows) {
        const detail = await this.faultOf(row);
        if (detail) yield { object: 'certificate', id: row.id, detail };
      }
      after = rows.at(-1)?.id ?? after;
      more = rows.length === AT_ONCE;
    }
  }

  private async faultOf({ file_key: key, sha256 }: FileRow): Promise<'missing' | 'altered' | undefined> {
    try {
      return (await this.storage.digest(key)) === sha256 ? undefined : 'altered';
    } catch (error) {
      if (error instanceof StorageError && error.code === 'not_found') return 'missing';
      throw error;
    }
  }

  private async *ofNoCertificate(): Found {
    let keys: string[] = [];
    for await (const key of this.storage.keys(CERTIFICATE_FILES)) {
      keys.push(key);
      if (keys.length < AT_ONCE) continue;
      yield* this.strays(keys);
      keys = [];
    }
    yield* this.strays(keys);
  }

  private async *strays(keys: readonly string[]): Found {
    const ask = () =>
      this.tx.query<{ key: string }>(
        `SELECT stored.key FROM unnest($1::text[]) AS stored (key)
         WHERE NOT EXISTS (SELECT FROM credential.certificate WHERE certificate.file_key = stored.key)`,
        [keys],
      );
    const rows = await this.tx.acrossOrganisations('check-data', ask);
    for (const { key } of rows) {
      const stored = await this.storage.stat(key);
      if (stored && Date.now() - stored.storedAt.getTime() > RECENT_MS) yield { object: 'file', id: key };
    }
  }
}
