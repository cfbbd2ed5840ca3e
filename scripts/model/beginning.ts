/** The beginning of a text that has no room whole. Pure. */

/** At most so many UTF-16 units, never half a character. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** The text, or as much of it as there is room for and an ellipsis: at most so many UTF-16 units together. */
export const beginning = (text: string, most: number): string => (text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`);
