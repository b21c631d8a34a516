import type { Page } from 'playwright-core';
import { violations } from './support/audit';
import { gradeAll, openRoom, type Room } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

const CRITERIA = 10;
const TABLET = { width: 820, height: 1180 };
const TELEPHONE = { width: 390, height: 844 };

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Enregistré à \d/ });
const criterion = (page: Page, number: number) =>
  page.getByRole('radiogroup', { name: new RegExp(`^Critère ${number} :`) });
const rated = (page: Page, number: number) => criterion(page, number).getByRole('radio', { checked: true });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Critères évalués', exact: true });

/** From the list of juries to the grid of a candidate. */
async function openGrid(page: Page, room: Room, candidate: number): Promise<void> {
  await page.goto('/jury');
  await page.getByRole('link', { name: `Évaluer : ${room.name}` }).click();
  await page.getByRole('link', { name: `Évaluer : ${room.candidates[candidate]?.displayName ?? ''}` }).click();
  await progress(page).waitFor();
}

const reaches = async (page: Page, count: number): Promise<void> => {
  await progress(page)
    .and(page.locator(`[aria-valuetext="${count} / ${CRITERIA}"]`))
    .waitFor();
};

describe('a juror grades', () => {
  story(
    'on a tablet: keys, arrows, a comment, a grid that is not complete, then submitted',
    { as: 'juror', ...TABLET },
    async ({ page }) => {
      const room = await openRoom(2);
      await gradeAll('secondJuror', room, () => 4);
      const peer = 'Karim Benali';
      await openGrid(page, room, 0);

      await criterion(page, 1).getByRole('radio').first().focus();
      // A digit rates and moves on; arrows change the level, or go from one criterion to the next.
      for (const key of ['3', '4', '2', '1', '3', '3', '3']) await page.keyboard.press(key);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('4');
      await reaches(page, 9);
      expect(await rated(page, 1).innerText()).toContain('Acquis');
      expect(await rated(page, 4).innerText()).toContain('Non acquis');
      expect(await rated(page, 8).innerText()).toMatch(/en cours/i);
      expect(await rated(page, 9).innerText()).toContain('Maîtrisé');

      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('c');
      const comment = page.getByRole('textbox', { name: /Commentaire · Critère 9/ });
      await comment.fill('Réponses assurées à l’oral.');
      await page.keyboard.press('Escape');
      await page.getByText('Réponses assurées à l’oral.').waitFor();
      await saved(page).waitFor();

      // What the others gave stays hidden until one's own grid is in.
      expect(await page.getByText(peer).count()).toBe(0);

      await page.getByRole('button', { name: 'Remettre', exact: true }).click();
      const missing = page.getByRole('dialog', { name: 'Il reste 1 critère à évaluer' });
      await missing.getByRole('button', { name: /Critère 10/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await missing.getByRole('button', { name: 'Aller au premier' }).click();
      await missing.waitFor({ state: 'hidden' });
      await criterion(page, 10).getByRole('radio').and(page.locator(':focus')).waitFor();
      await page.keyboard.press('3');
      await reaches(page, CRITERIA);

      await page.getByRole('button', { name: 'Remettre', exact: true }).click();
      const name = room.candidates[0]?.displayName ?? '';
      const asked = page.getByRole('dialog', { name: `Remettre la grille de ${name} ?` });
      await asked.getByRole('button', { name: 'Remettre', exact: true }).click();
      await page.getByRole('heading', { name: 'Comparaison avec les autres jurés' }).waitFor();
      await page.getByText(`Grilles remises par ${peer}.`).waitFor();
      expect(await page.getByText(peer, { exact: true }).count()).toBe(CRITERIA);
      await page.getByText('Réponses assurées à l’oral.').waitFor();
      expect(await criterion(page, 1).count()).toBe(0);

      await page.reload();
      await page.getByText(/remise le/).waitFor();
      expect(await page.getByRole('button', { name: 'Remettre', exact: true }).count()).toBe(0);
    },
  );

  story(
    'on a telephone: what is rated without a network is kept, sent when it is back, and still there after a reload',
    { as: 'juror', ...TELEPHONE, mayComplain: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ },
    async ({ page, context }) => {
      const room = await openRoom(1);
      await openGrid(page, room, 0);
      const rate = (number: number, level: string) =>
        criterion(page, number)
          .getByRole('radio', { name: new RegExp(`${level}$`) })
          .click();
      await rate(1, 'Acquis');
      await saved(page).waitFor();

      await context.setOffline(true);
      await rate(2, 'Maîtrisé');
      await rate(3, 'Non acquis');
      await page.getByText('Hors ligne : 2 appréciations en attente').waitFor();
      await page.getByText(/tout est gardé sur cet appareil/).waitFor();

      await context.setOffline(false);
      await saved(page).waitFor();
      await page.reload();
      await reaches(page, 3);
      expect(await rated(page, 2).innerText()).toContain('Maîtrisé');
      expect(await rated(page, 3).innerText()).toContain('Non acquis');

      // The page closed while nothing could be sent: another one finds what was waiting and sends it.
      await context.setOffline(true);
      await rate(4, 'Acquis');
      await page.getByText('Hors ligne : 1 appréciation en attente').waitFor();
      const address = page.url();
      await page.close();
      await context.setOffline(false);
      const later = await context.newPage();
      await later.goto(address);
      await reaches(later, 4);
      await saved(later).waitFor();
      expect(await rated(later, 4).innerText()).toContain('Acquis');

      const wide = await later.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(TELEPHONE.width);
    },
  );
});
