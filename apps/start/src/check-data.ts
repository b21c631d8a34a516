import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { checkData, type CheckedData } from './checked-data';

/**
 * `npm run -s check-data [-- --json]`: makes every check of the data of DATABASE_URL, or of the product that runs here, and
 * names each fault. Ends with 1 when there is one, with 2 when the checks could not be made. Changes nothing.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const say = values.json ? () => undefined : (line: string) => void process.stderr.write(`${line}\n`);
  const checked = await checkData(process.env, say);
  process.stdout.write(values.json ? `${JSON.stringify(checked)}\n` : `${told(checked)}\n`);
  process.exitCode = checked.faults.length > 0 ? 1 : 0;
}

function told({ checks, faults }: CheckedData): string {
  const says = new Map(checks.map((check) => [check.name, check.says]));
  const lines = faults.map(
    ({ check, object, id, detail }) =>
      `${says.get(check) ?? check} : ${object} ${id}${detail === undefined ? '' : ` (${detail})`} [${check}]`,
  );
  const verdict =
    faults.length === 0
      ? `Données contrôlées (${checks.length} contrôles) : aucun défaut.`
      : `Données contrôlées (${checks.length} contrôles). Défauts trouvés : ${faults.length}. Ne corrigez rien à la main : voir docs/exploitation.md.`;
  return [...lines, verdict].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
