import { findBinaries } from './binaries';
import { fileSystemRefusal } from './embedded-postgres.error';
import { commandFor, dataArgument } from './privileges';
import { isPostgresOn } from './process-state';
import { parsePostmasterFile } from './server-state';

describe('the pid file of PostgreSQL', () => {
  const lines = ['4242', '/data', '1790000000', '54321', '', '127.0.0.1', ' 1234 0', 'ready   '];

  it('tells the process, the port and that connections are accepted', () => {
    expect(parsePostmasterFile(lines.join('\n'))).toEqual({ pid: 4242, port: 54321, ready: true });
  });

  it('is not ready while the server starts or stops', () => {
    expect(parsePostmasterFile([...lines.slice(0, 7), 'stopping'].join('\n'))?.ready).toBe(false);
    expect(parsePostmasterFile(lines.slice(0, 6).join('\n'))?.ready).toBe(false);
  });

  it('means nothing when it is empty or damaged', () => {
    expect(parsePostmasterFile('')).toBeUndefined();
    expect(parsePostmasterFile('-1\n')).toBeUndefined();
    expect(parsePostmasterFile('what')).toBeUndefined();
  });
});

describe('the identity that runs PostgreSQL', () => {
  it('is ours when we are not root', () => {
    expect(commandFor({ kind: 'plain' }, '/bin/postgres', ['-V'])).toEqual({
      file: '/bin/postgres',
      args: ['-V'],
      identity: {},
    });
  });

  it('is mapped to nobody by a user namespace', () => {
    expect(commandFor({ kind: 'namespace' }, '/bin/postgres', ['-V'])).toEqual({
      file: 'unshare',
      args: ['--user', '--map-user=65534', '--map-group=65534', '/bin/postgres', '-V'],
      identity: {},
    });
  });

  it('is the account dropped to', () => {
    expect(commandFor({ kind: 'user', uid: 7, gid: 8 }, '/bin/postgres', []).identity).toEqual({ uid: 7, gid: 8 });
  });

  it('never needs the path of the data to be reachable under another identity', () => {
    expect(dataArgument({ kind: 'plain' }, '/home/me/data')).toBe('/home/me/data');
    const inherited = process.platform === 'linux' ? '/proc/self/cwd' : '/home/me/data';
    expect(dataArgument({ kind: 'user', uid: 7, gid: 8 }, '/home/me/data')).toBe(inherited);
  });
});

describe('refusals', () => {
  it('name the platform and the way out when there are no binaries for it', () => {
    expect(() => findBinaries('sunos', 'x64')).toThrow(/sunos-x64.*DATABASE_URL/);
  });

  it('say why a path cannot be written', () => {
    const error = Object.assign(new Error('x'), { code: 'EROFS' });
    expect(fileSystemRefusal('/data', error).message).toBe(
      "Impossible d'écrire dans /data : système de fichiers en lecture seule.",
    );
  });

  it('do not mistake another living program for PostgreSQL', () => {
    expect(isPostgresOn(process.pid, process.cwd())).toBe(false);
  });
});
