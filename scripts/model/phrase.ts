/** The two languages of the interface, and a text in both. */

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Phrase = Readonly<Record<Language, string>>;
