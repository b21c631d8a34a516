import i18next from 'i18next';
import { z } from 'zod';
import { frameworkContent } from '#catalog/framework-version/framework-version.contract.js';
import { password } from '#identity/session/session.contract.js';
import { createLearnerRequest } from '#training/learner/learner.contract.js';
import { errorsOfSchema } from '../ui/form/field-errors';
import { en } from './en';
import { fr } from './fr';

const block = (code: string) => ({ code, title: 'Titre', activities: [] });
const twice = { label: 'Version', blocks: [block('BC01'), block('BC01')] };

describe('what a contract refuses in a form', () => {
  beforeAll(() =>
    i18next.init({ lng: 'fr', fallbackLng: 'fr', resources: { fr: { translation: fr }, en: { translation: en } } }),
  );

  it('is said in French to who reads French, with its unbreakable spaces', async () => {
    await i18next.changeLanguage('fr');
    expect(errorsOfSchema(frameworkContent, twice)).toEqual({
      'blocks.1.code': 'Code de bloc déjà pris\u00a0: BC01',
    });
    expect(errorsOfSchema(z.object({ password }), { password: 'court' })).toEqual({
      password: 'Au moins 12 caractères',
    });
  });

  it('is said in English to who reads English, whoever says it: the contract or zod', async () => {
    await i18next.changeLanguage('en');
    expect(errorsOfSchema(frameworkContent, twice)).toEqual({ 'blocks.1.code': 'Block code already taken: BC01' });
    const errors = errorsOfSchema(createLearnerRequest, { email: 'x', bornOn: '1890-01-01', birthName: '' });
    expect(errors).toMatchObject({
      email: 'Invalid e-mail address',
      bornOn: 'A birth date between 1900 and today is expected',
      birthName: 'Required.',
    });
  });
});
