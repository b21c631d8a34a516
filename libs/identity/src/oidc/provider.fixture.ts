import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const CLIENT = { clientId: 'certitude', clientSecret: 'secret-du-client-0123456789' } as const;

/** How a provider misbehaves; nothing of it, and it behaves. */
export interface Conduct {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly stranger?: boolean;
  readonly fails?: boolean;
  readonly silent?: boolean;
  readonly floods?: boolean;
  readonly redirects?: string;
  readonly newKeys?: boolean;
}

export interface SomebodyThere {
  readonly sub: string;
  readonly email: string;
  readonly verified?: boolean;
}

/** A real provider, in a process of its own. */
export class RealProvider {
  private constructor(
    readonly issuer: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(redirectUri: string): Promise<RealProvider> {
    const child = spawn(
      process.execPath,
      [join(__dirname, 'provider-process.harness.mjs'), JSON.stringify({ ...CLIENT, redirectUri })],
      { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'], NODE_ENV: 'test' } },
    );
    const line = await new Promise<string>((announced, refused) => {
      createInterface({ input: child.stdout }).once('line', announced);
      child.once('exit', (code) => refused(new Error(`the provider ended with code ${String(code)}`)));
    });
    const { issuer } = JSON.parse(line) as { issuer: string };
    return new RealProvider(issuer, async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    });
  }

  async behave(conduct: Conduct): Promise<void> {
    await fetch(`${this.issuer}/control`, { method: 'POST', body: JSON.stringify(conduct) });
  }

  /** Signs in there as a browser does. @returns the query of the address it sends the browser back to */
  async signIn(url: string, { sub, email, verified = true }: SomebodyThere): Promise<string> {
    return this.answer(url, new URLSearchParams({ sub, email, ...(verified && { verified: 'on' }) }));
  }

  giveUp(url: string): Promise<string> {
    return this.answer(url, new URLSearchParams({ leave: '1' }));
  }

  private async answer(url: string, form: URLSearchParams): Promise<string> {
    const jar = new Map<string, string>();
    let [at, body] = [url, undefined as URLSearchParams | undefined];
    for (let hops = 0; hops < 10; hops += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await fetch(at, { redirect: 'manual', headers: { cookie }, ...(body && { method: 'POST', body }) });
      for (const set of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const location = reply.headers.get('location');
      if (location === null) {
        if (body) throw new Error(`the provider went no further: ${reply.status} ${await reply.text()}`);
        body = form;
        continue;
      }
      body = undefined;
      const next = new URL(location, this.issuer);
      if (next.origin !== this.issuer) return next.search.slice(1);
      at = next.href;
    }
    throw new Error('the provider sends the browser round and round');
  }
}
