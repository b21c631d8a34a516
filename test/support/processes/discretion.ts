/** Words that only the inside of the product uses: SQL, stacks, files, servers. */
const INTERNAL = [
  /\bselect\b|\binsert\b|\bfrom "|\brelation\b|\bcolumn\b|constraint|postgres|typeorm|queryfailed|bullmq|fatal/i,
  /node_modules|\.[jt]s\b|\bat \w+[. (]|\bstack\b|terminat|127\.0\.0\.1|\bE[A-Z]{5,}\b/,
];

/** What no answer holds, whatever its status and whatever was typed. */
export const STACK_OR_FILE = /node_modules|QueryFailedError|\\n +at [\w.<]+ ?\(|dist\/(?:apps|libs)\/|libs\/\w+\/src\//;

/** What a problem tells of the inside of the product, its own address and identifier apart. */
export function internalWordsIn(problem: unknown): string[] {
  const { instance: _path, requestId: _id, ...words } = problem as Record<string, unknown>;
  return INTERNAL.flatMap((inside) => inside.exec(JSON.stringify(words))?.[0] ?? []);
}

/** An answer that says something went wrong and nothing of what it was. */
export function tellsNothingInternal(response: Response, problem: unknown): void {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Object.keys(Object(problem) as object).sort()).toEqual(
    ['code', 'detail', 'instance', 'requestId', 'status', 'title', 'type'].sort(),
  );
  expect(problem).toMatchObject({ status: response.status });
  expect(internalWordsIn(problem)).toEqual([]);
}
