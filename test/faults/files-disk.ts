import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PRELOAD = join(__dirname, 'refusing-disk.cjs');
const FULL = '/dev/full';

/** How a disk comes to be full. */
export type Filling = 'a small disk, mounted and filled' | 'writes refused inside the processes' | 'impossible here';

/** Where files are stored: a small disk of its own when one may be mounted, a directory that refuses writes otherwise. */
export class FilesDisk {
  private constructor(
    private readonly directory: string,
    readonly filling: Filling,
  ) {}

  /** In a directory that is made. FAULTS_WITHOUT_MOUNT=1 is for whoever may mount and wants to see the other way. */
  static prepare(directory: string, rounds: number): FilesDisk {
    mkdirSync(directory);
    if (process.env['FAULTS_WITHOUT_MOUNT'] !== '1' && mountsSmallDisk(directory, 64 + 16 * rounds)) {
      return new FilesDisk(directory, 'a small disk, mounted and filled');
    }
    return new FilesDisk(directory, existsSync(FULL) ? 'writes refused inside the processes' : 'impossible here');
  }

  get storage(): string {
    return join(this.directory, 'storage');
  }

  /** For the processes that store files there. */
  get environment(): Record<string, string> {
    const refuses = this.filling === 'writes refused inside the processes';
    return {
      STORAGE_DIR: this.storage,
      // Quoted: a directory's name may hold spaces.
      ...(refuses && { FAULTS_DISK: this.directory, NODE_OPTIONS: `-r ${JSON.stringify(PRELOAD)}` }),
    };
  }

  async fullFor(ms: number): Promise<void> {
    const mounted = this.filling === 'a small disk, mounted and filled';
    const cause = mounted ? join(this.directory, 'ballast') : `${this.directory}.full`;
    if (mounted) fillUp(cause);
    else writeFileSync(cause, '');
    await sleep(ms).finally(() => rmSync(cause, { force: true }));
  }

  release(): void {
    if (this.filling === 'a small disk, mounted and filled') spawnSync('umount', ['-l', this.directory]);
  }
}

/** With room for what the rounds store. False without the right to, and where there is no such command. */
const mountsSmallDisk = (directory: string, megabytes: number): boolean =>
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]).status === 0;

function fillUp(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(65_536));
  } catch {
    // Full.
  } finally {
    closeSync(file);
  }
}
