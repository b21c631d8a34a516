import type { Page } from 'playwright-core';
import { PASSWORD, PEOPLE } from './support/product';
import { story, useBrowser } from './support/story';

useBrowser();

/** The form is refused, or somebody is asked who they are: the browser tells it in its console. */
const REFUSED = /401|422|400/;

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
  await page.getByLabel(/^Mot de passe/).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('coming in and going out', () => {
  story(
    'a wrong password is refused without saying whether the account exists; the right one leads where one was going',
    { mayComplain: REFUSED },
    async ({ page }) => {
      await page.goto('/certifications');
      await heading(page, 'Connexion').waitFor();

      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByText('À renseigner.').first().waitFor();

      await fillIn(page, PEOPLE.coordinator, 'pas-le-bon-mot-de-passe');
      const refusal = page.getByRole('main').getByRole('alert');
      await refusal.waitFor();
      const knownAccount = await refusal.innerText();
      await page.reload();
      await fillIn(page, 'personne@horizon.example', 'pas-le-bon-mot-de-passe');
      await refusal.waitFor();
      expect(await refusal.innerText()).toBe(knownAccount);

      await fillIn(page, PEOPLE.coordinator, PASSWORD);
      await heading(page, 'Certifications').waitFor();
      await page.getByText('Julien Arnaud').waitFor();
    },
  );

  story(
    'a session that was ended elsewhere says where to come in again, and leads back to where one was',
    { as: 'coordinator', mayComplain: REFUSED },
    async ({ page, context }) => {
      await page.goto('/sessions');
      await heading(page, 'Sessions').waitFor();
      await context.clearCookies();
      await page.getByRole('link', { name: 'Apprenants' }).click();
      await page.getByRole('link', { name: 'Se reconnecter' }).click();
      await fillIn(page, PEOPLE.coordinator, PASSWORD);
      await heading(page, 'Apprenants').waitFor();
    },
  );

  story(
    'signing out closes every page to the next person',
    { as: 'coordinator', mayComplain: REFUSED },
    async ({ page }) => {
      await page.goto('/sessions');
      await heading(page, 'Sessions').waitFor();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await heading(page, 'Connexion').waitFor();
      await page.goBack();
      await heading(page, 'Connexion').waitFor();
      await page.goto('/sessions');
      await heading(page, 'Connexion').waitFor();
      expect(await page.getByText('Session de juin').count()).toBe(0);
    },
  );
});

describe('working for two organisations', () => {
  story(
    'a window that shows one of them notices, when one is back in it, that the other was chosen meanwhile',
    { as: 'juror' },
    async ({ page, context }) => {
      await page.goto('/jury');
      const change = page.getByRole('button', { name: /Changer d’organisme/ });
      await change.waitFor();
      const to = (await change.innerText()).includes('Horizon') ? 'Campus Rivage' : 'Institut Horizon';
      const me = (await (await context.request.get('/api/v1/auth/me')).json()) as {
        memberships: { organisationId: string; organisationName: string }[];
        csrfToken: string;
      };
      const chosen = await context.request.post('/api/v1/auth/switch-organisation', {
        data: {
          organisationId: me.memberships.find(({ organisationName }) => organisationName === to)?.organisationId,
        },
        headers: { 'x-csrf-token': me.csrfToken },
      });
      expect(chosen.status()).toBe(200);
      await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
      await page.getByRole('button', { name: `Changer d’organisme : ${to}` }).waitFor();
    },
  );

  story(
    'a juror passes from one to the other, and sees the sessions of one at a time',
    { as: 'juror' },
    async ({ page }) => {
      await page.goto('/jury');
      const change = page.getByRole('button', { name: /Changer d’organisme/ });
      await change.waitFor();
      const [from, to] = (await change.innerText()).includes('Horizon')
        ? (['Institut Horizon', 'Campus Rivage'] as const)
        : (['Campus Rivage', 'Institut Horizon'] as const);
      const sessionOf = { 'Institut Horizon': 'Session d’automne, groupe A', 'Campus Rivage': 'Première session' };
      const session = (name: keyof typeof sessionOf) =>
        page.getByRole('heading', { name: sessionOf[name], exact: true });
      await session(from).waitFor();
      expect(await session(to).count()).toBe(0);

      await change.click();
      await page.getByRole('menuitem', { name: to }).click();
      await page.getByRole('button', { name: `Changer d’organisme : ${to}` }).waitFor();
      await page.getByRole('link', { name: 'Mes jurys' }).click();
      await session(to).waitFor();
      expect(await session(from).count()).toBe(0);
    },
  );
});

describe('language and light', () => {
  story(
    'English and the dark are kept from one visit to the next',
    { as: 'coordinator' },
    async ({ page, context }) => {
      await page.goto('/');
      await heading(page, 'Tableau de bord').waitFor();
      await page.getByRole('radiogroup', { name: 'Langue' }).getByText('EN', { exact: true }).click();
      await page.getByRole('link', { name: 'Learners' }).waitFor();
      expect(await page.getByRole('link', { name: 'Apprenants' }).count()).toBe(0);
      const brightness = () =>
        page.evaluate<number>(
          `getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0)`,
        );
      expect(await brightness()).toBeGreaterThan(600);
      await page.getByRole('radiogroup', { name: 'Appearance' }).getByText('Dark').click({ force: true });
      await expect(brightness()).resolves.toBeLessThan(200);

      await page.close();
      const later = await context.newPage();
      await later.goto('/sessions');
      await later.getByRole('searchbox').or(later.getByRole('textbox')).first().waitFor();
      await later.getByRole('link', { name: 'Learners' }).waitFor();
      expect(await later.evaluate<string>('document.documentElement.lang')).toBe('en');
      expect(await later.evaluate<string>('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
    },
  );
});
