import { Carried } from '../under-way/carried';

const requestIds = new Carried<string>();

/** Id of the request (or job) under way, for logs and the audit trail. */
export const currentRequestId = (): string | undefined => requestIds.now;

/** Runs `work` under a request id; what it starts carries it along. */
export const withRequestId = <T>(requestId: string, work: () => T): T => requestIds.with(requestId, work);
