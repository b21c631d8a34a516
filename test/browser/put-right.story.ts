import { accepted } from '../../apps/demo/src/api-caller';
import * as journey from '../../apps/demo/src/journey';
import { violations } from './support/audit';
import { signedIn } from './support/product';
import { gradeAll, openRoom, type Room } from './support/rooms';
import { story, useBrowser } from './support/story';

useBrowser();

/** A session closed with the block of its one candidate validated, and its certificate issued. */
async function closedRoom(): Promise<Room> {
  const room = await openRoom(1);
  for (const juror of ['juror', 'secondJuror', 'thirdJuror'] as const) await gradeAll(juror, room, () => 3);
  const staff = await signedIn('administrator');
  const { id } = room.session;
  await journey.startDeliberation(staff, id);
  await journey.followProposals(staff, id);
  await journey.close(staff, id, true);
  await journey.awaitCertificates(staff, id, 'asked-by-closing');
  return room;
}

describe('what went wrong is put right', () => {
  story(
    'the administration takes back a block validated by mistake: its certificate is revoked, both stay on record',
    { as: 'administrator' },
    async ({ page }) => {
      const room = await closedRoom();
      await page.goto(`/sessions/${room.session.id}/deliberation`);
      await page.getByText(/Une décision prise par erreur se corrige/).waitFor();
      const cell = page.getByRole('button', { name: new RegExp(`^${room.candidates[0]?.displayName ?? ''}, bloc 4`) });
      await cell.getByText('Validé').waitFor();
      await cell.click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Corriger cette décision…' }).click();
      await drawer.getByText(/Le bloc ne sera plus acquis/).waitFor();
      expect(await violations(page)).toEqual([]);
      await drawer.getByRole('button', { name: 'Retirer la validation' }).click();
      await drawer.getByText('Indiquez le motif, en 5 caractères au moins.').waitFor();
      await drawer.getByRole('textbox', { name: 'Motif de la correction' }).fill('Grille d’un homonyme');
      await drawer.getByRole('button', { name: 'Retirer la validation' }).click();
      await drawer.waitFor({ state: 'hidden' });
      await cell.getByText('Refusé').waitFor();

      await cell.click();
      await drawer.getByText('Décision en vigueur').waitFor();
      expect(await drawer.getByRole('listitem').getByText('Validé').count()).toBe(1);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });

      await page.getByRole('link', { name: 'Certificats', exact: true }).click();
      const certificates = page.getByRole('table', { name: 'Certificats de la session' });
      await certificates.getByText(/Décision du jury corrigée\s: Grille d’un homonyme/).waitFor();
    },
  );

  story('coordinating is not correcting', { as: 'coordinator' }, async ({ page }) => {
    const room = await closedRoom();
    await page.goto(`/sessions/${room.session.id}/deliberation`);
    await page.getByText(/sauf erreur corrigée par un administrateur/).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${room.candidates[0]?.displayName ?? ''}, bloc 4`) }).click();
    await page.getByRole('dialog').getByText('Décision en vigueur').waitFor();
    expect(await page.getByRole('button', { name: 'Corriger cette décision…' }).count()).toBe(0);
  });

  story('a substitute is seated where recusals left one juror', { as: 'coordinator' }, async ({ page }) => {
    const room = await openRoom(1);
    const staff = await signedIn('administrator');
    const jury = await accepted(
      staff.api.GET('/api/v1/exam-sessions/{id}/jury', { params: { path: { id: room.session.id } } }),
    );
    for (const { id: memberId } of jury.members.slice(1)) {
      await accepted(
        staff.api.POST('/api/v1/exam-sessions/{id}/recusals', {
          params: { path: { id: room.session.id } },
          body: { memberId, candidateId: room.candidates[0]?.id ?? '', reason: 'A formé le candidat' },
        }),
      );
    }
    await page.goto(`/sessions/${room.session.id}/jury`);
    await page.getByText('Jury incomplet : il manque 1 membre').first().waitFor();
    await page.getByRole('button', { name: 'Faire siéger un suppléant' }).click();
    const dialog = page.getByRole('dialog', { name: 'Faire siéger un suppléant' });
    // The candidate the recusals concern is proposed.
    await dialog
      .getByText(room.candidates[0]?.displayName ?? 'nobody')
      .first()
      .waitFor();
    await dialog.getByRole('combobox', { name: 'Juré' }).click();
    await page.getByRole('option', { name: /Olivier Pham/ }).click();
    await dialog.getByRole('textbox', { name: 'Qualité' }).fill('Chef de chantier');
    await dialog.getByRole('textbox', { name: 'Organisation' }).fill('Bâti Rhône');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Faire siéger', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row').filter({ hasText: 'Olivier Pham' }).getByText('0/1').waitFor();
    expect(await page.getByText('Jury incomplet : il manque 1 membre').count()).toBe(0);
  });
});
