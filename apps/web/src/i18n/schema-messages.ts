import i18next from 'i18next';
import { z } from 'zod';
import { en, fr } from 'zod/locales';

/** Contracts checked in the browser refuse in the language of the screen; loaded with the first form, not before. */
const speak = (language: string): void => void z.config(language === 'en' ? en() : fr());

speak(i18next.language);
i18next.on('languageChanged', speak);
