import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/processes/built-process';
import { FilesDisk } from './files-disk';

/** Stores before, while and after the disk is full; then a file whose second half comes when it is. */
const SCRIPT = `
  const { rmSync, writeFileSync } = require('node:fs');
  const { readdir } = require('node:fs/promises');
  const { Readable } = require('node:stream');
  const { FileSystemStorage } = require('./libs/platform/src/storage/file-system-storage.ts');
  const [flag, ...directories] = process.argv.slice(1);
  const [there, elsewhere] = directories.map((directory) => new FileSystemStorage(directory));
  const fill = () => writeFileSync(flag, '');
  const told = (work) => work.then(() => 'stored', ({ code, errno, syscall, message }) => ({ code, errno, syscall, message }));
  const storing = async (key) => ({
    there: await told(there.put(key, Buffer.from(key))),
    elsewhere: await told(elsewhere.put(key, Buffer.from(key))),
    hasRoom: [await there.hasRoom(), await elsewhere.hasRoom()],
  });
  (async () => {
    const before = await storing('before.pdf');
    fill();
    const meanwhile = await storing('meanwhile.pdf');
    const readable = (await there.stat('before.pdf')).size;
    rmSync(flag);
    const after = await storing('after.pdf');
    const halves = (function* () { yield Buffer.from('half'); fill(); yield Buffer.from('half'); })();
    const half = await told(there.put('half.pdf', Readable.from(halves)));
    const kept = (await readdir(directories[0])).sort();
    console.log(JSON.stringify({ before, meanwhile, readable, after, half, kept }));
  })();
`;

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a disk that refuses, where none may be mounted [needs Linux]', () => {
  const room = mkdtempSync(join(tmpdir(), 'certitude refusing disk '));
  afterAll(() => rmSync(room, { recursive: true }));

  it('has no room for what is written there as long as it is full, and keeps what it had', () => {
    process.env['FAULTS_WITHOUT_MOUNT'] = '1';
    const directory = join(room, 'disk');
    const disk = FilesDisk.prepare(directory, 1);
    delete process.env['FAULTS_WITHOUT_MOUNT'];
    expect(disk.filling).toBe('writes refused inside the processes');
    const argv = ['--conditions=source', '-r', '@swc-node/register', '-e', SCRIPT];
    const said = execFileSync(process.execPath, [...argv, `${directory}.full`, disk.storage, `${directory}-beside`], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...disk.environment },
      encoding: 'utf8',
    });
    const stored = { there: 'stored', elsewhere: 'stored', hasRoom: [true, true] };
    const noRoom = { code: 'ENOSPC', errno: -28, syscall: 'write', message: 'ENOSPC: no space left on device, write' };
    expect(JSON.parse(said)).toEqual({
      before: stored,
      meanwhile: { there: noRoom, elsewhere: 'stored', hasRoom: [false, true] },
      readable: 'before.pdf'.length,
      after: stored,
      half: noRoom,
      kept: ['.unfinished', 'after.pdf', 'before.pdf'],
    });
  });
});
