import type { Page } from 'playwright-core';
import { violations } from './support/audit';
import { withIdleWorkers } from './support/product';
import { closedRoom } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

const CANDIDATES = 50;

const bar = (page: Page) => page.getByRole('progressbar', { name: 'Certificats émis' });
const stands = (page: Page, issued: number) =>
  page.getByText(`${issued} émis, ${CANDIDATES - issued} en attente, 0 en échec, sur ${CANDIDATES}`).waitFor();

describe('a coordinator issues the certificates of a session', () => {
  story(
    'watches them being issued, finds the progress again after reloading, reads what came of it',
    { as: 'coordinator', mayComplain: /ERR_FAILED/ },
    async ({ page }) => {
      const room = await closedRoom(CANDIDATES);
      await page.goto(`/sessions/${room.session.id}/certificats`);
      await withIdleWorkers(async () => {
        await page.getByRole('button', { name: `Émettre ${CANDIDATES} certificats` }).click();
        const asked = page.getByRole('dialog', { name: `Émettre ${CANDIDATES} certificats ?` });
        await asked.getByRole('button', { name: 'Émettre', exact: true }).click();
        await page.getByRole('heading', { name: 'Émission en cours' }).waitFor();
        await stands(page, 0);
        expect(await violations(page)).toEqual([]);

        await page.reload();
        await page.getByRole('heading', { name: 'Émission en cours' }).waitFor();
        expect(await bar(page).getAttribute('aria-valuenow')).toBe('0');
        await page.getByText('Suivi en direct').waitFor();
        // From here on only the live events tell: the batch can no longer be asked about.
        await page.route(/\/certificate-batches\/[^/]+$/, (route) => route.abort());
      });
      await page.getByRole('heading', { name: 'Émission terminée' }).waitFor();
      await stands(page, CANDIDATES);
      expect(await bar(page).getAttribute('aria-valuenow')).toBe(String(CANDIDATES));
      await page.getByText('Tous les certificats obtenus sont émis').waitFor();
      const certificates = page.getByRole('table', { name: 'Certificats de la session' });
      await certificates.getByText('Émis', { exact: true }).first().waitFor();
      expect(await certificates.getByText('En attente', { exact: true }).count()).toBe(0);
    },
  );
});
