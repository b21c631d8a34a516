/** Words that only the inside of the product uses: SQL, stacks, files, servers. */
const INTERNAL = [
  /\bselect\b|\binsert\b|\bfrom "|\brelation\b|\bcolumn\b|constraint|postgres|typeorm|queryfailed|bullmq|fatal/i,
  /node_modules|\.[jt]s\b|\bat \w+[. (]|\bstack\b|terminat|127\.0\.0\.1|\bE[A-Z]{5,}\b/,
];

/** An answer that says something went wrong and nothing of what it was. */
export function tellsNothingInternal(response: Response, problem: unknown): void {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Object.keys(Object(problem) as object).sort()).toEqual(
    ['code', 'detail', 'instance', 'requestId', 'status', 'title', 'type'].sort(),
  );
  expect(problem).toMatchObject({ status: response.status });
  const { instance: _path, requestId: _id, ...words } = problem as Record<string, unknown>;
  for (const inside of INTERNAL) expect(JSON.stringify(words)).not.toMatch(inside);
}
