import { Injectable } from '@nestjs/common';
import { concat, distinctUntilChanged, exhaustMap, map, of, takeWhile, timer, type Observable } from 'rxjs';
import type { Actor } from '#kernel/actor.js';
import type { ServerSentEvent } from '#platform/http/event-streams.js';
import type { CertificateBatchView } from './certificate-batch.contract';
import { CertificateBatchReader } from './certificate-batch.reader';

const EVERY_MS = 400;

/** A batch followed live. It is read from the database, so that whichever process works on it, every screen sees it. */
@Injectable()
export class BatchProgress {
  constructor(private readonly reader: CertificateBatchReader) {}

  /** The batch now, then each time it moved; ends once nothing is pending. @throws `credential.batch-unknown` (404) */
  async follow(actor: Actor, batchId: string): Promise<Observable<ServerSentEvent>> {
    const first = await this.reader.byId(actor, batchId);
    const later = timer(EVERY_MS, EVERY_MS).pipe(exhaustMap(() => this.reader.byId(actor, batchId)));
    return concat(of(first), later).pipe(
      distinctUntilChanged((before, after) => fingerprint(before) === fingerprint(after)),
      takeWhile((batch) => !batch.finished, true),
      map((batch) => ({ type: 'progress', data: batch })),
    );
  }
}

const fingerprint = ({ total, pending, issued, failed, heldUp }: CertificateBatchView): string =>
  [total, pending, issued, failed, heldUp?.trouble].join('/');
