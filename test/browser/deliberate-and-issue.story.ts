import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText } from '#testing/pdf/pdf-page.js';
import { violations } from './support/audit';
import { gradeAll, openRoom, type Room } from './support/rooms';
import { play, story, useBrowser } from './support/story';

useBrowser();

const done = (page: Page, words: string) => page.getByRole('alert').getByText(words).first();
const cellOf = (page: Page, room: Room, candidate: number) =>
  page.getByRole('button', { name: new RegExp(`^${room.candidates[candidate]?.displayName ?? ''}, bloc 4`) });

/** Everybody agrees; the last candidate misses every criterion. */
async function gradedRoom(): Promise<Room> {
  const room = await openRoom(3);
  for (const juror of ['juror', 'secondJuror', 'thirdJuror'] as const) {
    await gradeAll(juror, room, (candidate) => (candidate === 2 ? 2 : 3));
  }
  return room;
}

describe('a jury decides', () => {
  story(
    'proposals and their reasons, one overridden, the others accepted, certificates issued, one downloaded, one revoked',
    { as: 'coordinator' },
    async ({ page }) => {
      const room = await gradedRoom();
      await page.goto('/sessions');
      await page.getByRole('link', { name: room.name }).click();
      await page.getByRole('button', { name: 'Passer en délibération' }).click();
      await page
        .getByRole('dialog', { name: 'Passer en délibération ?' })
        .getByRole('button', { name: 'Passer en délibération' })
        .click();
      await page.getByText('3 décisions à prendre').first().waitFor();
      await page.getByRole('link', { name: 'Délibération', exact: true }).click();

      await cellOf(page, room, 2).click();
      const drawer = page.getByRole('dialog', { name: new RegExp(`${room.candidates[2]?.displayName ?? ''}, bloc 4`) });
      await drawer.getByRole('heading', { name: 'Proposition : refuser' }).waitFor();
      await drawer
        .getByText(/^Critère non acquis\s: .*\b0\b.* sur 3/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await drawer.getByRole('radio', { name: 'Valider le bloc', exact: true }).check();
      await drawer.getByRole('button', { name: 'Enregistrer la décision' }).click();
      // Against the proposal, the jury says why.
      const reason = drawer.getByRole('textbox', { name: 'Motif du jury' });
      await drawer
        .getByText(/Obligatoire\s: la décision s’écarte/)
        .first()
        .waitFor();
      expect(await reason.getAttribute('aria-invalid')).toBe('true');
      await reason.fill('Trop long. '.repeat(400));
      await drawer.getByRole('button', { name: 'Enregistrer la décision' }).click();
      await drawer
        .getByText(/4\s?000 caractères au plus/)
        .first()
        .waitFor();
      await reason.fill('Soutenance complémentaire convaincante.');
      await drawer.getByRole('button', { name: 'Enregistrer la décision' }).click();
      await drawer.waitFor({ state: 'hidden' });
      await cellOf(page, room, 2).getByText('contre la proposition').waitFor();

      // A change of mind is a new decision; the first one stays in sight.
      await cellOf(page, room, 2).click();
      await drawer.getByRole('radio', { name: 'Ne pas valider le bloc' }).check();
      await reason.fill('Erreur de saisie : le bloc n’est pas validé.');
      await drawer.getByRole('button', { name: 'Enregistrer la décision' }).click();
      await drawer.waitFor({ state: 'hidden' });
      await cellOf(page, room, 2).getByText('Refusé').waitFor();
      await cellOf(page, room, 2).click();
      await drawer.getByText('Soutenance complémentaire convaincante.').waitFor();
      await drawer.getByText('Décision en vigueur').waitFor();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });

      await page.getByRole('button', { name: 'Accepter toutes les propositions' }).click();
      await page
        .getByRole('dialog', { name: 'Accepter 2 propositions ?' })
        .getByRole('button', { name: 'Accepter toutes les propositions' })
        .click();
      await page.getByText('Toutes les décisions sont prises').waitFor();

      await page.getByRole('button', { name: 'Clore', exact: true }).click();
      const closing = page.getByRole('dialog', { name: 'Clore la session ?' });
      expect(
        await closing.getByRole('checkbox', { name: 'Émettre aussitôt les certificats obtenus' }).isChecked(),
      ).toBe(true);
      // A button pressed twice closes once, and nobody is told that somebody else did.
      await closing.getByRole('button', { name: 'Clore', exact: true }).dblclick();
      await done(page, 'La session est close.').waitFor();

      // Issued under one's eyes, without reloading.
      const certificates = page.getByRole('table', { name: 'Certificats de la session' });
      await certificates.getByText('Émis', { exact: true }).nth(1).waitFor();
      await page.getByText('Tous les certificats obtenus sont émis ou en cours d’émission.').waitFor();
      expect(await certificates.getByRole('link', { name: /^Télécharger le certificat/ }).count()).toBe(2);

      const link = certificates.getByRole('link', { name: /^Télécharger le certificat/ }).first();
      const number = /\d{4}-\d{6}/.exec((await link.getAttribute('aria-label')) ?? '')?.[0] ?? '';
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const pdf = await readFile(await download.path());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text = await extractText(pdf);
      expect(number).toMatch(/^\d{4}-\d{6}$/);
      expect(text).toContain(number);
      expect(text).toContain('Responsable de la rénovation énergétique');

      // Coordinating is not revoking.
      await certificates.getByRole('button', { name: `Actions sur le certificat ${number}` }).click();
      await page.getByRole('menuitem', { name: 'Traçabilité' }).waitFor();
      expect(await page.getByRole('menuitem', { name: 'Révoquer' }).count()).toBe(0);

      await revoke(page.url(), number);
    },
  );

  story('learns why a session cannot be closed before every decision', { as: 'coordinator' }, async ({ page }) => {
    const room = await gradedRoom();
    await page.goto(`/sessions/${room.session.id}`);
    await page.getByRole('button', { name: 'Passer en délibération' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Passer en délibération' }).click();
    await page.getByRole('button', { name: 'Clore', exact: true }).click();
    const closing = page.getByRole('dialog', { name: 'Clore la session ?' });
    await closing.getByText('3 décisions à prendre').waitFor();
  });
});

async function revoke(certificatesUrl: string, number: string): Promise<void> {
  await play('the administration revokes a certificate', { as: 'administrator' }, async ({ page }) => {
    await page.goto(certificatesUrl);
    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByRole('button', { name: `Actions sur le certificat ${number}` }).click();
    const verification = page.getByRole('menuitem', { name: 'Page de vérification' });
    const address = (await verification.getAttribute('href')) ?? '';
    await page.getByRole('menuitem', { name: 'Révoquer' }).click();
    const asked = page.getByRole('dialog', { name: `Révoquer le certificat ${number} de ` });
    await asked.getByRole('button', { name: 'Révoquer' }).click();
    await asked.getByText('Précisez le motif : 5 caractères au moins.').waitFor();
    await asked.getByRole('textbox', { name: 'Motif de la révocation' }).fill('Prénom mal orthographié.');
    await asked.getByRole('button', { name: 'Révoquer' }).click();
    await row.getByText('Révoqué', { exact: true }).waitFor();
    await row.getByText(/Prénom mal orthographié/).waitFor();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Certificat révoqué' }).waitFor();
  });
}
