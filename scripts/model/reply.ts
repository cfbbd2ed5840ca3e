/** A reply of the library: one MDX file in `data/<brand>/replies/`. Its texts live in the frontmatter; the body is for those who use it. */

import * as v from 'valibot';
import { LANGUAGES, type Language } from './phrase.ts';
import { dayAlone, type EntryFault, faultsOf } from './planned-post.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const maybe = v.optional(v.nullable(text), null);
const maybeLanguage = v.optional(v.nullable(v.picklist(LANGUAGES)), null);
const maybePlatform = v.optional(v.nullable(v.picklist(PLATFORM_IDS)), null);

const variantEntries = {
  /** null: for every platform that has no variant of its own. */
  platform: maybePlatform,
  /** The brand's first language when absent. */
  language: maybeLanguage,
  text,
};

const entries = {
  title: text,
  /** Who keeps it right: an id of `people` in brand.yaml, or a name. */
  owner: maybe,
  /** Day on which it is to be read again. */
  reviewOn: v.optional(v.nullable(dayAlone), null),
  tags: v.optional(v.nullable(v.array(text)), []),
  variants: v.pipe(v.array(v.looseObject(variantEntries)), v.minLength(1)),
};
/** The frontmatter of a reply. Keys that Vigie does not know are let through. */
export const replySchema = v.looseObject(entries);

/** Keys that Vigie knows; others are the person's own, kept and shown. */
export const REPLY_KEYS: readonly string[] = Object.keys(entries);
export const REPLY_VARIANT_KEYS: readonly string[] = Object.keys(variantEntries);
/** Keys of a variant as the first editor wrote them, at the top of the file. */
const EARLIER_KEYS = ['platform', 'language', 'text'] as const;

export interface ReplyVariant {
  platform: PlatformId | null;
  language: Language;
  /** `{name}` or `{nom}` stands for the name of who is answered. */
  text: string;
}

export interface Reply {
  /** File name without `.mdx`. */
  id: string;
  title: string;
  owner: string | null;
  /** YYYY-MM-DD. */
  reviewOn: string | null;
  tags: string[];
  variants: ReplyVariant[];
  /** The MDX body: when to use it, when not. */
  notes: string;
}

/** Keys of the top of a file that Vigie knows: the earlier ones only where they stand for the variants. */
export const replyKeysOf = (content: Readonly<Record<string, unknown>>): readonly string[] =>
  content.variants === undefined ? [...REPLY_KEYS, ...EARLIER_KEYS] : REPLY_KEYS;

/** A frontmatter with its variants: the text that the first editor wrote at its top counts as one. Anything else is given back as it is. */
export function withReplyVariants(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const { text, platform, language, ...rest } = content as Record<string, unknown>;
  if (rest.variants !== undefined || text === undefined) return content;
  const variant = Object.entries({ platform, language, text }).filter(([, value]) => value !== undefined);
  return { ...rest, variants: [Object.fromEntries(variant)] };
}

/**
 * Reads a reply's frontmatter. A file of the first editor, with `text`, `platform` and `language` at its top, is read as one variant.
 * `reply` is null when something that is needed is missing; the faults say what, by key.
 */
export function readReply(
  content: unknown,
  from: { id: string; notes: string; languages: readonly Language[] },
): { reply: Reply | null; faults: EntryFault[] } {
  const earlier = withReplyVariants(content) !== content;
  const parsed = v.safeParse(replySchema, withReplyVariants(content));
  if (!parsed.success) {
    const faults = faultsOf(parsed.issues);
    return { reply: null, faults: earlier ? faults.map(atTop) : faults };
  }
  const { title, owner, reviewOn, tags, variants } = parsed.output;
  const first = from.languages[0] ?? 'fr';
  const reply: Reply = {
    id: from.id,
    title,
    owner,
    reviewOn,
    tags: tags ?? [],
    variants: variants.map(({ platform, language, text }) => ({ platform, language: language ?? first, text })),
    notes: from.notes,
  };
  return { reply, faults: [] };
}

/** Where the fault of an earlier file's only variant stands in it. */
const atTop = ({ keys, code }: EntryFault): EntryFault => ({ keys: keys[0] === 'variants' ? keys.slice(2) : keys, code });

/** A text ready to be copied, and what was not as asked. */
export interface AdaptedReply {
  text: string;
  variant: ReplyVariant;
  /** No variant is in the language of the message. */
  otherLanguage: boolean;
  /** It asks for a name that nobody knows: the gap is closed, the greeting is worth a look. */
  nameMissing: boolean;
}

/**
 * The variant that fits best: of the platform in the language, for all platforms in the language, another in the language, then the same
 * in the other language. `name`: who is answered; without one the greeting keeps no gap where the name stood. null: it has no variant.
 */
export function adaptReply(
  reply: Pick<Reply, 'variants'>,
  platform: PlatformId | null,
  language: Language,
  name: string | null,
): AdaptedReply | null {
  const rank = (one: ReplyVariant) =>
    (one.language === language ? 0 : 10) + (one.platform === platform && platform !== null ? 0 : one.platform === null ? 1 : 2);
  const variant = reply.variants.toSorted((one, other) => rank(one) - rank(other))[0];
  if (!variant) return null;
  const known = name?.replace(/\s+/g, ' ').trim() || null;
  const filled = known === null ? withoutName(variant.text) : withName(variant.text, known);
  return {
    text: filled,
    variant,
    otherLanguage: variant.language !== language,
    nameMissing: known === null && PLACE.test(variant.text),
  };
}

const PLACE = /\{(?:name|nom)\}/i;

/** `@{nom}` with a name that begins with @ has one @. */
const withName = (text: string, name: string): string =>
  text.replace(/(@?)\{(?:name|nom)\}/gi, (_, at: string) => (at ? `@${name.replace(/^@/, '')}` : name));

/** Spaces of a line: plain, no-break, narrow no-break. */
const S = '[ \\t\\u00a0\\u202f]*';
const GAP = `@?\\{(?:name|nom)\\}`;
/** The name opens the line: what set it apart goes with it, and the sentence begins after it. */
const OPENING = new RegExp(`^(${S})(?:${GAP}${S})+(?:[,:;.!?…]+${S}\\n*|\\n+)?(\\p{L})?`, 'gimu');
/** The name stands alone between brackets. */
const BRACKETED = new RegExp(`${S}\\(${S}${GAP}${S}\\)`, 'gi');
/** The name closes a sentence: the comma before it goes too. What follows keeps its own space. */
const CLOSING = new RegExp(`${S},${S}${GAP}(?=${S}(?:[.,;:!?…]|$))`, 'gim');
const WITHIN = new RegExp(`${S}${GAP}`, 'gi');

/** « Bonjour {nom}, … » becomes « Bonjour, … », « Merci, {nom} ! » becomes « Merci ! ». */
const withoutName = (text: string): string =>
  text
    .replace(BRACKETED, '')
    .replace(OPENING, (_, before: string, letter: string | undefined) => before + (letter?.toUpperCase() ?? ''))
    .replace(CLOSING, '')
    .replace(WITHIN, '');
