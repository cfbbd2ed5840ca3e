/** A reply of the library: one MDX file in `data/<brand>/replies/`. Its texts live in the frontmatter; the body is for those who use it. */

import * as v from 'valibot';
import { LANGUAGES, type Language } from './phrase.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const variantSchema = v.object({
  /** null: for every platform that has no variant of its own. */
  platform: v.optional(v.nullable(v.picklist(PLATFORM_IDS)), null),
  language: v.picklist(LANGUAGES),
  text,
});

/** The frontmatter of a reply. Keys that Vigie does not know are let through. */
export const replySchema = v.looseObject({
  title: text,
  /** Who keeps it right: an id of `people` in brand.yaml, or a name. */
  owner: v.optional(v.nullable(text), null),
  /** Day on which it is to be read again. */
  reviewOn: v.optional(v.nullable(day), null),
  tags: v.optional(v.nullable(v.array(text)), []),
  variants: v.pipe(v.array(variantSchema), v.minLength(1)),
});

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

/** A text ready to be copied, and what was not as asked. */
export interface AdaptedReply {
  text: string;
  variant: ReplyVariant;
  /** No variant is in the language of the message. */
  otherLanguage: boolean;
}

const NAME = /\{(?:name|nom)\}/g;

/**
 * The variant that fits best: of the platform in the language, for all platforms in the language, another in the language, then the same
 * in the other language. `name`: who is answered; without one the greeting keeps no gap where the name stood.
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
  const filled = name === null ? variant.text.replace(/[ \u00a0\u202f]*\{(?:name|nom)\}/g, '') : variant.text.replace(NAME, () => name);
  return { text: filled, variant, otherLanguage: variant.language !== language };
}
