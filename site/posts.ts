/** Posts as pages name them. Their texts and addresses come from outside. */

const LONGEST = 64;

/** How far into a text its first words are looked for. */
const FAR = 1000;

/** Names already made: a post stands in many tables of many pages. Forgotten together when they are many. */
const names = new Map<string, string | null>();
const MANY = 20_000;

/** The first line of a post's text that says something, without emoji, cut between words; null when there is none. */
export function postName(text: string | null): string | null {
  if (!text) return null;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MANY) names.clear();
  const name = firstWords(text);
  names.set(text, name);
  return name;
}

function firstWords(text: string): string | null {
  for (const line of text.slice(0, FAR).split(/\r?\n/)) {
    const said = line
      .replace(/[\p{C}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\ufe0f\u20e3]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      // No line begins with a sign that belongs to the word before.
      .replace(/ (?=[:;!?»%])/g, '\u00a0');
    if (/[\p{L}\p{N}]/u.test(said)) return shortened(said);
  }
  return null;
}

function shortened(line: string): string {
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
