import { readFile } from 'node:fs/promises';
import { extractText } from '#testing/pdf/pdf-page.js';
import { story, useBrowser } from './support/story';

useBrowser();

const BLOCKS = 6;
const TITLE = 'Responsable de la rénovation énergétique du bâti ancien';

describe('a learner', () => {
  story(
    'sees since when and by which session a block is theirs, and why another is not',
    { as: 'learner' },
    async ({ page }) => {
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'Mon passeport' }).waitFor();
      const passport = page.getByRole('region', { name: TITLE });
      await passport.waitFor();
      const entries = passport.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
      const blocks = await entries.allInnerTexts();
      expect(blocks).toHaveLength(BLOCKS);
      const acquired = blocks.filter((block) => /^Acquis$/m.test(block));
      const refused = blocks.filter((block) => /^Non validé$/m.test(block));
      expect(acquired.length).toBeGreaterThan(0);
      expect(acquired.length + refused.length).toBe(BLOCKS);
      for (const block of acquired) expect(block).toMatch(/depuis le \d{1,2}(er)? \p{L}+ \d{4}.*Session de juin/su);
      for (const block of refused) expect(block).toMatch(/Pourquoi ce bloc n’est pas validé\s+Critère non acquis/);
    },
  );

  story(
    'downloads a certificate, and a stranger finds it genuine at the code printed on it',
    { as: 'learner', width: 390, height: 844 },
    async ({ page }) => {
      await page.goto('/mon-passeport');
      const certificates = page.getByRole('region', { name: 'Mes certificats' });
      const link = certificates.getByRole('link', { name: /^Télécharger/ }).first();
      const number = /\d{4}-\d{6}/.exec((await link.getAttribute('aria-label')) ?? '')?.[0] ?? '';
      expect(number).not.toBe('');
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const text = await extractText(await readFile(await download.path()));
      expect(text).toContain(number);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(TITLE);

      const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){4}/.exec(text)?.[0] ?? '';
      expect(code).not.toBe('');
      await page.goto(`/verifier/${code}`);
      await page.getByRole('heading', { name: 'Certificat authentique' }).waitFor();
      await page.getByRole('region', { name: 'Ce que le certificat atteste' }).getByText(TITLE).waitFor();
    },
  );

  story('finds no page of the staff', { as: 'learner', mayComplain: /403|404/ }, async ({ page }) => {
    await page.goto('/apprenants');
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    await page.getByText('Votre rôle ne permet pas de consulter cette page.').waitFor();
    expect(
      await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').allInnerTexts(),
    ).toEqual(['Mon passeport']);
  });
});
