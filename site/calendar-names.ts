/** Words that people chose and that stand inside sentences of the interface: they are neither translated nor in the page's language. */

import type { Calendar, SpecialDay } from '../scripts/calendar/calendar.ts';
import type { Brand } from '../scripts/model/brand.ts';

export interface Piece {
  text: string;
  /** A person's own words. */
  own: boolean;
}

/** Names of a brand's stages and pillars, and of the review packs and campaigns of its calendar. */
export function ownNames(brand: Pick<Brand, 'approval' | 'pillars'>, calendar: Pick<Calendar, 'packs' | 'campaigns'> | null): string[] {
  return [
    ...(brand.approval?.stages ?? []).map(({ name }) => name),
    ...(calendar?.packs ?? []).flatMap(({ title, stage }) => (stage === null ? [title] : [title, stage])),
    ...(calendar?.campaigns ?? []).map(({ title }) => title),
    ...brand.pillars.map(({ name }) => name),
  ];
}

/** Where the days behind a calendar come from, as their sources are called: a law keeps its title in every language. */
export const daySources = (days: readonly Pick<SpecialDay, 'source'>[]): string[] => [
  ...new Set(days.flatMap(({ source }) => source?.name ?? [])),
];

const QUOTED = ['(?<=«\u00a0)[^»]+(?=\u00a0»)', '(?<=“)[^”]+(?=”)'];

/** A sentence cut at the names in it, and at what stands between quotes. */
export function cutAtNames(sentence: string, names: readonly string[]): Piece[] {
  const longestFirst = [...new Set(names)].filter((name) => name !== '').sort((one, other) => other.length - one.length);
  const literal = longestFirst.map((name) => `(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?!\\p{L})`);
  const pieces = sentence.split(new RegExp(`(${[...QUOTED, ...literal].join('|')})`, 'u'));
  return pieces.map((text, at) => ({ text, own: at % 2 === 1 })).filter(({ text }) => text !== '');
}
