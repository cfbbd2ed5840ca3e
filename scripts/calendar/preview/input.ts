/** What a preview needs, from a variant of an entry or of a review pack. Pure. */

import { accountsOn, type Brand } from '../../model/brand.ts';
import type { Content } from '../../model/decision.ts';
import { dayShortYear } from '../../model/figures.ts';
import type { Language } from '../../model/phrase.ts';
import { platformOfChannel, type Variant } from '../../model/planned-post.ts';
import type { MediaFacts } from '../calendar.ts';
import type { PreviewInput, PreviewTexts } from './draw.ts';

const FIXED = '\u00a0';

/** 12 h 30, 12:30; null for a day alone. `wall` is `YYYY-MM-DD HH:MM`. */
export function wallClock(wall: string | null, language: Language): string | null {
  if (wall === null || wall.length < 16) return null;
  const [hour = '', minute = ''] = wall.slice(11, 16).split(':');
  if (language === 'fr' && minute === '00') return `${Number(hour)}${FIXED}h`;
  return language === 'fr' ? `${Number(hour)}${FIXED}h${FIXED}${minute}` : `${Number(hour)}:${minute}`;
}

/** 24 nov. 2026, 12 h 30; the day alone until the hour is known; empty without a date. */
export const wallShort = (wall: string | null, language: Language): string =>
  wall === null ? '' : [dayShortYear(wall.slice(0, 10), language), wallClock(wall, language)].filter(Boolean).join(', ');

/** What stands around a variant. */
export interface PreviewAround {
  brand: Pick<Brand, 'name' | 'accounts'>;
  /** What is known of the media files, by their path. */
  facts: Readonly<Record<string, MediaFacts | null>>;
  /** Address of a media file's picture; null when there is none to show. */
  src: (file: string) => string | null;
  /** Language of the page. */
  shownIn: Language;
  /** The texts that were approved before, when they are to be compared. */
  before?: PreviewTexts | null;
}

/** A variant as a pack freezes it, or as an entry has it. */
export type Previewed = Content | Variant;

/** The brand's handle on the channel: the variant's account, else its first one there. */
export function handleOf({ channel, account }: Pick<Content, 'channel' | 'account'>, brand: PreviewAround['brand']): string | null {
  const platform = platformOfChannel(channel);
  return account ?? (platform ? (accountsOn(brand, platform)[0]?.handle ?? null) : null);
}

/** The input of a preview. */
export function previewInput(of: Previewed, { brand, facts, src, shownIn, before = null }: PreviewAround): PreviewInput {
  return {
    channel: of.channel,
    format: of.format,
    handle: handleOf(of, brand),
    name: brand.name,
    title: of.title,
    text: of.text,
    hashtags: of.hashtags,
    link: of.link,
    firstComment: of.firstComment,
    media: of.media.map(({ file, alt }) => {
      const known = facts[file] ?? null;
      const ratio = known?.width && known.height ? known.width / known.height : null;
      const kind = known?.kind ?? 'image';
      return { src: known ? src(file) : null, alt, ratio, kind, name: file.replace(/^media\//, ''), missing: known === null };
    }),
    when: wallShort('wall' in of ? of.wall : of.at, shownIn),
    language: of.language,
    shownIn,
    before,
  };
}
