/** How long a text is for each platform, and what stands in it: hashtags, mentions, links. Pure: it runs in the browser as one types. */

/** How a platform counts a text: UTF-16 units, code points, user-perceived characters, UTF-8 bytes, or in a way of its own. */
export type Counting = 'utf-16' | 'code-points' | 'graphemes' | 'x-weighted' | 'mastodon' | 'bluesky' | 'threads' | 'bytes';

/** Characters that X and Mastodon count for any address, however long it is. */
export const LINK_LENGTH = 23;

// Chinese, Japanese and Korean are written without spaces: there a path ends where these letters begin.
const LINK =
  /\bhttps?:\/\/[^\s<>"“”«»/?#\u3000-\u303f\uff00-\uffef]+(?:[/?#][^\s<>"“”«»\u3000-\u303f\uff00-\uffef\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]*)?/giu;
const HASHTAG = /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_@/.])@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?/giu;
const REMOTE_MENTION = /(?<![\p{L}\p{N}_@/.])(@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

const PUNCTUATION = ".,;:!?…'’*";

/** An address without the punctuation of the sentence around it: a final stop, a bracket that it did not open. */
function bareLink(found: string): string {
  let end = found.length;
  for (const [open, close] of ['', '()', '[]']) {
    let unopened = close ? found.slice(0, end).split(close).length - found.slice(0, end).split(open as string).length : 0;
    for (; end > 0; end--) {
      const last = found[end - 1] as string;
      if (last === close && unopened > 0) unopened--;
      else if (!PUNCTUATION.includes(last)) break;
    }
  }
  return found.slice(0, end);
}

/** Addresses with a scheme in a text, as they stand. */
export const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map(([found]) => bareLink(found));

/** A text with something else in the place of each of its addresses. */
const withLinks = (text: string, as: (link: string) => string): string =>
  text.replace(LINK, (found) => {
    const link = bareLink(found);
    return as(link) + found.slice(link.length);
  });

/** A text without its addresses, so that a `#part` or an `@name` in one is not taken for a hashtag or a mention. */
const withoutLinks = (text: string): string => withLinks(text, () => ' ');

/** Hashtags of a text without `#`, each as often as it stands there. A number alone is none. */
export const hashtagsIn = (text: string): string[] => [...withoutLinks(text).matchAll(HASHTAG)].map(([found]) => found.slice(1));

/** Mentions of a text without the first `@`: `name`, `name@server.example`. An e-mail address is none. */
export const mentionsIn = (text: string): string[] => [...withoutLinks(text).matchAll(MENTION)].map(([found]) => found.slice(1));

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** User-perceived characters of a text: a family of emoji is one. */
export const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Ranges of code points that weigh one; all others weigh two (twitter-text, configuration v3). */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** Ends of addresses that X makes links of without a scheme; those that a brand is likely to write. */
const ANYWHERE =
  'com|org|net|edu|gov|info|biz|shop|store|app|dev|blog|site|online|tech|design|studio|art|photo|photos|video|news|media|agency|club|events|paris|bzh|alsace|corsica|quebec|brussels|london|tv|co';
/** Ends of countries: one such name alone, `exemple.fr`, is no link. */
const COUNTRY = 'fr|be|ch|ca|uk|de|es|it|eu|lu|nl|pt|ie|at|us|io|me|re|mc|nc|pf|ma|tn|sn|ci';
const BARE_LINK = new RegExp(
  `(?<![\\p{L}\\p{N}_@./-])(?:(?:[a-z0-9-]+\\.)+(?:${ANYWHERE})|(?:[a-z0-9-]+\\.){2,}(?:${COUNTRY})|[a-z0-9-]+\\.(?:${COUNTRY})(?=\\/))(?![\\p{L}\\p{N}_-]|\\.[a-z0-9])(?:\\/[^\\s<>"“”«»]*)?`,
  'giu',
);

function xWeight(text: string): number {
  const schemed = linksIn(text);
  const bare = [...withoutLinks(text).matchAll(BARE_LINK)].map(([found]) => bareLink(found));
  const links = [...schemed, ...bare];
  const rest = links.reduce((kept, link) => kept.replace(link, ''), text);
  let weight = links.length * LINK_LENGTH;
  for (const part of graphemes(rest.normalize('NFC'))) {
    if (isEmoji(part)) weight += 2;
    else for (const letter of part) weight += isLight(letter.codePointAt(0) as number) ? 1 : 2;
  }
  return weight;
}

const isLight = (code: number): boolean => LIGHT.some(([from, to]) => code >= from && code <= to);

/** Whether a user-perceived character is drawn as an emoji. © and ™ alone are letters; with the emoji selector they are not. */
function isEmoji(part: string): boolean {
  if (!EMOJI.test(part)) return false;
  return /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3|\u200d|\p{Emoji_Modifier}/u.test(part);
}

/** Mastodon counts user-perceived characters, any address as 23, and of a mention elsewhere only the name. */
function mastodonLength(text: string): number {
  const filled = withLinks(text, () => 'x'.repeat(LINK_LENGTH));
  return graphemes(filled.replace(REMOTE_MENTION, '$1')).length;
}

/** An address as Bluesky shows it, which is what it counts: no scheme, and thirteen characters of a path longer than fifteen. */
function shownLink(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  const path = `${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
  return url.host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
}

const blueskyLength = (text: string): number => graphemes(withLinks(text, shownLink)).length;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Threads counts a character as one, and an emoji as its bytes in UTF-8. */
const threadsLength = (text: string): number =>
  graphemes(text).reduce((length, part) => length + (isEmoji(part) ? bytes(part) : [...part].length), 0);

const COUNTS: Readonly<Record<Counting, (text: string) => number>> = {
  'utf-16': (text) => text.length,
  'code-points': (text) => [...text].length,
  graphemes: (text) => graphemes(text).length,
  'x-weighted': xWeight,
  mastodon: mastodonLength,
  bluesky: blueskyLength,
  threads: threadsLength,
  bytes,
};

/** How long a text is, counted as a platform does. */
export const countText = (counting: Counting, text: string): number => COUNTS[counting](text);

/** Channels whose link is a field of its own, or of the profile, and not a part of the text. */
const LINK_APART: ReadonlySet<string> = new Set(['instagram', 'tiktok', 'pinterest', 'blog', 'newsletter', 'forum', 'event']);

/** Of a variant, what its published text is made of. */
export interface TextParts {
  channel?: string;
  text: string;
  hashtags: readonly string[];
  link: string | null;
}

/** The text as it would be published: the text, the hashtags that it does not have yet, and the link where the channel carries it in the text. */
export function publishedText({ channel, text, hashtags, link }: TextParts): string {
  const plain = (tag: string) => tag.normalize('NFC').toLowerCase();
  const there = new Set(hashtagsIn(text).map(plain));
  const more = hashtags.filter((tag, at) => !there.has(plain(tag)) && hashtags.findIndex((one) => plain(one) === plain(tag)) === at);
  const carried = link && !LINK_APART.has(channel ?? '') && !text.includes(link) ? link : '';
  return [text.trimEnd(), more.map((tag) => `#${tag}`).join(' '), carried].filter(Boolean).join('\n\n');
}
