import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { accepted } from '../../apps/demo/src/api-caller';
import { auditPage, violations } from './support/audit';
import { PASSWORD, signedIn } from './support/product';
import { story, useBrowser } from './support/story';

useBrowser();

/** Refused sign-ins are told by the browser in its console. */
const REFUSED = /401|422/;

/** Codes are taken once: the next is that of the step to come, which clocks that differ may show already. */
const codeOf = (secret: string, stepsAhead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 });

/** Somebody new, who has just chosen their password. */
async function aNewcomer(page: Page, there = ''): Promise<string> {
  const { api } = await signedIn('administrator');
  const email = `double-${Date.now()}@horizon.example`;
  const { activationUrl } = await accepted(
    api.POST('/api/v1/members', { body: { email, displayName: 'Denise Double', roles: ['coordinator'] } }),
  );
  await page.goto(`${there}${new URL(activationUrl ?? '').pathname}`);
  await page
    .getByLabel(/^Mot de passe/)
    .first()
    .fill(PASSWORD);
  await page.getByLabel(/une seconde fois/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
  return email;
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
  await page.getByLabel(/^Mot de passe/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vérification en deux étapes' }).waitFor();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Code/ }).fill(code);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
};

/** A device of the browser's own, which makes sure of its owner by itself. */
async function withDevice(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey', () => {
  story(
    'is made on one’s account, then opens it without a password, or after it',
    { mayComplain: REFUSED },
    async ({ page, url }) => {
      // Passkeys belong to a name, never to a number.
      const there = url.replace('127.0.0.1', 'localhost');
      await withDevice(page);
      const email = await aNewcomer(page, there);
      await page.goto(`${there}/mon-compte`);
      await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Mot de passe actuel/)
        .fill(PASSWORD);
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByRole('dialog').getByLabel(/^Nom/).fill('Ordinateur du bureau');
      await page.getByRole('button', { name: 'Faire la clé d’accès' }).click();
      await page.getByRole('dialog', { name: 'Vos codes de secours' }).waitFor();
      await page.getByRole('button', { name: 'Je les ai conservés' }).click();
      await page.getByRole('row', { name: /Ordinateur du bureau/ }).waitFor();
      await page.getByText('Activée par une clé d’accès').waitFor();
      expect(await auditPage(page, `${there}/mon-compte`)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await signOut(page);

      await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
      await page.getByRole('link', { name: /Denise Double/ }).waitFor();
      await signOut(page);

      await givePassword(page, email);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();

      await page.goto(`${there}/mon-compte`);
      await page.getByRole('button', { name: /^Retirer.*Ordinateur/ }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Mot de passe actuel/)
        .fill(PASSWORD);
      await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
      await page.getByText('Aucune clé d’accès').waitFor();
    },
  );

  story('is not proposed by a browser that has none: one is told why', { as: 'coordinator' }, async ({ page }) => {
    await page.addInitScript('delete window.PublicKeyCredential');
    await page.goto('/mon-compte');
    await page.getByText(/Ce navigateur ne propose pas de clés d’accès/).waitFor();
    expect(await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).count()).toBe(0);
  });
});

describe('a second factor', () => {
  story(
    'that the organisation asks of a role is all that whoever holds it may add, before anything else',
    { mayComplain: /401|403|422/ },
    async ({ page }) => {
      const { api } = await signedIn('rivageAdministrator');
      const ask = async (secondFactorRoles: 'juror'[]) => {
        const { revision } = await accepted(api.GET('/api/v1/organisation'));
        const params = { header: { 'If-Match': `"${String(revision)}"` } };
        await accepted(api.PATCH('/api/v1/organisation', { params, body: { secondFactorRoles } }));
      };
      const { activationUrl } = await accepted(
        api.POST('/api/v1/members', {
          body: { email: `exige-${Date.now()}@rivage.example`, displayName: 'Jean Exigé', roles: ['juror'] },
        }),
      );
      await ask(['juror']);
      try {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(new URL(activationUrl ?? '').pathname);
        await page
          .getByLabel(/^Mot de passe/)
          .first()
          .fill(PASSWORD);
        await page.getByLabel(/une seconde fois/).fill(PASSWORD);
        await page.getByRole('button', { name: 'Activer mon compte' }).click();
        await page.getByRole('heading', { level: 1, name: 'Protégez votre compte' }).waitFor();
        await page.goto('/jury');
        await page.getByRole('heading', { level: 1, name: 'Protégez votre compte' }).waitFor();
        expect(await auditPage(page, '/connexion/double-authentification')).toEqual([]);
        await page.getByLabel(/^Mot de passe actuel/).fill(PASSWORD);
        await page.getByRole('button', { name: 'Continuer' }).click();
        await page.getByRole('img', { name: /QR code/ }).waitFor();
        expect(await violations(page)).toEqual([]);
        const secret = (await page.getByLabel('Clé à recopier').inputValue()).replaceAll(' ', '');
        await page.getByLabel(/^Code à six chiffres/).fill(codeOf(secret));
        await page.getByRole('button', { name: 'Activer' }).click();
        await page.getByRole('list', { name: 'Vos codes de secours' }).waitFor();
        await page.getByRole('button', { name: 'Continuer' }).click();
        await page.getByRole('heading', { level: 1, name: 'Mes jurys' }).waitFor();
      } finally {
        await ask([]);
      }
    },
  );

  story(
    'is added with the keyboard alone, asked for at the next sign-in, and leads where one was going; so does a recovery code',
    { mayComplain: REFUSED },
    async ({ page }) => {
      const email = await aNewcomer(page);
      await page.goto('/mon-compte');
      await page.getByRole('button', { name: 'Ajouter une application' }).focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('dialog')
        .getByLabel(/^Mot de passe actuel/)
        .waitFor();
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('img', { name: /QR code/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      const secret = (await page.getByLabel('Clé à recopier').inputValue()).replaceAll(' ', '');
      await page.getByLabel(/^Code à six chiffres/).focus();
      const first = codeOf(secret);
      await page.keyboard.type(first);
      await page.keyboard.press('Enter');
      const codes = page.getByRole('dialog', { name: 'Vos codes de secours' }).getByRole('listitem');
      await codes.first().waitFor();
      expect(await codes.count()).toBe(10);
      expect(await violations(page)).toEqual([]);
      const recoveryCode = await codes.first().innerText();
      await page.getByRole('button', { name: 'Je les ai conservés' }).click();
      await page.getByText('Activée par une application').waitFor();
      await signOut(page);

      await page.goto('/sessions');
      await givePassword(page, email);
      expect(await violations(page)).toEqual([]);
      await giveCode(page, first);
      await page.getByText('Ce code n’est pas le bon, ou il a déjà servi').first().waitFor();
      await giveCode(page, codeOf(secret, 1));
      await page.getByRole('heading', { level: 1, name: 'Sessions' }).waitFor();
      await signOut(page);

      await givePassword(page, email);
      await giveCode(page, recoveryCode.toLowerCase());
      await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
      await page.goto('/mon-compte');
      await page.getByText('Codes de secours restants').waitFor();
      await page.getByRole('button', { name: 'Retirer l’application' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Mot de passe actuel/)
        .fill(PASSWORD);
      await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’application' }).click();
      await page.getByText('Désactivée').waitFor();
    },
  );
});
