import { fold } from './prose';
import { APPRAISED, ARRANGED, INFINITIVE, NOT_INFINITIVE } from './vocabulary/tone';

/** What the first words of an item sound like, in the French of référentiels whatever the trade. */
export type Tone = 'skill' | 'method' | 'criterion' | 'nominal';

/** The tone of an item, from its first line. */
export function toneOf(text: string): Tone {
  const start = fold(text.slice(0, 120));
  if (ARRANGED.test(start)) {
    return 'method';
  }
  if (APPRAISED.test(start)) {
    return 'criterion';
  }
  return INFINITIVE.test(start) && !NOT_INFINITIVE.test(start) ? 'skill' : 'nominal';
}
