import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '../api/client';
import { fr } from './fr';
import { unbroken } from './typography';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr };
  }
}

const KEY = 'certitude.language';

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (value: string) => (i18next.language === 'fr' ? unbroken(value) : value),
};

/** French comes with the application; English is fetched when somebody asks for it. */
export async function startLanguage(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(typography)
    .init({
      lng: 'fr',
      fallbackLng: 'fr',
      resources: { fr: { translation: fr } },
      interpolation: { escapeValue: false },
      // Permissions are named `learner:read`, and there is one namespace.
      nsSeparator: false,
      returnNull: false,
      postProcess: [typography.name],
    });
  await changeLanguage(remembered());
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  setApiLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    /* storage refused: the choice lasts as long as the page */
  }
  await i18next.changeLanguage(language);
}
