import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLogsSmall } from './small-logs';

it('sets aside a log past its size while a server writes in it, and keeps no more than two', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-logs-'));
  const file = join(directory, 'api.log');
  const log = openSync(file, 'a');
  const stop = keepLogsSmall([file, join(directory, 'absent.log')], 100, 20);
  try {
    for (const word of ['first', 'second', 'third']) {
      writeSync(log, `${word} `.repeat(30));
      while (readFileSync(file, 'utf8') !== '') await new Promise((resume) => setTimeout(resume, 5));
      expect(readFileSync(`${file}.1`, 'utf8')).toBe(`${word} `.repeat(30));
    }
    writeSync(log, 'small');
    await new Promise((resume) => setTimeout(resume, 60));
    expect(readFileSync(file, 'utf8')).toBe('small');
  } finally {
    stop();
    closeSync(log);
    rmSync(directory, { recursive: true, force: true });
  }
});
