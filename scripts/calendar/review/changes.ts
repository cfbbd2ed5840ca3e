/** What differs between two frozen contents of a variant, and how each part is said. Pure. */

import type { Content } from '../../model/decision.ts';
import { dayLong } from '../../model/figures.ts';
import { FORMATS } from '../../model/format.ts';
import type { Language } from '../../model/phrase.ts';
import { EVENT_KINDS } from '../../model/planned-post.ts';
import { wallClock } from '../preview/input.ts';
import { canonicalJson } from './hash.ts';

/** Parts of a content, in the order in which a reader meets them. */
export const CONTENT_PARTS = [
  'title',
  'text',
  'hashtags',
  'link',
  'firstComment',
  'media',
  'alt',
  'at',
  'account',
  'language',
  'format',
  'partnership',
  'contest',
  'event',
] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

/** Of a content, what belongs to a part: a change of anything that is hashed is a change of some part. */
function partOf(content: Content, part: ContentPart): unknown {
  if (part === 'media') return content.media.map(({ file, sha256 }) => [file, sha256]);
  if (part === 'alt') return content.media.map(({ alt }) => alt ?? '');
  if (part === 'at') return [content.at, content.instant, content.timeZone];
  if (part === 'account') return [content.account, content.channel];
  return content[part] ?? null;
}

/** The parts that are not the same. */
export const changedParts = (before: Content, after: Content): ContentPart[] =>
  CONTENT_PARTS.filter((part) => canonicalJson(partOf(before, part)) !== canonicalJson(partOf(after, part)));

/** « 24 novembre 2026, 12 h 30 » of a wall time; the day alone until the hour is known. */
export const wallSaid = (wall: string, language: Language): string =>
  [dayLong(wall.slice(0, 10), language), wallClock(wall, language)].filter(Boolean).join(', ');

const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
};

/** A part in words; null when the content says nothing there. */
export function partSaid(content: Content, part: ContentPart, language: Language): string | null {
  const { media, at, timeZone, format, contest, event } = content;
  const ends = (wall: string | null | undefined) =>
    wall && (language === 'fr' ? `fin\u00a0: ${wallSaid(wall, 'fr')}` : `ends: ${wallSaid(wall, 'en')}`);
  const listed = (said: readonly (string | null | undefined)[]) => said.filter(Boolean).join(' · ') || null;
  switch (part) {
    case 'media':
      return listed(media.map(({ file }) => file.slice('media/'.length)));
    case 'alt':
      return listed(media.map(({ alt }) => alt));
    case 'at':
      return at && `${wallSaid(at, language)} (${timeZone})`;
    case 'format':
      return format && FORMATS[format].one[language];
    case 'language':
      return LANGUAGE_NAMES[content.language][language];
    case 'hashtags':
      return listed(content.hashtags.map((tag) => `#${tag}`));
    case 'contest':
      return contest ? listed([contest.organiser, contest.rules, ends(contest.ends)]) : null;
    case 'event':
      return event ? listed([EVENT_KINDS[event.kind][language], event.place, ends(event.ends)]) : null;
    default:
      return content[part] ?? null;
  }
}
