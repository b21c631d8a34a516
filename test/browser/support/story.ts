import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../../support/processes/built-process';
import { launchBrowser } from './browser';
import { PASSWORD, PEOPLE, type Person, productUrl } from './product';

export interface Setting {
  /** Whose session the browser holds; nobody's unless told. */
  readonly as?: Person;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Complaints of the browser's console that belong to the story: a refused sign-in, a lost network. */
  readonly mayComplain?: RegExp;
}

export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
}

export type Told = (stage: Stage) => Promise<void>;

/** On a machine busy with something else, a story takes a while. */
const STORY_TIMEOUT_MS = 120_000;
const STEP_TIMEOUT_MS = 20_000;

let browser: Browser | undefined;
let url = '';

/** Call once at the top of a story file: one browser for its stories. */
export function useBrowser(): void {
  beforeAll(async () => {
    [url, browser] = await Promise.all([productUrl(), launchBrowser()]);
  }, STORY_TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
  }, STORY_TIMEOUT_MS);
}

/** A test told as what a person does and sees. Whatever the story, the page may not complain in the console. */
export function story(title: string, setting: Setting, told: Told, timeout = STORY_TIMEOUT_MS): void {
  it(
    title,
    async () => {
      await play(title, setting, told);
    },
    timeout,
  );
}

/**
 * Stories told in turn in one window, which the same person keeps: for those that only look at pages, as opening a window takes
 * longer than looking.
 */
export function storiesInOneWindow(setting: Setting, stories: Readonly<Record<string, Told>>): void {
  let window: Window | undefined;
  beforeAll(async () => {
    window = await openWindow(setting);
  }, STORY_TIMEOUT_MS);
  afterAll(() => window?.close());
  for (const [title, told] of Object.entries(stories)) {
    it(
      title,
      async () => {
        if (!window) throw new Error('the window did not open');
        await watch(window, title, setting, told);
      },
      STORY_TIMEOUT_MS,
    );
  }
}

/** A browser of one's own for the length of `told`. */
export async function play(title: string, setting: Setting, told: Told): Promise<void> {
  const window = await openWindow(setting);
  try {
    await watch(window, title, setting, told);
  } finally {
    await window.close();
  }
}

interface Window {
  readonly stage: Stage;
  /** What the page has complained of since it was last asked. */
  complaints(): string[];
  close(): Promise<void>;
}

async function openWindow(setting: Setting): Promise<Window> {
  if (!browser) throw new Error('useBrowser() is missing at the top of this file');
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: setting.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: { width: setting.width ?? 1280, height: setting.height ?? 900 },
  });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  const complaints: string[] = [];
  try {
    if (setting.as) await signIn(context, setting.as);
    const page = await context.newPage();
    listen(page, complaints);
    return { stage: { page, context, url }, complaints: () => complaints.splice(0), close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** What is told happens, and the page complains of nothing meanwhile. */
async function watch({ stage, complaints }: Window, title: string, setting: Setting, told: Told): Promise<void> {
  try {
    await told(stage);
  } catch (error) {
    await photograph(stage.page, title);
    throw error;
  }
  expect(complaints().filter((complaint) => !setting.mayComplain?.test(complaint))).toEqual([]);
}

/** Takes the session without the form, which has a story of its own. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const answer = await context.request.post('/api/v1/auth/sign-in', {
    data: { email: PEOPLE[person], password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${PEOPLE[person]} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Errors, uncaught exceptions, and what the content security policy refused. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()} — ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) {
      complaints.push(`${page.url()} — ${message.text()} ${message.location().url}`);
    }
  });
}

async function photograph(page: Page, title: string): Promise<void> {
  const directory = join(ROOT, 'var/test');
  mkdirSync(directory, { recursive: true });
  const name = title
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()
    .slice(0, 80);
  await page.screenshot({ path: join(directory, `${name}.png`) }).catch(() => undefined);
}
