import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { steadyDestination } from './steady-destination';

const onLinux = process.platform === 'linux' ? it : it.skip;
const withMounts = process.platform === 'linux' && process.getuid?.() === 0 ? it : it.skip;

onLinux('logs for which there is never room end nothing [needs Linux]', () => {
  const log = pino(steadyDestination('api', '/dev/full'));
  for (let line = 0; line < 5_000; line += 1) log.info({ line }, 'something happened, of which nobody will know');
});

withMounts('says how many lines were lost, once there is room again [needs root on Linux]', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'certitude-logs-'));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status).toBe(0);
  try {
    const file = join(disk, 'api.log');
    const log = pino(steadyDestination('api', file));
    await new Promise((opened) => setTimeout(opened, 50));
    log.info('before');
    const ballast = join(disk, 'ballast');
    expect(() => {
      writeFileSync(ballast, Buffer.alloc(4_000_000));
    }).toThrow('ENOSPC');
    for (let line = 0; line < 12_000; line += 1) log.info({ line }, 'something happened, of which nobody will know');
    rmSync(ballast);
    // One more that finds no room: the logs themselves are full.
    log.info('after');
    await new Promise((told) => setTimeout(told, 2_500));
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const told = JSON.parse(lines.at(-1) ?? '') as { lost: number; msg: string };
    expect(told).toMatchObject({
      level: 40,
      service: 'api',
      msg: 'log lines were lost: there was no room to write them',
    });
    expect(lines.filter((line) => line.includes('something happened'))).toHaveLength(12_001 - told.lost);
    expect(told.lost).toBeGreaterThan(1_000);
  } finally {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
