/** Order of a field's parts, so that those of a row stand level, with a hint or without. */
export const HINT_BELOW: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];
