/** Hashtags, typed as words with or without their sign and kept as a list. Pure. */

/** As a field shows them. */
export const hashtagsText = (tags: readonly unknown[]): string => tags.map((tag) => `#${String(tag).replace(/^#+/, '')}`).join(' ');

/** The list that a text says. Those that the file had stay as they were written there: `"#bois"`, the number 2026. */
export function hashtagsFrom(text: string, before: unknown): unknown[] {
  const written = new Map((Array.isArray(before) ? before : []).map((tag: unknown) => [String(tag).trim().replace(/^#+/, ''), tag]));
  return text
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#+/, ''))
    .filter(Boolean)
    .map((tag) => written.get(tag) ?? tag);
}
