/** Letters and marks outside ASCII that French prints. */
export const FRENCH_LETTERS = /[àâäæçèéêëîïôœùûüÿÀÂÄÆÇÈÉÊËÎÏÔŒÙÛÜŸ«»’‘“”°–—…•€²³·§\u00a0]/;
/** UTF-8 once read as Windows-1252 and saved again: "Ã©" for "é". */
export const GARBLED = /Ã[\u0080-\u00bf©¨ª«´»¢§®¯]|â€[™œ“”¢¦]/;
