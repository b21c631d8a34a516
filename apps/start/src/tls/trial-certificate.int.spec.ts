import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTlsFiles } from '#platform/tls/tls-files.js';
import { readTlsPair } from '#platform/tls/tls-pair.js';
import { keepTrialCertificate } from './trial-certificate';

const NOW = new Date('2026-11-20T09:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const HERE = ['localhost', '127.0.0.1', '::1', '192.168.1.20'];

describe('the certificate that a machine makes for itself', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'certitude-tls-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const keep = async (addresses = HERE, now = NOW) => {
    const files = await keepTrialCertificate(directory, addresses, now);
    return { files, ...readTlsPair(loadTlsFiles(files)) };
  };

  it('covers every address it is reached by, and its key is for its owner alone', async () => {
    const { files, covers, isSelfSigned } = await keep();
    expect(HERE.map(covers)).toEqual(HERE.map(() => true));
    expect(covers('ailleurs.fr')).toBe(false);
    expect(isSelfSigned).toBe(true);
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
  });

  it('is kept from one start to the next, until it nears its end', async () => {
    const { fingerprint, validTo } = await keep();
    expect((await keep(HERE, inDays(300))).fingerprint).toBe(fingerprint);
    const renewed = await keep(HERE, inDays(340));
    expect(renewed.fingerprint).not.toBe(fingerprint);
    expect(renewed.validTo.getTime()).toBeGreaterThan(validTo.getTime());
  });

  it('is made anew for an address it does not cover, or once its key is gone', async () => {
    const { fingerprint, files } = await keep();
    const moved = await keep([...HERE, '10.0.0.7']);
    expect(moved.fingerprint).not.toBe(fingerprint);
    expect(moved.covers('10.0.0.7')).toBe(true);
    rmSync(files.key);
    expect((await keep()).fingerprint).not.toBe(moved.fingerprint);
    expect(readFileSync(files.key, 'utf8')).toContain('PRIVATE KEY');
  });
});
