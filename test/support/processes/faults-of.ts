import { DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import type { BackStage } from './back-stage';

/**
 * What \`npm run check-data\` would find, of one context: rows that tests put in place themselves are in no trail, which the
 * checks of the platform would say.
 */
export async function faultsOf(stage: BackStage, context: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const fault of stage.get(DataChecks).faults())
    if (fault.check.startsWith(`${context}.`)) faults.push(fault);
  return faults;
}
