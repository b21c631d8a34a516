/** Logs are JSON lines, and a crash is plain text: either way, the sentence that says what happened. */
export function lastWords(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const failure = lines.findLast((line) => /^\w*Error\b.*: /.test(line) || /"level":[56]0/.test(line));
  const line = failure ?? lines.at(-1);
  return line === undefined ? undefined : messageOf(line);
}

function messageOf(line: string): string {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry === 'object' && entry !== null && 'msg' in entry) return String(entry.msg);
  } catch {
    // Not JSON: the line itself is the message.
  }
  return line.replace(/^\w*Error(?: \[\w+\])?: /, '').trim();
}
