import { accepted } from '../../apps/demo/src/api-caller';
import type { components } from '../../apps/web/src/api/schema';
import { signedIn } from './support/product';
import { story, useBrowser } from './support/story';

type Certificate = components['schemas']['Certificate'];

useBrowser();

let genuine: Certificate;
let revoked: Certificate;

beforeAll(async () => {
  const staff = await signedIn('administrator');
  const { items: sessions } = await accepted(staff.api.GET('/api/v1/exam-sessions'));
  const { items } = await accepted(
    staff.api.GET('/api/v1/exam-sessions/{id}/certificates', {
      params: {
        path: { id: sessions.find(({ name }) => name === 'Session de juin')?.id ?? '' },
        query: { limit: 200 },
      },
    }),
  );
  const found = [
    items.find(({ state }) => state === 'issued'),
    items.find(({ state }) => state === 'revoked'),
  ] as const;
  if (!found[0] || !found[1]) throw new Error('the demonstration has a genuine certificate and a revoked one');
  [genuine, revoked] = found;
}, 120_000);

describe('anybody verifies a certificate', () => {
  story('types the code of a genuine one and compares the file in hand', {}, async ({ page }) => {
    await page.goto('/verifier');
    // As copied from paper: lower case, spaces instead of dashes.
    await page
      .getByRole('textbox', { name: 'Code de vérification' })
      .fill(genuine.verificationCode.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await page.getByRole('heading', { name: 'Certificat authentique' }).waitFor();
    const facts = page.getByRole('region', { name: 'Ce que le certificat atteste' });
    await facts.getByText(genuine.holderName).waitFor();
    const said = await facts.innerText();
    expect(said).toContain(genuine.certificationTitle);
    expect(said).not.toContain(genuine.number);
    expect(said).toContain('Institut Horizon');

    const bytes = await fileOf(genuine.id);
    const chooser = page.getByLabel('Choisir le PDF');
    await chooser.setInputFiles({ name: 'original.pdf', mimeType: 'application/pdf', buffer: bytes });
    await page.getByText('Fichier identique à l’original').waitFor();
    const altered = Buffer.concat([bytes, Buffer.from(' ')]);
    await chooser.setInputFiles({ name: 'modifie.pdf', mimeType: 'application/pdf', buffer: altered });
    await page.getByText('Fichier différent de l’original').waitFor();
  });

  story('is told that one is revoked and since when, not why', {}, async ({ page }) => {
    await page.goto(`/verifier/${revoked.verificationCode}`);
    await page.getByRole('heading', { name: 'Certificat révoqué' }).waitFor();
    await page.getByText(/Il n’a plus de valeur depuis cette date/).waitFor();
    const said = await page.getByRole('main').innerText();
    expect(said).toContain('Révoqué le');
    expect(said).not.toContain(revoked.revocationReason);
    expect(said).not.toContain('authentique');
  });

  story('is told that nobody issued a code, and may correct it', {}, async ({ page }) => {
    await page.goto('/verifier');
    const field = page.getByRole('textbox', { name: 'Code de vérification' });
    await field.fill('ABCD-EFGH');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await page.getByText('Un code compte 20 lettres et chiffres ; celui-ci en compte 8.').waitFor();
    await field.fill('ABCD-EFGH-JKMN-PQRS-TVWX');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Certificat inconnu' }).waitFor();
    expect(await field.inputValue()).toBe('ABCD-EFGH-JKMN-PQRS-TVWX');
    expect(await page.getByRole('region', { name: 'Ce que le certificat atteste' }).count()).toBe(0);
  });
});

async function fileOf(id: string): Promise<Buffer> {
  const staff = await signedIn('administrator');
  const file = await accepted(
    staff.api.GET('/api/v1/certificates/{id}/file', { params: { path: { id } }, parseAs: 'arrayBuffer' }),
  );
  return Buffer.from(file);
}
