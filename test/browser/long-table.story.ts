import type { Page } from 'playwright-core';
import { accepted } from '../../apps/demo/src/api-caller';
import type { DeliberationTable } from '#deliberation/deliberation/deliberation.contract.js';
import { signedIn } from './support/product';
import { story, useBrowser } from './support/story';

useBrowser();

const CANDIDATES = 2_000;

/** Registering two thousand people would take minutes: the answer of the API is enlarged on its way to the page. */
async function enlargeDeliberation(page: Page): Promise<void> {
  await page.route('**/api/v1/exam-sessions/*/deliberation?*', async (route) => {
    const response = await route.fetch();
    const table = (await response.json()) as DeliberationTable;
    const items = Array.from({ length: CANDIDATES }, (_, rank) => ({
      ...table.items[rank % table.items.length],
      ...(rank >= table.items.length && { id: `candidate-${rank + 1}` }),
      displayName: `Candidat ${rank + 1}`,
    }));
    await route.fulfill({ response, json: { ...table, items, nextCursor: null, total: CANDIDATES } });
  });
}

async function deliberating(): Promise<string> {
  const staff = await signedIn('administrator');
  const { items } = await accepted(
    staff.api.GET('/api/v1/exam-sessions', { params: { query: { state: 'deliberating' } } }),
  );
  return items[0]?.id ?? '';
}

story(
  'two thousand candidates are walked by keyboard, told to screen readers and printed whole',
  { as: 'administrator' },
  async ({ page }) => {
    await enlargeDeliberation(page);
    await page.goto(`/sessions/${await deliberating()}/deliberation`);
    const table = page.getByRole('table', { name: /^Propositions et décisions/ });
    const region = page.getByRole('region', { name: /^Propositions et décisions/ });
    const rows = table.locator('tbody tr[aria-rowindex]');
    await table.getByRole('rowheader', { name: 'Candidat 1', exact: true }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe(String(CANDIDATES + 1));
    expect(await rows.count()).toBeLessThan(60);

    const first = rows.first().getByRole('button').first();
    await first.focus();
    await region.press('End');
    await table.getByRole('rowheader', { name: `Candidat ${CANDIDATES}` }).waitFor();
    expect(await rows.last().getAttribute('aria-rowindex')).toBe(String(CANDIDATES + 1));
    expect(await rows.count()).toBeLessThan(60);

    // The row that holds the focus stays, however far one scrolls.
    await region.press('Home');
    await table.getByRole('rowheader', { name: 'Candidat 1', exact: true }).waitFor();
    await first.focus();
    await region.hover();
    await page.mouse.wheel(0, 200_000);
    await table.getByRole('rowheader', { name: `Candidat ${CANDIDATES}` }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Candidat 1, bloc' }).waitFor();
    await page.keyboard.press('Escape');

    await page.emulateMedia({ media: 'print' });
    // Two thousand rows are drawn at once: on a machine busy with something else, longer than any other step.
    await rows.nth(CANDIDATES - 1).waitFor({ state: 'attached', timeout: 60_000 });
    expect(await rows.count()).toBe(CANDIDATES);
    await page.emulateMedia({ media: 'screen' });
    await rows.nth(CANDIDATES - 1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBeLessThan(60);
  },
);
