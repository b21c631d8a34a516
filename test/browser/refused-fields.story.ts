import type { Locator } from 'playwright-core';
import { accepted, ifMatch } from '../../apps/demo/src/api-caller';
import { dayFromNow } from '../../apps/demo/src/days';
import { signedIn } from './support/product';
import { publishedVersion, uniqueWord } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

/** The sentence that a field is described by while it is refused. */
async function refusalOf(field: Locator): Promise<string> {
  await field.and(field.page().locator('[aria-invalid=true]')).waitFor();
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const words = await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).allInnerTexts()));
  return words.flat().join(' ');
}

describe('a form that is refused', () => {
  story(
    'says at each field what the API refuses of it, an item of a list included',
    { as: 'coordinator', mayComplain: /422/ },
    async ({ page }) => {
      const staff = await signedIn('administrator');
      const version = await publishedVersion(staff);
      const [first = '', , third = ''] = version.blocks.map((block) => block.id);
      const session = await accepted(
        staff.api.POST('/api/v1/exam-sessions', {
          body: {
            frameworkVersionId: version.id,
            name: `Session ${uniqueWord()}`,
            startsOn: dayFromNow(40),
            endsOn: dayFromNow(41),
            place: 'Pau',
            blockIds: [first, third],
          },
        }),
      );
      await page.goto(`/sessions/${session.id}/equipes`);
      await page.getByRole('button', { name: 'Ajouter un projet' }).first().click();
      const project = page.getByRole('dialog', { name: 'Ajouter un projet' });
      await project.getByLabel('Titre du projet').fill('Rénover la halle');
      const competencies = project.getByLabel(/Compétences couvertes/).and(page.locator('input'));
      await competencies.click();
      await page.getByRole('option', { name: /^1\.1 / }).click();
      await page.keyboard.press('Escape');
      await project.getByLabel('Début').fill(dayFromNow(1));
      const due = project.getByLabel('Remise');
      await due.fill(dayFromNow(4));
      await project.getByRole('button', { name: 'Enregistrer' }).click();
      expect(await refusalOf(due)).toMatch(/au moins 2 semaine/);
      await due.and(page.locator(':focus')).waitFor();

      await due.fill(dayFromNow(36));
      // A number out of bounds is told, not replaced by another.
      const most = project.getByLabel('au plus', { exact: true });
      await most.fill('99999');
      await project.getByRole('button', { name: 'Enregistrer' }).click();
      expect(await refusalOf(most)).toMatch(/100 au plus/);
      expect(await most.inputValue()).toMatch(/^99\s?999$/);
      await most.fill('');
      // Meanwhile a colleague takes the block of that competency out of the session.
      await accepted(
        staff.api.PATCH('/api/v1/exam-sessions/{id}', {
          params: { path: { id: session.id }, header: ifMatch(session.revision) },
          body: { blockIds: [third] },
        }),
      );
      await project.getByRole('button', { name: 'Enregistrer' }).click();
      expect(await refusalOf(competencies)).toMatch(/bloc/);
    },
  );
});
