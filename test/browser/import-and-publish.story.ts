import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/processes/built-process';
import { story, useBrowser } from './support/story';

useBrowser();

const DOCUMENT = join(ROOT, 'libs/reading/src/rncp-text/samples/referentiel-demo.txt');
const FIRST_COMPETENCY = /^1\.1 /;

/** Its codes are those of no other story. */
const rncpCode = (): string => `RNCP${String(Date.now()).slice(-5)}`;

async function upload(page: Page): Promise<void> {
  await page.goto('/certifications');
  await page.getByRole('link', { name: 'Importer un référentiel' }).click();
  await page.getByLabel('Choisir un fichier').setInputFiles(DOCUMENT);
  await page.getByText('Fichier choisi : referentiel-demo.txt').waitFor();
  await page.getByRole('button', { name: 'Analyser le document' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vérifier « referentiel-demo.txt »' }).waitFor();
}

/** The preview: what was understood, how much of it, and what to check, each with its line. */
async function review(page: Page): Promise<void> {
  const said = await page.getByRole('main').innerText();
  for (const count of ['6 blocs', '22 compétences', '74 critères']) expect(said.replaceAll('\n', ' ')).toContain(count);
  const tree = page.getByRole('region', { name: 'Ce qui a été compris' });
  await tree
    .getByRole('button', { name: /Diagnostic des bâtiments et conception/ })
    .first()
    .waitFor();
  await page.getByRole('heading', { name: /\d+ points à vérifier/ }).waitFor();

  const source = page.getByRole('region', { name: 'Le document' });
  const line = source.getByRole('button', { name: /^669 / });
  await expect(isInSight(line, source)).resolves.toBe(false);
  await page.getByRole('button', { name: 'Ligne 669', exact: true }).click();
  await expect(isInSight(line, source)).resolves.toBe(true);
}

type Located = ReturnType<Page['getByRole']>;
async function isInSight(element: Located, within: Located): Promise<boolean> {
  const [inner, outer] = [await element.boundingBox(), await within.last().boundingBox()];
  return inner !== null && outer !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

async function confirm(page: Page, code: string): Promise<void> {
  await page.getByRole('radio', { name: 'Une nouvelle certification' }).check();
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(code);
  await page.getByRole('textbox', { name: 'Intitulé' }).fill('Chargé de rénovation, édition d’essai');
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await page.getByRole('link', { name: 'Modifier le brouillon' }).waitFor();
}

describe('a coordinator brings a référentiel in', () => {
  story(
    'imports it, corrects the draft, publishes it; from then on nothing changes',
    { as: 'coordinator' },
    async ({ page }) => {
      await upload(page);
      await review(page);
      await confirm(page, rncpCode());

      await page.getByRole('link', { name: 'Modifier le brouillon' }).click();
      const outline = page.getByRole('navigation', { name: 'Plan du référentiel' });
      await outline.getByRole('button', { name: FIRST_COMPETENCY }).click();
      const criterion = (number: number) => page.getByRole('textbox', { name: `Critère, élément ${number}` });
      const second = await criterion(2).inputValue();
      await criterion(1).fill('Relier un désordre à sa cause.');
      // Reordered by the keyboard alone, and said aloud.
      await criterion(1).press('Alt+ArrowDown');
      await page
        .getByRole('status')
        .getByText(/déplacé en position 2 sur 7/)
        .waitFor();
      expect(await criterion(1).inputValue()).toBe(second);
      expect(await criterion(2).inputValue()).toBe('Relier un désordre à sa cause.');

      const before = await criterion(3).inputValue();
      const remove = page.getByRole('button', { name: `Supprimer ${before}` });
      await remove.click();
      await remove.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await remove.waitFor();
      expect(await criterion(3).inputValue()).toBe(before);

      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Tout est enregistré').waitFor();
      const editor = page.url();
      await page.getByRole('link', { name: 'Voir le tableau' }).click();
      await page.getByText('Relier un désordre à sa cause.').waitFor();

      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publier', exact: true }).click();
      await page.getByText('Publiée', { exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'Modifier le brouillon' }).count()).toBe(0);
      await page.goto(editor);
      await page.getByText('Cette version n’est plus un brouillon : elle ne peut pas être modifiée.').waitFor();
      expect(await page.getByRole('button', { name: 'Enregistrer', exact: true }).count()).toBe(0);
    },
  );

  story(
    'is told that a text is no référentiel, and nothing is kept',
    { as: 'coordinator', mayComplain: /422|400/ },
    async ({ page }) => {
      await page.goto('/import');
      await page.getByRole('textbox', { name: 'Coller le texte' }).fill('Liste de courses : du pain, des pommes.');
      await page.getByRole('button', { name: 'Analyser le document' }).click();
      await page
        .getByText('Rien n’a été reconnu dans ce document.')
        .or(page.getByRole('alert').getByText(/référentiel/i))
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: 'Créer le brouillon' }).count()).toBe(0);
    },
  );
});
