import { type RunOptions, source } from 'axe-core';
import type { Page } from 'playwright-core';

const WIDTHS = [1280, 390] as const;
const SCHEMES = ['light', 'dark'] as const;
const GRAVE = ['serious', 'critical'];

/** Names of the files of wording: a key shown as it is starts with one of them. */
const RAW_KEY =
  /\b(?:app|ui|shared|identity|secondFactor|catalog|editor|exchange|training|assessment|credential|grading|passport|verification)(?:\.[a-zA-Z]+)+|\{\{|\bundefined\b|\[object /;

/** Colours change with the light at once, out of sight too: what is measured is what one would see. */
const AT_ONCE = '* { transition: none !important; content-visibility: visible !important }';

/** Run in the page, whose types the servers do not have. */
const WIDTHS_SHOWN = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]';
const EVERY_WORD = `[
  document.body.innerText,
  ...[...document.querySelectorAll('[aria-label],[title],[placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')),
].join('\\n')`;

/** Everything wrong with a page, in both lights, on a desk and in a hand; nothing when all is well. */
export async function auditPage(page: Page, path: string): Promise<string[]> {
  const findings: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (width === WIDTHS[0]) {
      await page.emulateMedia({ colorScheme: SCHEMES[0] });
      await page.goto(path);
      await page.addStyleTag({ content: AT_ONCE });
    }
    await settled(page);
    if (width === 390) findings.push(...(await sideways(page)));
    else findings.push(...(await wording(page)));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      findings.push(...(await violations(page, colorScheme)).map((found) => `${width} px, ${colorScheme}: ${found}`));
    }
  }
  return findings;
}

/** The page has its title and nothing is being fetched any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('status', { name: 'Chargement en cours' }).first().waitFor({ state: 'hidden' });
  await page.getByText('Chargement en cours').first().waitFor({ state: 'hidden' });
}

/** What the page answers of a rule that it breaks. */
interface Broken {
  readonly id: string;
  readonly help: string;
  readonly impact: string | null;
  /** The first elements that break it, and why. */
  readonly where: readonly string[];
}

/** Whole in the light; in the dark only the colours differ. */
export async function violations(page: Page, scheme: (typeof SCHEMES)[number] = 'light'): Promise<string[]> {
  // Axe stays in the page until another one is opened.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // The path to each element, passed or not, is long to compute and read by nobody.
    selectors: false,
    ...(scheme === 'dark' && { runOnly: { type: 'rule', values: ['color-contrast'] } }),
  };
  const found = await page.evaluate<Broken[]>(`axe.run(document, ${JSON.stringify(options)}).then(
    ({ violations }) => violations.map(({ id, help, impact, nodes }) => ({ id, help, impact,
      where: nodes.slice(0, 3).map(({ html, any }) => html + ' ' + (any[0]?.message ?? '')) })))`);
  return found
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map(({ id, help, where }) => `${id} (${help}): ${where.join(' ; ')}`);
}

async function sideways(page: Page): Promise<string[]> {
  const [wide, shown] = await page.evaluate<[number, number]>(WIDTHS_SHOWN);
  return wide > shown ? [`scrolls sideways: ${wide} px in ${shown} px`] : [];
}

/** One heading of the first level, a title, and no key in the place of a sentence. */
async function wording(page: Page): Promise<string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts();
  const title = await page.title();
  const text = await page.evaluate<string>(EVERY_WORD);
  const key = RAW_KEY.exec(text);
  return [
    ...(headings.length === 1 && headings[0]?.trim()
      ? []
      : [`headings of the first level: ${JSON.stringify(headings)}`]),
    ...(/^.+ · Certitude$/.test(title) ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(key ? [`raw text: ${text.slice(Math.max(0, key.index - 30), key.index + 50)}`] : []),
  ];
}
