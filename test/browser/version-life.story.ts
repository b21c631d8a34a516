import type { Page } from 'playwright-core';
import { bundledDocument } from '../../apps/demo/src/documents';
import * as journey from '../../apps/demo/src/journey';
import { violations } from './support/audit';
import { signedIn } from './support/product';
import { story, useBrowser } from './support/story';

useBrowser();

/** A certification of the story's own, its référentiel published as version 1. */
async function publishedCertification(): Promise<string> {
  const staff = await signedIn('administrator');
  const { certificationId, version } = await journey.importFramework(
    staff,
    bundledDocument('referentiel-demo.txt'),
    {
      code: `RNCP${String(Date.now()).slice(-5)}`,
      title: 'Chargé de rénovation, vie d’une version',
      level: 6,
      nsfCodes: ['230n'],
      registrationDecidedOn: '2025-03-27',
      registrationEndsOn: '2030-03-27',
      deliveryDeadlineOn: null,
      certifierName: 'Institut Horizon',
    },
    'Première édition',
  );
  await journey.publish(staff, version);
  return `/certifications/${certificationId}`;
}

async function beginDraft(page: Page, label: string, copyOf: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle version' }).click();
  const form = page.getByRole('dialog', { name: 'Nouvelle version du référentiel' });
  await form.getByRole('textbox', { name: 'Libellé' }).fill(label);
  await form.getByRole('combobox', { name: 'Partir de' }).click();
  await page.getByRole('option', { name: copyOf }).click();
  await form.getByRole('button', { name: 'Créer le brouillon' }).click();
  await page.getByRole('heading', { level: 1, name: `Modifier « ${label} »` }).waitFor();
}

const choose = async (page: Page, action: string, question: string) => {
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
  const asked = page.getByRole('dialog', { name: question });
  await asked.getByRole('button', { name: action }).click();
};

const blockTitle = (page: Page) => page.getByRole('textbox', { name: 'Intitulé du bloc' });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true });

describe('a version of a référentiel', () => {
  story('is begun empty, learns what it lacks, is given up', { as: 'coordinator' }, async ({ page }) => {
    await page.goto(await publishedCertification());
    await beginDraft(page, 'Référentiel vide', 'Un référentiel vide');
    await page.getByRole('button', { name: 'Ajouter un bloc' }).click();
    await save(page).click();
    await page.getByRole('button', { name: 'Bloc sans titre, intitulé : À renseigner.' }).click();
    await blockTitle(page).and(page.locator(':focus')).fill('Diagnostiquer');
    await page.getByRole('textbox', { name: 'Code' }).fill('BC01');
    await save(page).click();
    await page.getByText('Tout est enregistré').waitFor();

    await page.getByRole('link', { name: 'Voir le tableau' }).click();
    await page.getByRole('heading', { name: '1 point empêche la publication' }).waitFor();
    expect(await page.getByRole('button', { name: 'Publier', exact: true }).isEnabled()).toBe(false);
    await page.getByText('Aucune compétence dans ce bloc.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Corriger' }).click();
    await page.getByRole('textbox', { name: 'Code' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('link', { name: 'Voir le tableau' }).click();

    await choose(page, 'Supprimer le brouillon', 'Supprimer le brouillon « Référentiel vide » ?');
    await page.getByRole('heading', { level: 1, name: 'Chargé de rénovation, vie d’une version' }).waitFor();
    await page.getByRole('link', { name: 'Première édition' }).waitFor();
    await page.getByRole('link', { name: 'Référentiel vide' }).waitFor({ state: 'hidden' });
  });

  story(
    'takes the place of the one before when published, then is retired',
    { as: 'coordinator' },
    async ({ page }) => {
      const certification = await publishedCertification();
      await page.goto(certification);
      await beginDraft(page, 'Deuxième édition', /version 1 – Première édition/);
      await page.getByRole('link', { name: 'Voir le tableau' }).click();
      await page.getByText('Ce brouillon peut être publié.').waitFor();
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      const asked = page.getByRole('dialog', { name: 'Publier la version 2 ?' });
      await asked.getByRole('button', { name: 'Publier', exact: true }).click();
      await page.getByText('Publiée', { exact: true }).waitFor();

      const versions = page.getByRole('table', { name: 'Versions du référentiel' });
      const stateOf = (label: string) => versions.getByRole('row').filter({ hasText: label });
      await page.goto(certification);
      await stateOf('Deuxième édition').getByText('Publiée').waitFor();
      await stateOf('Première édition').getByText('Retirée').waitFor();

      await page.getByRole('link', { name: 'Deuxième édition' }).click();
      await choose(page, 'Retirer', 'Retirer la version 2 ?');
      await page.getByText('Retirée', { exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'Ouvrir une session' }).count()).toBe(0);
    },
  );

  story(
    'saved in two tabs overwrites nothing: whoever comes second compares and chooses',
    { as: 'coordinator', mayComplain: /412/ },
    async ({ page, context }) => {
      await page.goto(await publishedCertification());
      await beginDraft(page, 'À deux', /version 1 – Première édition/);
      await blockTitle(page).waitFor();
      const other = await context.newPage();
      await other.goto(page.url());
      await blockTitle(other).fill('Saisi dans l’autre onglet');
      await save(other).click();
      await other.getByText('Tout est enregistré').waitFor();

      await blockTitle(page).fill('Saisi ici');
      await save(page).click();
      const told = page.getByRole('main').getByRole('alert').filter({ hasText: 'Rien n’a été écrasé' });
      await told.waitFor();
      expect(await blockTitle(page).inputValue()).toBe('Saisi ici');
      expect(await told.getByRole('link', { name: 'Voir la version enregistrée' }).getAttribute('target')).toBe(
        '_blank',
      );
      await told.getByRole('button', { name: 'Enregistrer la mienne à la place' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer la mienne à la place' }).click();
      await page.getByText('Tout est enregistré').waitFor();
      await told.waitFor({ state: 'hidden' });

      await blockTitle(other).fill('Encore l’autre onglet');
      await save(other).click();
      await other.getByRole('button', { name: 'Repartir de la version enregistrée' }).click();
      await other.getByRole('dialog').getByRole('button', { name: 'Repartir de la version enregistrée' }).click();
      await other.getByText('Tout est enregistré').waitFor();
      expect(await blockTitle(other).inputValue()).toBe('Saisi ici');
    },
  );
});
