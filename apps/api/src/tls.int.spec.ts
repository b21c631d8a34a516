import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { Logger } from '@nestjs/common';
import { readConfig } from '#platform/config/config.js';
import { aPair } from '#platform/tls/pair.fixture.js';
import { readTlsPair, type TlsPair } from '#platform/tls/tls-pair.js';
import { eventually } from '#testing/jobs/eventually.js';
import { followRenewals, servedBy, tlsOptions } from './tls';

describe('https by the product itself', () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-tls-'));
  const files = { certificate: join(directory, 'a.crt'), key: join(directory, 'a.key') };
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const put = ({ certificate, key }: TlsPair) => {
    writeFileSync(files.certificate, certificate);
    writeFileSync(files.key, key, { mode: 0o600 });
  };
  const config = (environment: Record<string, string> = {}) =>
    readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: 'postgresql://x/y',
      TLS_CERT_FILE: files.certificate,
      TLS_KEY_FILE: files.key,
      ...environment,
    });

  it('keeps cookies on https, at an address that is', () => {
    expect(config().http).toMatchObject({ secureCookies: true, publicUrl: 'https://localhost:3000' });
    expect(() => config({ PUBLIC_URL: 'http://centre.exemple.fr' })).toThrow('PUBLIC_URL : commence par https:');
    expect(() => readConfig({ DATABASE_URL: 'postgresql://x/y', TLS_KEY_FILE: files.key })).toThrow('TLS_CERT_FILE');
  });

  it('tells browsers to stay on it only when somebody else vouches for the certificate', async () => {
    put(await aPair());
    expect(servedBy(config())).toEqual({ https: true, stays: false });
    put(await aPair({ authority: await aPair({ names: [] }) }));
    expect(servedBy(config())).toEqual({ https: true, stays: true });
  });

  it('takes up a renewed certificate without a restart, and keeps the one before while the pair does not match', async () => {
    const [first, second] = [await aPair(), await aPair()];
    put(first);
    const server = createServer(tlsOptions(files)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const stop = followRenewals({ getHttpServer: () => server }, config(), 20);
    try {
      expect(await shownBy(server)).toBe(readTlsPair(first).fingerprint);
      writeFileSync(files.certificate, second.certificate);
      await new Promise((resume) => setTimeout(resume, 200));
      expect(await shownBy(server)).toBe(readTlsPair(first).fingerprint);
      writeFileSync(files.key, second.key);
      await eventually('the new one is shown', async () => (await shownBy(server)) === readTlsPair(second).fingerprint);
    } finally {
      stop();
      server.close();
    }
  });
});

async function shownBy(server: Server): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}
