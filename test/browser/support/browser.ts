import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The browser of CHROME_PATH, or the one that comes from npm with the tests. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--headless=shell', '--no-zygote', ...more];
  return chromium.launch({ executablePath: await executable(), args, headless: true });
}

async function executable(): Promise<string> {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names no file: ${given}`);
    return given;
  }
  // Without this the package does not unpack the libraries that a bare Linux lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
