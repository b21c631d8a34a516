import { ServiceUnavailableException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from './network';
import type { RecognisedRequest } from './recognised-caller';
import { refuseHttp } from './refusals';

const MEGABYTE = 1024 * 1024;

export interface HeldLimits {
  /** Bytes of bodies that one credential, or one address of strangers, may be sending or having treated at a time. */
  readonly perCaller: number;
  /** The same for all those recognised, and for all strangers apart: those take nothing from these. */
  readonly perProcess: number;
}

const LIMITS: HeldLimits = { perCaller: 32 * MEGABYTE, perProcess: 192 * MEGABYTE };

/**
 * Bodies are held in memory from their first byte to the answer. Each is counted for what it announces, or for the most
 * its route takes when it announces nothing, before any of it is read.
 */
export class BodiesHeld implements CanActivate {
  private readonly byHolder = new Map<string, number>();

  constructor(private readonly limits: HeldLimits = LIMITS) {}

  /** @throws `http.too-many-bodies` (429), or 503 when this process holds as much as it may */
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<RecognisedRequest>();
    const bytes = bytesOf(request);
    if (bytes === 0) return true;
    const holder = request.caller ? `caller ${request.caller.key}` : `stranger ${networkOf(request.ip)}`;
    const all = request.caller ? 'callers' : 'strangers';
    if (this.heldBy(holder) + bytes > this.limits.perCaller) throw refuseHttp.tooManyBodies();
    if (this.heldBy(all) + bytes > this.limits.perProcess) throw new ServiceUnavailableException();
    this.hold([holder, all], bytes);
    onceOver(http.getResponse<FastifyReply>(), () => this.hold([holder, all], -bytes));
    return true;
  }

  /** Of a credential, an address, or everybody. */
  heldBy(holder: string): number {
    return this.byHolder.get(holder) ?? 0;
  }

  private hold(holders: readonly string[], bytes: number): void {
    for (const holder of holders) {
      const held = this.heldBy(holder) + bytes;
      if (held === 0) this.byHolder.delete(holder);
      else this.byHolder.set(holder, held);
    }
  }
}

function bytesOf({ headers, routeOptions }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return routeOptions.bodyLimit;
  const announced = Number(headers['content-length'] ?? 0);
  // Longer than the route takes: refused before it is read.
  return announced > routeOptions.bodyLimit ? 0 : announced;
}

/** Answered, or gone. */
function onceOver({ raw }: FastifyReply, release: () => void): void {
  let isOver = false;
  const end = () => {
    if (!isOver) release();
    isOver = true;
  };
  raw.once('finish', end).once('close', end);
}
