import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { bundledDocument } from '../../apps/demo/src/documents';
import * as journey from '../../apps/demo/src/journey';
import { accepted } from '../../apps/demo/src/api-caller';
import { PASSWORD, PEOPLE, productUrl, signedIn } from './support/product';
import { uniqueWord } from './support/rooms';

/** As the tablets of a centre see the product served without https: by a name that is not this machine's. */
const HOST = 'centre.exemple.test';
jest.setTimeout(120_000);

describe('on the network of the centre, without https', () => {
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    base = (await productUrl()).replace('127.0.0.1', HOST);
    browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
    const context = await browser.newContext({ baseURL: base, locale: 'fr-FR', reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    await page.goto('/connexion');
    await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(PEOPLE.administrator);
    await page.getByLabel(/^Mot de passe/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
  }, 120_000);
  afterAll(() => browser.close());

  it('is where browsers give pages the least', async () => {
    expect(await page.evaluate<boolean>('window.isSecureContext')).toBe(false);
  });

  it('a référentiel is written all the same', async () => {
    const staff = await signedIn('administrator');
    const { version } = await journey.importFramework(
      staff,
      bundledDocument('referentiel-demo.txt'),
      {
        code: `RNCP${String(Date.now()).slice(-5)}`,
        title: `Sans https ${uniqueWord()}`,
        level: 6,
        nsfCodes: ['230n'],
        registrationDecidedOn: '2025-03-27',
        registrationEndsOn: '2030-03-27',
        deliveryDeadlineOn: null,
        certifierName: 'Institut Horizon',
      },
      'Première édition',
    );
    await page.goto(`/referentiels/${version.id}/edition`);
    await page.getByRole('button', { name: 'Ajouter un bloc' }).click();
    await page.getByRole('textbox', { name: 'Intitulé du bloc' }).fill('Un bloc de plus');
    await page.getByText('Un bloc de plus').first().waitFor();
  });

  it('a key is copied by its button', async () => {
    await page.goto('/parametres/cles-api');
    await page.getByRole('button', { name: 'Créer une clé' }).click();
    const form = page.getByRole('dialog', { name: 'Créer une clé d’API' });
    await form.getByRole('textbox', { name: 'Usage' }).fill(`Copie ${uniqueWord()}`);
    await form.getByRole('checkbox', { name: 'Lire les apprenants' }).check();
    await form.getByRole('button', { name: 'Créer une clé' }).click();
    const given = page.getByRole('dialog', { name: 'Votre clé d’API' });
    await given.getByRole('button', { name: 'Copier' }).click();
    await given.getByRole('button', { name: 'Copié' }).waitFor();
  });

  it('whoever verifies a certificate is told why their file cannot be compared', async () => {
    const staff = await signedIn('administrator');
    const { items: sessions } = await accepted(staff.api.GET('/api/v1/exam-sessions'));
    const id = sessions.find(({ name }) => name === 'Session de juin')?.id ?? '';
    const { items } = await accepted(
      staff.api.GET('/api/v1/exam-sessions/{id}/certificates', { params: { path: { id }, query: { limit: 200 } } }),
    );
    const code = items.find(({ state }) => state === 'issued')?.verificationCode ?? '';
    await page.goto(`/verifier/${code}`);
    await page.getByText('Comparer un fichier à l’original demande une adresse en https').waitFor();
  });
});
