import { violations } from './support/audit';
import { uniqueWord } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

describe('an administrator links another software', () => {
  story(
    'gives a key the rights it needs, copies it the only time it is shown, sees it used, revokes it',
    { as: 'administrator', mayComplain: /422/ },
    async ({ page, context, url }) => {
      const label = `Synchronisation ${uniqueWord()}`;
      await page.goto('/parametres/cles-api');
      await page.getByRole('button', { name: 'Créer une clé' }).click();
      const form = page.getByRole('dialog', { name: 'Créer une clé d’API' });
      await form.getByRole('button', { name: 'Créer une clé' }).click();
      await form.getByText('Choisissez-en 1 au moins.').waitFor();
      await form.getByRole('textbox', { name: 'Usage' }).fill(label);
      await form.getByRole('checkbox', { name: 'Lire les apprenants' }).check();
      expect(await violations(page)).toEqual([]);
      await form.getByRole('button', { name: 'Créer une clé' }).click();

      const given = page.getByRole('dialog', { name: 'Votre clé d’API' });
      const secret = await given.getByRole('textbox', { name: 'Votre clé d’API' }).inputValue();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await given.getByRole('button', { name: 'Copier' }).click();
      await given.getByRole('button', { name: 'Copié' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret);
      // Shown this once: a key pressed by habit does not take it away.
      await page.keyboard.press('Escape');
      await given.getByRole('button', { name: 'Fermer' }).last().click();
      await given.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Créer une clé' }).and(page.locator(':focus')).waitFor();
      expect(await page.getByText(secret).count()).toBe(0);

      const call = async (path: string) =>
        (await fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${secret}` } })).status;
      expect(await call('learners')).toBe(200);
      expect(await call('exam-sessions')).toBe(403);

      await page.reload();
      const row = page.getByRole('row').filter({ hasText: label });
      await row.getByText('1 droit').waitFor();
      expect(await row.getByText('Jamais').count()).toBe(0);
      await row.getByRole('button', { name: `Révoquer ${label}` }).click();
      await page
        .getByRole('dialog', { name: `Révoquer la clé « ${label} » ?` })
        .getByRole('button', { name: 'Révoquer' })
        .click();
      await row.getByText('Révoquée').waitFor();
      expect(await call('learners')).toBe(401);
    },
  );
});
