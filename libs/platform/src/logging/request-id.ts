import { AsyncLocalStorage } from 'node:async_hooks';

const requestIds = new AsyncLocalStorage<string>();

/** Id of the request (or job) under way, for logs and the audit trail. */
export const currentRequestId = (): string | undefined => requestIds.getStore();

/** Runs `work` under a request id; what it starts carries it along. */
export const withRequestId = <T>(requestId: string, work: () => T): T => requestIds.run(requestId, work);
