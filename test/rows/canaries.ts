import ts from 'typescript';
import { callSites } from './call-sites';
import type { RowCheck } from './row-check';

const FIXTURE = 'test/rows/canary.fixture.ts';

/** A check that never refuses protects nothing: canaries that were not refused as they should be. */
export async function livingCanaries(program: ts.Program, check: RowCheck): Promise<string[]> {
  const canaries = callSites(program, (path) => path === FIXTURE);
  const unseen = pairsOf(program) - canaries.length;
  const living = unseen === 0 ? [] : [`${FIXTURE}: ${String(unseen)} canaries were not seen at all`];
  for (const site of canaries) {
    const [refusal, sql] = [textOf(expectation(site.call)), textOf(site.call.arguments[0])];
    // Twice over, as a statement put together by hand is: what is said of both is said once, and said.
    const complaints = await check.complaints(site, new Set([sql, `${sql} `]));
    if (complaints.length !== 1 || !complaints[0]?.startsWith(refusal)) {
      living.push(`${site.place}: alive, "${refusal}" was not said (${complaints.join('; ') || 'nothing was'})`);
    }
    const unrun = await check.complaints(site, undefined);
    if (unrun.length === 0) living.push(`${site.place}: alive, though nothing runs it`);
  }
  return living;
}

/** How many canaries the fixture holds. */
function pairsOf(program: ts.Program): number {
  const listed = (node: ts.Node): number =>
    ts.isArrayLiteralExpression(node)
      ? node.elements.length
      : (ts.forEachChild(node, (child) => listed(child) || undefined) ?? 0);
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(FIXTURE));
  return file ? listed(file) : 0;
}

/** What stands before the call, in the same pair. */
const expectation = ({ parent }: ts.CallExpression): ts.Expression | undefined =>
  ts.isArrayLiteralExpression(parent) ? parent.elements[0] : undefined;

function textOf(expression: ts.Expression | undefined): string {
  if (expression && ts.isStringLiteralLike(expression)) return expression.text;
  throw new Error(`${FIXTURE}: a canary is a pair of a text and of a call with the text of its statement.`);
}
