import type { Page } from 'playwright-core';
import { CLIENT, RealProvider } from '#identity/oidc/provider.fixture.js';
import { accepted } from '../../apps/demo/src/api-caller';
import { violations } from './support/audit';
import { productUrl, signedIn } from './support/product';
import { uniqueWord } from './support/rooms';
import { play, story, useBrowser } from './support/story';

useBrowser();

/** Nobody is signed in yet, or the answer of the provider is refused: the browser tells it in its console. */
const REFUSED = /401|403|422/;
const domain = `${uniqueWord().toLowerCase()}.example`;
const LABEL = 'votre compte Rivage';

let provider: RealProvider;
beforeAll(async () => {
  provider = await RealProvider.start(`${await productUrl()}/connexion/retour`);
}, 60_000);
afterAll(() => provider.stop());

async function invited(): Promise<string> {
  const [administrator, word] = [await signedIn('rivageAdministrator'), uniqueWord().toLowerCase()];
  const email = `${word}@${domain}`;
  await accepted(
    administrator.api.POST('/api/v1/members', { body: { email, displayName: `Noé ${word}`, roles: ['juror'] } }),
  );
  return email;
}

async function goToProvider(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
  await page.getByRole('button', { name: `Se connecter avec ${LABEL} (Campus Rivage)` }).click();
  await page.getByRole('heading', { name: 'Fournisseur d’essai' }).waitFor();
}

async function answerAs(page: Page, email: string, verified = true): Promise<void> {
  await page.getByLabel('Identifiant').fill(email);
  await page.getByLabel('Adresse').fill(email);
  await page.getByLabel('vérifiée').setChecked(verified);
  await page.getByRole('button', { name: 'Entrer' }).click();
}

describe('an organisation that signs in by its own provider', () => {
  story(
    'sets it, is told what is wrong with it, and its members come in by it to where they were going',
    { as: 'rivageAdministrator', mayComplain: REFUSED },
    async ({ page }) => {
      await page.goto('/parametres/organisme');
      await page.getByRole('link', { name: 'Connexion', exact: true }).click();
      await page.getByRole('textbox', { name: 'Nom affiché' }).fill(LABEL);
      await page.getByRole('textbox', { name: 'Émetteur' }).fill('http://127.0.0.1:1');
      await page.getByRole('textbox', { name: 'Identifiant du client' }).fill(CLIENT.clientId);
      await page.getByLabel('Secret du client').fill(CLIENT.clientSecret);
      await page.getByRole('textbox', { name: 'Domaines des adresses e-mail' }).fill(domain);
      await page.getByRole('button', { name: 'Vérifier et enregistrer' }).click();
      await page.getByText('http://127.0.0.1:1 ne répond pas comme un fournisseur d’identité').first().waitFor();
      await page.getByRole('textbox', { name: 'Émetteur' }).fill(provider.issuer);
      await page.getByRole('button', { name: 'Vérifier et enregistrer' }).click();
      await page.getByText('Le fournisseur répond, et il est enregistré.').first().waitFor();
      await page.getByText('Celui qui est enregistré est gardé').waitFor();
      expect(await page.getByLabel('Secret du client').inputValue()).toBe('');
      expect(await violations(page)).toEqual([]);

      const email = await invited();
      await play('a member, elsewhere', { mayComplain: REFUSED }, async ({ page: elsewhere }) => {
        await elsewhere.goto('/mon-compte');
        await goToProvider(elsewhere, email);
        await answerAs(elsewhere, email);
        await elsewhere.getByRole('heading', { level: 1, name: 'Mon compte' }).waitFor();
        await elsewhere.getByText(`par ${LABEL}`).waitFor();
        expect(await elsewhere.getByRole('button', { name: /Changer d’organisme/ }).count()).toBe(0);
      });
    },
  );

  story(
    'tells whoever it does not vouch for what to do, and lets them begin again',
    { mayComplain: REFUSED },
    async ({ page }) => {
      const email = await invited();
      await page.goto('/connexion');
      await goToProvider(page, email);
      await answerAs(page, email, false);
      await page.getByText('n’affirme pas que votre adresse e-mail est bien la vôtre').first().waitFor();
      expect(new URL(page.url()).search).toBe('');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Revenir à la connexion' }).click();
      await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
      await play('somebody who gives up there', { mayComplain: REFUSED }, async ({ page: another }) => {
        await another.goto('/connexion');
        await goToProvider(another, email);
        await another.getByRole('button', { name: 'Renoncer' }).click();
        await another.getByText('a été interrompue ou refusée').first().waitFor();
      });
    },
  );
});
