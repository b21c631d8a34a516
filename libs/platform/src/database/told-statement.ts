import { channel } from 'node:diagnostics_channel';

/** The name under which `node:diagnostics_channel` knows the statements whose rows are declared. */
export const TOLD_STATEMENTS = 'certitude.statement';

const statements = channel(TOLD_STATEMENTS);

/**
 * Tells a statement's text to whoever listens, inside the call that makes it, so that its stack says who calls. The
 * integration tests listen (ADR 16); in production nobody does, and it costs one comparison.
 */
export function tell(sql: string): void {
  if (statements.hasSubscribers) statements.publish(sql);
}
