/** Posts as pages name them. Their texts and addresses come from outside. */

const LONGEST = 64;

/** The first line of a post's text that says something, without emoji, cut between words; null when there is none. */
export function postName(text: string | null): string | null {
  const line = text
    ?.split(/\r?\n/)
    .map((one) =>
      one
        .replace(/[\p{C}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\ufe0f\u20e3]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((one) => /[\p{L}\p{N}]/u.test(one));
  if (!line) return null;
  const letters = [...line];
  if (letters.length <= LONGEST) return line;
  const cut = letters.slice(0, LONGEST - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The address when it is one of the web (http or https), else null: a file may hold any text there. */
export function webAddress(address: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim());
    return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username ? url.href : null;
  } catch {
    return null;
  }
}
