import type { Page } from 'playwright-core';
import { accepted, ApiCaller } from '../../apps/demo/src/api-caller';
import { demoLearner } from '../../apps/demo/src/people';
import { productUrl, signedIn } from './support/product';
import { uniqueWord } from './support/rooms';
import { play, story, useBrowser } from './support/story';

useBrowser();

/** A form is refused, or somebody is asked who they are: the browser tells it in its console. */
const REFUSED = /401|404|422/;
const [OLD, NEW] = ['une phrase assez longue', 'une autre phrase, plus longue'];

/** A member of Horizon with a password of theirs. */
async function aMember(): Promise<{ email: string; name: string }> {
  const [administrator, word] = [await signedIn('administrator'), uniqueWord()];
  const [email, name] = [`${word.toLowerCase()}@horizon.example`, `Noé ${word}`];
  const invitation = { email, displayName: name, roles: ['juror'] as ['juror'] };
  const invited = await accepted(administrator.api.POST('/api/v1/members', { body: invitation }));
  await new ApiCaller(await productUrl()).activate(invited.activationUrl ?? '', OLD);
  return { email, name };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
  await page.getByLabel(/^Mot de passe/).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mot de passe *', { exact: true }).fill(password);
  await page.getByLabel('Mot de passe, une seconde fois').fill(password);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
}

describe('a forgotten password', () => {
  story(
    'leads, where no e-mail is sent, to the centre: its administrator gives a link, which serves once',
    { as: 'administrator', mayComplain: REFUSED },
    async ({ page }) => {
      const { email, name } = await aMember();
      await page.goto('/parametres/membres');
      await page.getByRole('button', { name: `Nouveau mot de passe ${name}` }).click();
      await page.getByRole('button', { name: 'Donner un lien' }).click();
      const link = await page.getByRole('textbox', { name: 'Lien à remettre' }).inputValue();

      await play('the member, elsewhere', { mayComplain: REFUSED }, async ({ page: elsewhere }) => {
        await elsewhere.goto('/connexion');
        await elsewhere.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
        await heading(elsewhere, 'Mot de passe oublié').waitFor();
        await elsewhere.getByText('Demandez à votre organisme un lien').waitFor();

        await elsewhere.goto(link);
        await choose(elsewhere, NEW);
        await heading(elsewhere, 'Mes jurys').waitFor();
        await elsewhere.goto(link);
        await choose(elsewhere, OLD);
        await elsewhere.getByText('Ce lien a déjà servi ou a expiré').first().waitFor();
        await elsewhere.getByRole('link', { name: 'Demander un autre lien' }).click();
        await heading(elsewhere, 'Mot de passe oublié').waitFor();

        await signIn(elsewhere, email, OLD);
        await elsewhere.getByRole('main').getByRole('alert').waitFor();
      });
    },
  );
});

describe('somebody invited who is given another role', () => {
  story(
    'is shown without a link when theirs opened less, until it is renewed',
    { as: 'administrator' },
    async ({ page }) => {
      const [coordinator, word] = [await signedIn('coordinator'), uniqueWord()];
      const learner = demoLearner(1, word);
      const body = { ...learner, birthName: word, usualName: null, email: `${word.toLowerCase()}@horizon.example` };
      const { id } = await accepted(coordinator.api.POST('/api/v1/learners', { body }));
      await accepted(coordinator.api.POST('/api/v1/learners/{id}/account', { params: { path: { id } } }));

      await page.goto('/parametres/membres');
      const row = page.getByRole('row').filter({ hasText: word });
      await row.getByText('Invitation remise').waitFor();
      await row.getByRole('button', { name: 'Modifier les rôles' }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Coordination' }).check();
      await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('ne sert plus : renouvelez l’invitation').first().waitFor();
      await row.getByText('Lien à renouveler').waitFor();

      await row.getByRole('button', { name: 'Renouveler l’invitation' }).click();
      await page.getByRole('button', { name: 'Donner un lien' }).click();
      await page.getByRole('textbox', { name: 'Lien à remettre' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
      await row.getByText('Invitation remise').waitFor();
    },
  );
});

describe('one’s own password', () => {
  story('is changed from one’s name, knowing the present one', { mayComplain: REFUSED }, async ({ page }) => {
    const { email, name } = await aMember();
    await signIn(page, email, OLD);
    await heading(page, 'Mes jurys').waitFor();
    await page.getByRole('link', { name }).click();
    await heading(page, 'Mon compte').waitFor();

    const change = async (present: string) => {
      await page.getByLabel('Mot de passe actuel').fill(present);
      await page.getByLabel('Nouveau mot de passe').fill(NEW);
      await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    };
    await change('pas le bon');
    await page.getByText('Ce n’est pas votre mot de passe actuel').first().waitFor();
    await change(OLD);
    await page.getByText('Votre mot de passe est changé.').first().waitFor();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await signIn(page, email, NEW);
    await heading(page, 'Mes jurys').waitFor();
  });
});
