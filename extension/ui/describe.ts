/** What was understood of a post, in lines a person reads at a glance. A line whose value is null was not found, and says so. */

import { type Clip, type ClipFigure, type ClippedPost, SITES } from '../../scripts/model/clip.ts';
import { count, dayShortYear, decimal, monthShort } from '../../scripts/model/figures.ts';
import { MEASURES } from '../../scripts/model/measure.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import type { ListedClip } from '../messages.ts';
import { words } from './words.ts';

export interface Line {
  name: string;
  value: string | null;
  /** What stands for a value that was not found. */
  missing: string;
  /** `quote`: the author's own words; `code`: an address. */
  as?: 'quote' | 'code';
}

/** The hour of an instant (ISO, UTC) on the clock of a time zone: « 7 h 12 », "7:12". Null zone: the browser's. */
export function hourOf(at: string, zone: string | null, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', ...(zone && { timeZone: zone }) }).formatToParts(
    new Date(at),
  );
  const part = (type: 'hour' | 'minute') => parts.find((one) => one.type === type)?.value ?? '';
  const hour = String(Number(part('hour')));
  return language === 'fr' ? `${hour}\u00a0h\u00a0${part('minute')}` : `${hour}:${part('minute')}`;
}

/** The day (YYYY-MM-DD) of an instant on the clock of a time zone. Null zone: the browser's. */
export const dayOf = (at: string, zone: string | null): string =>
  dayIn(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, Date.parse(at));

/** When a post was published, as exactly as the page says it and no more. */
export function publishedText(published: NonNullable<ClippedPost['published']>, zone: string | null, language: Language): string {
  const { at, precision } = published;
  const text = words(language);
  if (precision === 'year') return at.slice(0, 4);
  if (precision === 'month') return monthShort(at.slice(0, 7), language);
  if (precision === 'day') return dayShortYear(at.slice(0, 10), language);
  const day = dayShortYear(dayOf(at, zone), language);
  return precision === 'exact' ? text.inZone(day, hourOf(at, zone, language)) : text.aroundHour(day, hourOf(at, zone, language));
}

/** A figure with its measure's name, or its label on the page where the model has no such measure. */
export function figureText(figure: ClipFigure, language: Language): string {
  const value = count(figure.value, language);
  const name = figure.measure ? MEASURES[figure.measure].name[language] : figure.label;
  return `${figure.approximate ? words(language).about(value) : value}\u00a0${name}`;
}

/** Who published: the name, and the handle where it says something else. */
export function authorText({ name, handle }: ClippedPost['author']): string | null {
  const at = handle && `@${handle}`;
  if (!name || !at) return name ?? at;
  return name.toLowerCase() === handle?.toLowerCase() ? at : `${name} ${at}`;
}

/** The first words of a text, cut between two words. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** Whether the site's posts have figures at all: a page of the web has none to find. */
const hasFigures = (clip: Clip): boolean => clip.reading === 'site' && !['article', 'page'].includes(clip.site);

/** The lines of a capture card. `brief`: those of the card in the page; otherwise the address and the media too. */
export function describe(clip: Clip, zone: string | null, language: Language, brief: boolean): Line[] {
  const text = words(language);
  const { post } = clip;
  const figures = post.figures.map((figure) => figureText(figure, language)).join(', ');
  const most = brief ? 80 : 280;
  const own = post.text ? text.quote(firstWords(post.text, most)) : null;
  const lines: (Line | null)[] = [
    { name: text.author, value: authorText(post.author), missing: text.notFound },
    { name: text.published, value: post.published && publishedText(post.published, zone, language), missing: text.notFound },
    post.rating && {
      name: text.rating,
      value: text.ratingOf(score(post.rating.value, language), score(post.rating.of, language)),
      missing: text.notFound,
    },
    post.title ? { name: text.title, value: firstWords(post.title, most), missing: text.notFound } : null,
    { name: text.text, value: own, missing: text.notFound, as: 'quote' },
    clip.selection && clip.selection !== post.text
      ? { name: text.selection, value: text.quote(firstWords(clip.selection, most)), missing: text.notFound, as: 'quote' }
      : null,
    post.parent && {
      name: text.inReplyTo,
      value: post.parent.author ?? (post.parent.text ? firstWords(post.parent.text, 60) : post.parent.permalink),
      missing: text.notFound,
    },
    figures || hasFigures(clip) ? { name: text.figures, value: figures || null, missing: text.notFoundMany } : null,
    brief || post.media.length === 0 ? null : { name: text.media, value: text.mediaRead(post.media.length), missing: text.notFoundMany },
    brief
      ? null
      : { name: text.address, value: (post.permalink ?? clip.url).replace(/^https?:\/\//, ''), missing: text.notFound, as: 'code' },
  ];
  return lines.filter((line) => line !== null);
}

const score = (value: number, language: Language): string =>
  Number.isInteger(value) ? count(value, language) : decimal(value, language, 1);

/** What else there is to know: a reader that failed, earlier captures of the same post, others of the same author. */
export function remarks(clip: Clip, already: number, sameAuthor: number, language: Language): string[] {
  const text = words(language);
  return [
    clip.readerFailed ? text.readerFailed(SITES[clip.site].name[language], text.readings[clip.reading]) : null,
    already > 0 ? text.already(already) : null,
    sameAuthor > 0 ? text.sameAuthor(sameAuthor) : null,
  ].filter((remark) => remark !== null);
}

/** Where a clip is, and when it was made: « captée à 9 h 26, rangée ». Today's by the hour, others by the day. */
export function whereabouts(clip: ListedClip, reason: string | null, zone: string | null, now: Date, language: Language): string {
  const text = words(language);
  const state = clip.state === 'refused' && reason ? text.refusedBecause(reason) : text.states[clip.state];
  const day = dayOf(clip.capturedAt, zone);
  return day === dayOf(now.toISOString(), zone)
    ? text.storedAt(state, hourOf(clip.capturedAt, zone, language))
    : text.storedOn(state, dayShortYear(day, language));
}
