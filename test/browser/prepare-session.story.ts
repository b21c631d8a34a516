import type { Page } from 'playwright-core';
import { accepted } from '../../apps/demo/src/api-caller';
import { dayFromNow } from '../../apps/demo/src/days';
import { signedIn } from './support/product';
import { registerLearners, uniqueWord } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

const missing = (page: Page) => page.getByRole('region', { name: 'Avant l’étape suivante' });
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Rubriques de la session' }).getByRole('link', { name }).click();

async function choose(page: Page, field: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByLabel(field).and(page.locator('input')).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

async function register(page: Page, learner: string): Promise<void> {
  await page.getByRole('button', { name: 'Inscrire des apprenants' }).first().click();
  const picker = page.getByRole('dialog', { name: 'Inscrire des apprenants' });
  await picker.getByLabel('Rechercher dans vos apprenants').fill(learner);
  const found = picker.getByRole('checkbox', { name: new RegExp(learner) });
  for (const rank of [0, 1]) await found.nth(rank).check();
  await picker.getByText('2 apprenants choisis').waitFor();
  await picker.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await picker.waitFor({ state: 'hidden' });
}

async function planProject(page: Page, names: readonly string[]): Promise<void> {
  await tab(page, /Projets et équipes/);
  await page.getByRole('button', { name: 'Ajouter un projet' }).first().click();
  const project = page.getByRole('dialog', { name: 'Ajouter un projet' });
  await project.getByLabel('Titre du projet').fill('Rénover la halle');
  await project.getByLabel('Sujet').fill('Un diagnostic, un bouquet de travaux, une soutenance.');
  await choose(page, /Compétences couvertes/, /^1\.1 /);
  await page.keyboard.press('Escape');
  await project.getByLabel('Début').fill(dayFromNow(1));
  await project.getByLabel('Remise').fill(dayFromNow(36));
  await project.getByRole('button', { name: 'Enregistrer' }).click();
  await project.waitFor({ state: 'hidden' });
  await missing(page).getByText('2 candidats sans équipe').waitFor();

  await page.getByRole('button', { name: 'Ajouter une équipe' }).click();
  const team = page.getByRole('dialog', { name: 'Ajouter une équipe à « Rénover la halle »' });
  await team.getByLabel('Nom de l’équipe').fill('Équipe Adour');
  for (const name of names) await choose(page, /^Membres/, name);
  await page.keyboard.press('Escape');
  await team.getByRole('button', { name: 'Enregistrer' }).click();
  await team.waitFor({ state: 'hidden' });
  await page.getByText('Équipe Adour').first().waitFor();
}

async function composeJury(page: Page): Promise<void> {
  await tab(page, /^Jury/);
  const members = page.getByRole('list', { name: 'Membres du jury' });
  for (const name of ['Hélène Marchand', 'Karim Benali', 'Sophie Leroux']) {
    await choose(page, 'Ajouter un juré', new RegExp(name));
    const member = members.getByRole('listitem').filter({ hasText: name });
    await member.getByLabel('Qualité').fill('Professionnelle du métier');
    await member.getByLabel('Organisation').fill('Entreprise invitée');
  }
  await members.getByRole('radio', { name: 'Désigner Sophie Leroux à la présidence' }).check();
  // What is not saved is not lost by a click.
  await tab(page, /Évaluations/);
  await page
    .getByRole('dialog', { name: 'Quitter sans enregistrer ?' })
    .getByRole('button', { name: 'Rester' })
    .click();
  await page.getByText('Composition non enregistrée').waitFor();
  await page.getByRole('button', { name: 'Enregistrer le jury' }).click();
  await page.getByText('Composition non enregistrée').waitFor({ state: 'hidden' });
}

describe('a coordinator prepares a session', () => {
  story('what is missing shrinks step by step, until the session opens', { as: 'coordinator' }, async ({ page }) => {
    const staff = await signedIn('administrator');
    const ids = await registerLearners(staff, 2);
    const learners = await Promise.all(
      ids.map((id) => accepted(staff.api.GET('/api/v1/learners/{id}', { params: { path: { id } } }))),
    );
    const word = learners[0]?.birthName.split('-').at(-1) ?? '';

    await page.goto('/');
    await page.getByRole('link', { name: 'Nouvelle session' }).first().click();
    await choose(page, /Référentiel publié/, /RNCP38960/);
    const blocks = page.getByRole('group', { name: /Blocs évalués/ });
    for (const block of [2, 3, 4, 5, 6])
      await blocks.getByRole('checkbox', { name: new RegExp(`^${block} ·`) }).uncheck();
    const name = `Session ${uniqueWord()}`;
    await page.getByLabel('Nom de la session').fill(name);
    await page.getByLabel('Lieu').fill('Bayonne');
    await page.getByLabel('Début').fill(dayFromNow(40));
    await page.getByLabel('Fin').fill(dayFromNow(41));
    await page.getByRole('button', { name: 'Créer la session' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await missing(page).getByText('Aucun candidat inscrit').waitFor();
    await missing(page).getByText('Jury à composer').waitFor();
    await register(page, word);
    await missing(page).getByText('Aucun candidat inscrit').waitFor({ state: 'hidden' });

    await planProject(
      page,
      learners.map(({ birthName, usualName }) => usualName ?? birthName),
    );
    await missing(page)
      .getByText(/sans équipe/)
      .waitFor({ state: 'hidden' });
    await composeJury(page);
    await missing(page).getByText('Rien ne manque pour l’étape suivante').waitFor();

    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Ouvrir la session ?' })
      .getByRole('button', { name: 'Ouvrir', exact: true })
      .click();
    await page.getByText('Ouverte', { exact: true }).waitFor();
    await missing(page).getByText('6 grilles à remettre').waitFor();
    await tab(page, /Évaluations/);
    const matrix = page.getByRole('table', { name: /Avancement des grilles/ });
    await matrix.getByText(new RegExp(word)).first().waitFor();
  });
});
