import { createInstance } from 'i18next';
import type { RefusalParams } from '#kernel/domain-error.js';
import type { ContextLabels, Language, RefusalLabels } from './problem';

/**
 * Labels as sentences, by i18next as in the browser. A label has `{param}` places and may hold another
 * (`$t(exchange.format-{format})`); `code_one` and `code_other` follow the param `count`, `code_<case>` the param `about`.
 * What a param says is never read as a label.
 */
export class Sentences {
  private readonly speak: Readonly<Record<Language, Translate>>;

  constructor(labels: ContextLabels) {
    this.speak = { fr: translator('fr', labels.fr), en: translator('en', labels.en) };
  }

  /** The sentence of a code, or nothing when it has none. */
  of(language: Language, code: string, params: RefusalParams = {}): string | undefined {
    const { count, about } = params;
    const options = {
      // A copy: i18next writes in what it is given.
      replace: { ...params },
      ...(typeof count === 'number' && { count }),
      ...(typeof about === 'string' && { context: about }),
      defaultValue: '',
    };
    // French counts round millions apart: they read as any other plural.
    return this.speak[language]([code, `${code}_other`], options) || undefined;
  }
}

/** Any code may be asked for, whatever keys an application declares to i18next as its own. */
type Translate = (keys: readonly string[], options: object) => string;

/** One translator for each language: a label held in another is then said in the same. */
function translator(lng: Language, translation: RefusalLabels): Translate {
  const instance = createInstance();
  // Resources are given: it is ready as soon as this returns.
  void instance.init({
    lng,
    resources: { [lng]: { translation } },
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    missingInterpolationHandler: (_text, [place]: RegExpExecArray) => place,
  });
  return instance.t as unknown as Translate;
}

/** The code a label is for: `exchange.warning-page-footer_other` is one of the ways to say `exchange.warning-page-footer`. */
export const codeOfLabel = (key: string): string => key.replace(/_.*$/, '');
