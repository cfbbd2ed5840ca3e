/** What a key of a file and its value are called on the page. Pure. */

import { NOTE_SUBJECTS } from '../../../scripts/model/clip.ts';
import { channel, EVENT_KINDS, STATUSES } from '../../../scripts/model/planned-post.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../../../scripts/model/platform.ts';
import type { Content, Step } from './content.ts';
import { isChannel } from './counted-text.ts';
import { hashtagsText } from './hashtags.ts';
import type { EditorPage } from './page.ts';

type Page = Pick<EditorPage, 'words' | 'language' | 'kind'>;

/** A key as its field is called; as it is written in the file where no field has it. */
export function keyName({ words, kind }: Page, key: string, inVariant: boolean): string {
  const own: Record<string, unknown> = {
    ...words.fields,
    at: inVariant ? words.fields.variantAt : words.versions.at,
    media: words.media,
    variants: kind === 'replies' ? words.reply.variants : words.variants,
    ...(inVariant && kind === 'calendar' && { title: words.fields.variantTitle }),
    ...(kind === 'watch' && words.watch),
    ...(kind === 'replies' && {
      owner: words.reply.owner,
      reviewOn: words.reply.reviewOn,
      tags: words.reply.tags,
      platform: words.reply.platform,
    }),
    file: words.media,
  };
  const name = Object.hasOwn(own, key) ? own[key] : undefined;
  return typeof name === 'string' ? name : key;
}

/** A variant by where it goes and in which language. */
export function variantName({ words, language, kind }: Page, one: Content): string {
  const where = isChannel(one.channel)
    ? channel(one.channel).name[language]
    : PLATFORM_IDS.includes(one.platform as PlatformId)
      ? platform(one.platform as PlatformId).name[language]
      : (one.channel ?? one.platform ?? (kind === 'replies' ? words.reply.everyPlatform : ''));
  const named = words.languageNames[one.language as keyof typeof words.languageNames];
  const spoken = language === 'fr' ? (named?.toLocaleLowerCase('fr') ?? one.language) : (named ?? one.language);
  return [where, one.account, spoken].filter(Boolean).map(String).join(', ');
}

/** The name of a key path. `variantAt` gives the variant that a step names. */
export function placeName(page: Page, keys: readonly Step[], variantAt: (step: Step) => Content | undefined): string {
  const [first, second, ...rest] = keys;
  const variant = first === 'variants' && second !== undefined ? variantAt(second) : undefined;
  if (!variant) return keys.map((key) => (typeof key === 'number' ? String(key + 1) : keyName(page, key, false))).join(', ');
  const inside = rest.map((key) => (typeof key === 'number' ? String(key + 1) : keyName(page, key, true)));
  return [variantName(page, variant), ...inside].join(', ');
}

/** A value as a person reads it: a line for each part. */
export function valueText(page: Page, value: unknown, key: Step | undefined): string {
  const { words, language } = page;
  if (value === undefined || value === null || value === '') return words.emptyValue;
  if (typeof value === 'boolean') return value ? words.versions.yes : words.versions.no;
  if (Array.isArray(value) && key === 'hashtags') return hashtagsText(value);
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== 'object' || one === null);
    return value.map((one) => valueText(page, one, undefined)).join(plain ? ', ' : '\n\n');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([inside, one]) => `${keyName(page, inside, true)}${language === 'fr' ? '\u00a0: ' : ': '}${valueText(page, one, inside)}`)
      .join('\n');
  if (key === 'channel' && isChannel(value)) return channel(value).name[language];
  if (key === 'platform' && PLATFORM_IDS.includes(value as PlatformId)) return platform(value as PlatformId).name[language];
  if (key === 'language' && (value === 'fr' || value === 'en')) return words.languageNames[value];
  const named = { status: STATUSES, about: NOTE_SUBJECTS, kind: EVENT_KINDS } as Record<string, Record<string, { fr: string; en: string }>>;
  const found = typeof key === 'string' && Object.hasOwn(named, key) ? named[key]?.[String(value)] : undefined;
  return found?.[language] ?? String(value);
}
