import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileSystemStorage } from './file-system-storage';
import { digestKey, isStorageKey } from './object-storage';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const KEY = 'certificates/2026/a.pdf';

describe('files kept in a directory', () => {
  let directory: string;
  let storage: FileSystemStorage;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storage-'));
    storage = new FileSystemStorage(directory);
  });
  afterEach(() => rm(directory, { recursive: true }));

  const read = async (key: string): Promise<Buffer> => Buffer.concat(await (await storage.get(key)).toArray());
  const leftovers = (): Promise<string[]> => readdir(join(directory, '.unfinished'));

  it('gives back what was put, with its size and digest', async () => {
    const bytes = Buffer.from('œuvre'.repeat(50_000));
    expect(await storage.put(KEY, bytes)).toEqual({ key: KEY, size: bytes.length, sha256: sha256(bytes) });
    expect((await read(KEY)).equals(bytes)).toBe(true);
    const kept = await storage.stat(KEY);
    expect(kept?.size).toBe(bytes.length);
    expect(Math.abs(Date.now() - (kept?.storedAt.getTime() ?? 0))).toBeLessThan(60_000);
    expect(await storage.digest(KEY)).toBe(sha256(bytes));
  });

  it('takes a stream as well as bytes', async () => {
    const chunks = ['un', 'deux', 'trois'].map((chunk) => Buffer.from(chunk));
    const stored = await storage.put(KEY, Readable.from(chunks));
    expect(stored.sha256).toBe(sha256(Buffer.concat(chunks)));
    expect((await read(KEY)).toString()).toBe('undeuxtrois');
  });

  it('accepts the same bytes again and leaves nothing behind', async () => {
    const first = await storage.put(KEY, Buffer.from('same'));
    expect(await storage.put(KEY, Buffer.from('same'))).toEqual(first);
    expect(await leftovers()).toEqual([]);
  });

  it('never replaces what is stored', async () => {
    await storage.put(KEY, Buffer.from('first'));
    await expect(storage.put(KEY, Buffer.from('second'))).rejects.toMatchObject({ code: 'already_stored', key: KEY });
    expect((await read(KEY)).toString()).toBe('first');
    expect(await leftovers()).toEqual([]);
  });

  it('lets exactly one of several racing writers win', async () => {
    const attempts = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => storage.put(KEY, Buffer.from(text.repeat(9000))));
    const outcomes = await Promise.allSettled(attempts);
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(await storage.digest(KEY)).toBe(winners[0]?.value.sha256);
  });

  it('shows nothing of a write that broke half-way', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('connection lost');
      })(),
    );
    await expect(storage.put(KEY, broken)).rejects.toThrow('connection lost');
    expect(await storage.stat(KEY)).toBeUndefined();
    expect(await leftovers()).toEqual([]);
  });

  it('sweeps what a crash left, and spares a write in progress', async () => {
    await mkdir(join(directory, '.unfinished'));
    await writeFile(join(directory, '.unfinished', 'crashed'), 'half');
    await utimes(join(directory, '.unfinished', 'crashed'), new Date(), new Date(Date.now() - 2 * 3_600_000));
    await writeFile(join(directory, '.unfinished', 'writing'), 'half');
    expect(await storage.sweep()).toBe(1);
    expect(await leftovers()).toEqual(['writing']);
    await storage.put(KEY, Buffer.from('whole'));
    expect((await read(KEY)).toString()).toBe('whole');
  });

  it('sweeps a directory that does not exist yet', async () => {
    expect(await new FileSystemStorage(join(directory, 'new')).sweep()).toBe(0);
  });

  it('tells that nothing is stored', async () => {
    await expect(storage.get(KEY)).rejects.toMatchObject({ code: 'not_found' });
    expect(await storage.stat(KEY)).toBeUndefined();
    expect(await storage.stat('certificates')).toBeUndefined();
    expect(await storage.delete(KEY)).toBe(false);
  });

  it('tells every key under a prefix, at any depth', async () => {
    const keys = ['certificates/2d/a.pdf', 'certificates/2d/b.pdf', 'certificates/c.pdf'];
    for (const key of [...keys, 'other/d.pdf']) await storage.put(key, Buffer.from(key));
    const told: string[] = [];
    for await (const key of storage.keys('certificates')) told.push(key);
    expect(told.sort()).toEqual(keys);
    for await (const key of storage.keys('nothing')) throw new Error(key);
  });

  it('deletes once', async () => {
    await storage.put(KEY, Buffer.from('x'));
    expect(await storage.delete(KEY)).toBe(true);
    expect(await storage.delete(KEY)).toBe(false);
    expect(await storage.stat(KEY)).toBeUndefined();
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    './a',
    'a/.',
    '.unfinished/x',
    'a\\b',
    'a\0b',
    'C:x',
    'é',
    'a/',
  ])('refuses the key %j everywhere', async (key) => {
    expect(isStorageKey(key)).toBe(false);
    const refusal = { code: 'invalid_key' };
    await expect(storage.put(key, Buffer.from('x'))).rejects.toMatchObject(refusal);
    await expect(storage.get(key)).rejects.toMatchObject(refusal);
    await expect(storage.stat(key)).rejects.toMatchObject(refusal);
    await expect(storage.delete(key)).rejects.toMatchObject(refusal);
  });

  it('spreads digests over directories, under keys it accepts', () => {
    const key = digestKey('certificates', sha256(Buffer.from('x')), 'pdf');
    expect(key).toMatch(/^certificates\/2d\/2d[0-9a-f]{62}\.pdf$/);
    expect(isStorageKey(key)).toBe(true);
  });

  it('is not ready where it cannot write', async () => {
    await storage.ready();
    await writeFile(join(directory, 'file'), '');
    await expect(new FileSystemStorage(join(directory, 'file')).ready()).rejects.toThrow();
  });
});
