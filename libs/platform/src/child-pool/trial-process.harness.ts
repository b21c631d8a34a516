/** What a pooled process may meet, for its tests. */
export type Trial = 'say-pid' | 'never-end' | 'grow' | 'grow-outside-the-heap' | 'crash' | 'throw' | 'tell-environment';

const kept: unknown[] = [];

export default function attempt(trial: Trial): unknown {
  switch (trial) {
    case 'say-pid':
      return process.pid;
    case 'tell-environment':
      return { keys: Object.keys(process.env), argument: process.argv[2] };
    case 'throw':
      throw new RangeError('not that one');
    case 'crash':
      return process.kill(process.pid, 'SIGKILL');
    case 'never-end':
      for (;;);
    case 'grow':
      for (;;) kept.push(new Array<string>(10_000).fill('filled'));
    case 'grow-outside-the-heap':
      for (;;) kept.push(Buffer.alloc(1_000_000, 1));
  }
}
